export const MESSAGES_TEXT = {
  title: '消息',
  none: '还没有消息',
  noneNote: '活动变动、办理结果和提醒会出现在这里',
  more: '再看一些',
  unread: '未读',
  todo: '待办',
  readAll: '全部标为已读',
  notify: '下一条也发到微信',
  notifyNote: '微信规定点一次只能发一条，办完事时我们还会再问您。',
  notified: '好的，下一条会发到微信',
} as const
