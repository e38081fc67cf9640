import { addWorkdays, type WorkCalendar } from '../../workdays'
import { type Clock, pauseClock, resumeClock, startClock } from './clock'
import {
  FIRST_MINUTES,
  type Outcome,
  type Pace,
  REOPEN_WORKDAYS,
  REPLY_MINUTES,
  RESOLVE_MINUTES,
  type ThreadKind,
  type ThreadState,
} from './words'

/** The deadlines of one thread; null where none runs. */
export interface Clocks {
  readonly first: Clock | null
  readonly reply: Clock | null
  readonly resolve: Clock | null
}

/** What a step reads and changes of a thread. */
export interface Standing {
  readonly state: ThreadState
  readonly outcome: Outcome | null
  readonly clocks: Clocks
  /** Until when a message of the worker opens it again, null while it is open. */
  readonly reopenUntilMs: number | null
}

export interface At {
  readonly calendar: WorkCalendar
  readonly nowMs: number
}

const OVER: readonly ThreadState[] = ['resolved', 'closed', 'withdrawn', 'merged', 'referred']
export const isOver = (state: ThreadState): boolean => OVER.includes(state)

/** A new question: the first answer and the resolution run from now; a complaint is looked into for longer. Pure. */
export const askedStanding = ({ calendar, nowMs }: At, pace: Pace, kind: ThreadKind = 'question'): Standing => ({
  state: 'queued',
  outcome: null,
  clocks: {
    first: startClock(calendar, nowMs, FIRST_MINUTES[pace]),
    reply: null,
    resolve: startClock(calendar, nowMs, RESOLVE_MINUTES[kind === 'complaint' ? 'complaint' : 'plain']),
  },
  reopenUntilMs: null,
})

/** The worker writes: a stopped clock runs on, and the next reply is due from the first message that waits. Null where the thread is over for good. Pure. */
export const workerWrote = (standing: Standing, at: At): Standing | null => {
  const { state, clocks, reopenUntilMs } = standing
  const { calendar, nowMs } = at
  if (isOver(state)) {
    if (state !== 'resolved' || reopenUntilMs === null || nowMs > reopenUntilMs) return null
    const resolve = startClock(calendar, nowMs, RESOLVE_MINUTES.plain)
    const reply = startClock(calendar, nowMs, REPLY_MINUTES)
    return { state: 'assigned', outcome: null, clocks: { first: null, reply, resolve }, reopenUntilMs: null }
  }
  const reply = clocks.first || clocks.reply ? clocks.reply : startClock(calendar, nowMs, REPLY_MINUTES)
  const resolve = clocks.resolve && resumeClock(calendar, clocks.resolve, nowMs)
  return { ...standing, state: state === 'waitingWorker' ? 'assigned' : state, clocks: { ...clocks, reply, resolve } }
}

/** Staff answer: the first answer and the reply are given; asking back stops the clock of the resolution. Pure. */
export const staffWrote = (standing: Standing, at: At, asksBack: boolean): Standing => {
  const { resolve } = standing.clocks
  const stopped = resolve && (asksBack ? pauseClock(at.calendar, resolve, at.nowMs) : resolve)
  return {
    ...standing,
    state: asksBack ? 'waitingWorker' : 'assigned',
    clocks: { first: null, reply: null, resolve: stopped },
  }
}

/** It is resolved: no clock runs, and for seven working days a message opens it again. Pure. */
export const resolvedStanding = (at: At, outcome: Outcome): Standing => ({
  state: outcome === 'withdrawn' ? 'withdrawn' : outcome === 'referred' ? 'referred' : 'resolved',
  outcome,
  clocks: { first: null, reply: null, resolve: null },
  reopenUntilMs: outcome === 'withdrawn' ? null : addWorkdays(at.calendar, at.nowMs, REOPEN_WORKDAYS).atMs,
})

/** The earliest deadline that runs, null where none does. Pure. */
export const nextDueMs = ({ first, reply, resolve }: Clocks): number | null => {
  const running = [first, reply, resolve].flatMap(clock =>
    clock && clock.leftWhenPaused === null ? [clock.dueAtMs] : [],
  )
  return running.length === 0 ? null : Math.min(...running)
}
