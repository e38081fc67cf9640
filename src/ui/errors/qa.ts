import type {
  ASK_REFUSALS,
  RATE_REFUSALS,
  STAFF_REFUSALS,
  TELL_REFUSALS,
  THREAD_REFUSALS,
} from '../../domain/qa/refusals'

type QaCode = (
  | typeof RATE_REFUSALS
  | typeof TELL_REFUSALS
  | typeof ASK_REFUSALS
  | typeof THREAD_REFUSALS
  | typeof STAFF_REFUSALS
)[number]

export const QA: Record<QaCode, string> = {
  TOO_OFTEN: '您刚才提交得有点多，请过一会儿再试。',
  SAME_OPEN: '您有一个差不多的问题正在办理，可以补充到原来的问题里。',
  TEXT_CHANGED: '同意书换了新的内容，请重新看过再勾选。您写的还在。',
  RATING_CLOSED: '办结后七个工作日内可以评分。',
  THREAD_OVER: '这个问题已经办结，不能再写了。有新情况可以重新提问。',
  THREAD_FULL: '这个问题里的内容已经很多，请重新提一个问题。',
  TAKEN: '同事已经认领了这个问题。',
  NOT_YOURS: '请先认领这个问题，再答复。',
  NEW_MESSAGE: '提问人刚刚有新的内容，或者同事改动过。请看过再答复，您写的还在。',
  UNFILLED_VARIABLE: '还有花括号里的内容没有填写，请补全再发。',
}
