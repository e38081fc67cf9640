import { SEED_YEARS } from '../../domain/calendar/seed'
import { calendarOf } from '../../domain/calendar/year'
import { dayAfter, dayOf } from '../../domain/day'
import { hasTable, isWorkday } from '../../domain/workdays'
import { dateText } from '../../ui/time-text'

/** The phone counts by the national tables it ships; the function's own calendar decides. */
const CALENDAR = calendarOf(SEED_YEARS)
const MOST_DAYS = 60

/** “还剩 3 个工作日”; the date alone where a year has no table or the day lies far away. */
export const workdaysLeftText = (dueAtMs: number, nowMs: number): string => {
  const [today, last] = [dayOf(nowMs), dayOf(dueAtMs)]
  if (last < today) return `期限 ${dateText(dueAtMs)} 已经过了`
  if (last === today) return '今天到期'
  let days = 0
  let day = today
  for (let i = 0; i < MOST_DAYS && day < last; i++) {
    day = dayAfter(day, 1)
    if (!hasTable(CALENDAR, day)) return `最晚 ${dateText(dueAtMs)}`
    if (isWorkday(CALENDAR, day)) days += 1
  }
  return day < last ? `最晚 ${dateText(dueAtMs)}` : `还剩 ${days} 个工作日（${dateText(dueAtMs)}前）`
}
