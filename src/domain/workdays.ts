import { dayOf, dayStartMs, weekdayOf } from './day'

/** Which days the notices moved, and for which years there is a notice at all; see `calendar/seed.ts`. */
export interface WorkCalendar {
  /** Years with a published table; in others weekends alone are free and nothing is assured. */
  readonly years: ReadonlySet<number>
  /** `YYYY-MM-DD` → whether people work on it; only days that a notice names. */
  readonly marks: ReadonlyMap<string, boolean>
}

/** A deadline in UTC ms; `assured` is false where a year on the way has no table. */
export interface Deadline {
  readonly atMs: number
  readonly assured: boolean
}

const DAY_MS = 86_400_000
const MINUTE_MS = 60_000
/** 9:00–12:00 and 13:30–17:30 as ms of the day: 7 hours, the district's own. */
const HOURS = [
  { fromMs: 9 * 60 * MINUTE_MS, toMs: 12 * 60 * MINUTE_MS },
  { fromMs: 13.5 * 60 * MINUTE_MS, toMs: 17.5 * 60 * MINUTE_MS },
] as const

const yearOf = (day: string): number => Number(day.slice(0, 4))

/** Whether `day` is a Saturday or Sunday, free unless a notice says otherwise. Pure. */
export const isPlainWeekend = (day: string): boolean => weekdayOf(day) >= 5

/** Whether people work on `day` (`YYYY-MM-DD` in UTC+8): the notice's word, plain weekends where it has none. Pure. */
export const isWorkday = (calendar: WorkCalendar, day: string): boolean =>
  calendar.marks.get(day) ?? !isPlainWeekend(day)

/** Whether the year of `day` has a published table. Pure. */
export const hasTable = (calendar: WorkCalendar, day: string): boolean => calendar.years.has(yearOf(day))

/**
 * The last ms of the n-th full working day after the day of `fromMs`, which itself never counts; n = 0 is the end of
 * that day. Whole n ≥ 0. Pure; one look a day.
 */
export const addWorkdays = (calendar: WorkCalendar, fromMs: number, n: number): Deadline => {
  let startMs = dayStartMs(fromMs)
  let assured = hasTable(calendar, dayOf(startMs))
  for (let left = n; left > 0; ) {
    startMs += DAY_MS
    const day = dayOf(startMs)
    assured &&= hasTable(calendar, day)
    if (isWorkday(calendar, day)) left -= 1
  }
  return { atMs: startMs + DAY_MS - 1, assured }
}

/**
 * The moment when `minutes` of working time have passed since `fromMs`; never outside the hours, whose ends count as
 * inside. 0 minutes from outside is the next opening. Minutes ≥ 0, fractions down to the ms. Pure; one look a day.
 */
export const addWorkMinutes = (calendar: WorkCalendar, fromMs: number, minutes: number): Deadline => {
  let leftMs = Math.max(0, Math.round(minutes * MINUTE_MS)) || 0
  let assured = true
  for (let startMs = dayStartMs(fromMs); ; startMs += DAY_MS) {
    const day = dayOf(startMs)
    assured &&= hasTable(calendar, day)
    if (!isWorkday(calendar, day)) continue
    for (const hours of HOURS) {
      const openMs = Math.max(startMs + hours.fromMs, fromMs)
      const roomMs = startMs + hours.toMs - openMs
      if (roomMs < 0) continue
      if (leftMs <= roomMs) return { atMs: openMs + leftMs, assured }
      leftMs -= roomMs
    }
  }
}

/** Working minutes from `aMs` to `bMs`, fractions down to the ms; negative where `bMs` is earlier. Pure; one look a day. */
export const workMinutesBetween = (
  calendar: WorkCalendar,
  aMs: number,
  bMs: number,
): { readonly minutes: number; readonly assured: boolean } => {
  const [fromMs, toMs] = aMs <= bMs ? [aMs, bMs] : [bMs, aMs]
  let sumMs = 0
  let assured = true
  for (let startMs = dayStartMs(fromMs); startMs <= toMs; startMs += DAY_MS) {
    const day = dayOf(startMs)
    assured &&= hasTable(calendar, day)
    if (!isWorkday(calendar, day)) continue
    for (const hours of HOURS)
      sumMs += Math.max(0, Math.min(startMs + hours.toMs, toMs) - Math.max(startMs + hours.fromMs, fromMs))
  }
  const minutes = sumMs / MINUTE_MS
  return { minutes: aMs <= bMs || minutes === 0 ? minutes : -minutes, assured }
}
