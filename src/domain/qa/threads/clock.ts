import { addWorkMinutes, type WorkCalendar, workMinutesBetween } from '../../workdays'

/** One deadline of a thread: absolute, and what was left of it when it was stopped. */
export interface Clock {
  readonly startedAtMs: number
  /** Working minutes in all, pauses not counted. */
  readonly minutes: number
  readonly dueAtMs: number
  /** The stretch that runs now: since when, and with how many working minutes; the deadline follows from it alone. */
  readonly runs: { readonly fromMs: number; readonly minutes: number }
  /** False where a year on the way has no published calendar: 日历未确认. */
  readonly assured: boolean
  /** Working minutes left while it stands still, null while it runs. */
  readonly leftWhenPaused: number | null
  /** Notices that were given, as percent of `minutes`. */
  readonly told: readonly NoticeLevel[]
}

const NOTICE_LEVELS = [50, 100, 150] as const
export type NoticeLevel = (typeof NOTICE_LEVELS)[number]

/** A clock that runs from a moment. Pure. */
export const startClock = (calendar: WorkCalendar, startedAtMs: number, minutes: number): Clock => {
  const runs = { fromMs: startedAtMs, minutes }
  const { atMs, assured } = addWorkMinutes(calendar, startedAtMs, minutes)
  return { startedAtMs, minutes, dueAtMs: atMs, runs, assured, leftWhenPaused: null, told: [] }
}

/** Working minutes left at a moment, negative once it is overdue. Pure. */
export const minutesLeft = (calendar: WorkCalendar, clock: Clock, nowMs: number): number =>
  clock.leftWhenPaused ?? workMinutesBetween(calendar, nowMs, clock.dueAtMs).minutes

/** Stops a clock; one that stands still stays as it is. Pure. */
export const pauseClock = (calendar: WorkCalendar, clock: Clock, nowMs: number): Clock =>
  clock.leftWhenPaused === null ? { ...clock, leftWhenPaused: minutesLeft(calendar, clock, nowMs) } : clock

/** Lets it run on with what was left; what was overdue stays overdue by as much. Pure. */
export const resumeClock = (calendar: WorkCalendar, clock: Clock, nowMs: number): Clock => {
  const left = clock.leftWhenPaused
  if (left === null) return clock
  if (left < 0) return { ...clock, leftWhenPaused: null }
  const { atMs, assured } = addWorkMinutes(calendar, nowMs, left)
  return { ...clock, leftWhenPaused: null, dueAtMs: atMs, runs: { fromMs: nowMs, minutes: left }, assured }
}

/** Gives a clock more working minutes in all, a longer time for a complex question; never fewer. Pure. */
export const stretchClock = (calendar: WorkCalendar, clock: Clock, minutes: number): Clock => {
  const more = minutes - clock.minutes
  if (more <= 0) return clock
  const { leftWhenPaused: left } = clock
  if (left !== null) return { ...clock, minutes, leftWhenPaused: left + more, told: [] }
  const runs = { ...clock.runs, minutes: clock.runs.minutes + more }
  const { atMs, assured } = addWorkMinutes(calendar, runs.fromMs, runs.minutes)
  return { ...clock, minutes, dueAtMs: atMs, runs, assured, told: [] }
}

/** The same clock by another calendar: its stretch is counted anew, so counting twice changes nothing. One that stands still keeps its minutes. Pure. */
export const recountClock = (calendar: WorkCalendar, clock: Clock): Clock => {
  if (clock.leftWhenPaused !== null) return clock
  const { atMs, assured } = addWorkMinutes(calendar, clock.runs.fromMs, clock.runs.minutes)
  return atMs === clock.dueAtMs && assured === clock.assured ? clock : { ...clock, dueAtMs: atMs, assured }
}

/** Notices that are due and were not given: each level once a timer, whatever was missed meanwhile. Pure. */
export const noticesDue = (calendar: WorkCalendar, clock: Clock, nowMs: number): readonly NoticeLevel[] => {
  if (clock.leftWhenPaused !== null) return []
  const used = clock.minutes - minutesLeft(calendar, clock, nowMs)
  return NOTICE_LEVELS.filter(level => !clock.told.includes(level) && used >= (clock.minutes * level) / 100)
}

/** When the next notice will be due, null while it stands still or after the last: what the timer's index is searched by. Pure. */
export const nextNoticeAtMs = (calendar: WorkCalendar, clock: Clock, nowMs: number): number | null => {
  const level = NOTICE_LEVELS.find(one => !clock.told.includes(one))
  if (level === undefined || clock.leftWhenPaused !== null) return null
  const toGo = minutesLeft(calendar, clock, nowMs) - clock.minutes * (1 - level / 100)
  return toGo <= 0 ? nowMs : addWorkMinutes(calendar, nowMs, toGo).atMs
}
