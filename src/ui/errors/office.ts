import type { PUBLISH_CALENDAR_REFUSALS, SAVE_CALENDAR_REFUSALS } from '../../domain/calendar/refusals'

type OfficeCode = (typeof SAVE_CALENDAR_REFUSALS | typeof PUBLISH_CALENDAR_REFUSALS)[number]

export const OFFICE: Record<OfficeCode, string> = {
  CALENDAR_CHANGED: '刚才有人改过这一年的日历。请看过最新的内容再继续，您的改动还在。',
  CALENDAR_DAY_ODD: '有一天不对：调休上班只能放在周末，日期要属于这一年。请改好再保存。',
  NO_CALENDAR_DRAFT: '这一年没有等待发布的改动，可能已经发布了。',
  OWN_CALENDAR_DRAFT: '自己改的日历要由另一位同事核对后发布。',
}
