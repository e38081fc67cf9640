import { dateText, momentText } from '../../ui/time-text'

export const HOLD_TEXT = {
  title: '到期保留',
  note: '提问办结一年删附件，三年删内容。还在仲裁、诉讼的可以先留下，用不着了请及时解除。提问人看得到原因。',
  set: '到期保留',
  setNote: '到期先不删附件和内容，直到解除。提问人会收到通知，也看得到原因。',
  lift: '解除保留',
  liftNote: '已经到期的附件和内容会在一天内删除，删了不能恢复。提问人会收到通知，也看得到原因。',
  reason: '原因',
  reasonHint: '例如：仲裁还没有裁决。不要写提问人的姓名和病情。',
  liftHint: '例如：案子已经结了。不要写提问人的姓名和病情。',
  needReason: '请写明原因，至少四个字',
  setDone: '已保留',
  lifted: '已解除',
  since: (sinceMs: number, byName: string, nowMs: number) => `${byName} ${momentText(sinceMs, nowMs)} 设的保留`,
  asked: (askedAtMs: number, nowMs: number) => `${momentText(askedAtMs, nowMs)} 提交`,
  last: (lastAtMs: number) => `最后一次往来 ${dateText(lastAtMs)}`,
  none: '没有保留的提问',
  noneNote: '组长在提问里点“到期保留”，就会列在这里。',
  standing: (reason: string) => `到期保留中：${reason}`,
} as const
