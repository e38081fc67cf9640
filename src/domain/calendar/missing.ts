import { dayOf } from '../day'
import type { WorkCalendar } from '../workdays'

/** The notice for a year comes in October or November before it; from then on its absence is everybody's risk. */
const ASKED_FROM = '-10-01'

/** The years that deadlines already reach and that have no table: this one, and the next from 1 October. Pure. */
export const missingYears = (calendar: WorkCalendar, nowMs: number): readonly number[] => {
  const today = dayOf(nowMs)
  const year = Number(today.slice(0, 4))
  const reached = today.slice(4) >= ASKED_FROM ? [year, year + 1] : [year]
  return reached.filter(one => !calendar.years.has(one))
}
