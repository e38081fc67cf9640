import { momentText } from '../../ui/time-text'

export const COMPLAIN_TEXT = {
  title: '投诉建议',
  lead: '对工会的服务、活动、办事有意见，请直接说。一个工作日内有人回应，十个工作日内办结。',
  label: '您想说的事',
  placeholder: '什么时候、在哪里、发生了什么，您希望怎么改',
  needText: '请写下您想说的事',
  anonymous: '不留姓名',
  anonymousNote: '办理的人看不到您的姓名和单位，只看到一个临时称呼',
  privacy: '只有您和办理的工会工作人员看得到，不会公开。',
  submit: '提交',
  done: '已经收到',
  doneNote: (dueAtMs: number | null, nowMs: number) =>
    dueAtMs === null ? '有了回应会通知您。' : `最晚 ${momentText(dueAtMs, nowMs)} 前有人回应，会通知您。`,
  open: '查看办理情况',
  mine: '我提过的',
} as const
