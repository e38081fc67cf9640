import type { PUBLISH_CALENDAR_REFUSALS, SAVE_CALENDAR_REFUSALS } from '../../domain/calendar/refusals'
import type { DECIDE_CONTENT_REFUSALS } from '../../domain/content/words'

type OfficeCode = (
  | typeof SAVE_CALENDAR_REFUSALS
  | typeof PUBLISH_CALENDAR_REFUSALS
  | typeof DECIDE_CONTENT_REFUSALS
)[number]

export const OFFICE: Record<OfficeCode, string> = {
  ALREADY_DECIDED: '这条已经有人处理过了，或者微信刚刚给出了结果。',
  CONTENT_CHANGED: '作者刚刚改过这条内容，请看过新的再决定。',
  OWN_CONTENT: '这是您自己提交的内容，要由另一位同事核查。',
  CALENDAR_CHANGED: '刚才有人改过这一年的日历。请看过最新的内容再继续，您的改动还在。',
  CALENDAR_DAY_ODD: '有一天不对：调休上班只能放在周末，日期要属于这一年。请改好再保存。',
  NO_CALENDAR_DRAFT: '这一年没有等待发布的改动，可能已经发布了。',
  OWN_CALENDAR_DRAFT: '自己改的日历要由另一位同事核对后发布。',
}
