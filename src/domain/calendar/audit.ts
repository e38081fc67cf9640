/** The chain of one year's table; the words are the auditor's. */
export const CALENDAR_SUBJECTS = { calendar: '工作日历' } as const

export const CALENDAR_AUDIT = {
  'calendar.saved': '保存工作日历的改动',
  'calendar.published': '发布工作日历',
} as const
