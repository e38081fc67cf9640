/** Whose chains the events domain keeps; the words are the auditor's. */
export const EVENTS_SUBJECTS = { event: '活动' } as const

export const EVENTS_AUDIT = {
  'event.published': '发布活动',
  'event.cancelled': '取消活动',
  'event.rosterExported': '导出报名名单',
  'event.signedUpByDesk': '按名单代为报名',
} as const
