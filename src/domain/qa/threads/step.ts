import { addWorkdays, type WorkCalendar } from '../../workdays'
import {
  type Clock,
  nextNoticeAtMs,
  noticesDue,
  pauseClock,
  recountClock,
  resumeClock,
  startClock,
  stretchClock,
} from './clock'
import {
  FIRST_MINUTES,
  type Outcome,
  type Pace,
  REOPEN_WORKDAYS,
  REPLY_MINUTES,
  RESOLVE_MINUTES,
  type ThreadEvent,
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

/** Whether a word of the worker opens it again now. Pure. */
export const canReopen = (
  { state, reopenUntilMs }: Pick<Standing, 'state' | 'reopenUntilMs'>,
  nowMs: number,
): boolean => (state === 'resolved' || state === 'referred') && reopenUntilMs !== null && nowMs <= reopenUntilMs

/** Done, and too long ago to be opened again: a word of the worker goes on in a new thread. Pure. */
export const isPast = (standing: Pick<Standing, 'state' | 'reopenUntilMs'>, nowMs: number): boolean =>
  standing.state === 'closed' ||
  ((standing.state === 'resolved' || standing.state === 'referred') && !canReopen(standing, nowMs))

/** How long its resolution takes by what it is: a complaint, a question that was found complex, or any other. */
export type ResolvePace = keyof typeof RESOLVE_MINUTES

/** The clock of a thread's own kind: what was found complex stays so, also where it is opened again. Pure. */
export const resolvePaceOf = (kind: ThreadKind, events: readonly (ThreadEvent | undefined)[]): ResolvePace =>
  events.includes('complex') ? 'complex' : kind === 'complaint' ? 'complaint' : 'plain'

/** When a thread is opened again, and how long its resolution takes. */
export interface Reopening extends At {
  readonly pace: ResolvePace
}

/** Open again under its number, after a word of the worker or a low rating: the reply and the resolution run from now. Pure. */
export const reopened = ({ calendar, nowMs, pace }: Reopening): Standing => ({
  state: 'assigned',
  outcome: null,
  clocks: {
    first: null,
    reply: startClock(calendar, nowMs, REPLY_MINUTES),
    resolve: startClock(calendar, nowMs, RESOLVE_MINUTES[pace]),
  },
  reopenUntilMs: null,
})

/** The worker writes: a stopped clock runs on, and the next reply is due from the first message that waits. Null where the thread is over for good. Pure. */
export const workerWrote = (standing: Standing, at: Reopening): Standing | null => {
  const { state, clocks } = standing
  const { calendar, nowMs } = at
  if (isOver(state)) {
    return canReopen(standing, nowMs) ? reopened(at) : null
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

const clockNames = ['first', 'reply', 'resolve'] as const

const eachClock = (clocks: Clocks, change: (clock: Clock) => Clock): Clocks => ({
  first: clocks.first && change(clocks.first),
  reply: clocks.reply && change(clocks.reply),
  resolve: clocks.resolve && change(clocks.resolve),
})

/** A complex question: fifteen working days instead of five. Pure. */
export const complexClocks = (calendar: WorkCalendar, clocks: Clocks): Clocks => ({
  ...clocks,
  resolve: clocks.resolve && stretchClock(calendar, clocks.resolve, RESOLVE_MINUTES.complex),
})

/** A lawyer's first answer takes two working days. Pure. */
export const legalClocks = (calendar: WorkCalendar, clocks: Clocks): Clocks => ({
  ...clocks,
  first: clocks.first && stretchClock(calendar, clocks.first, FIRST_MINUTES.legal),
})

/** All clocks by another calendar; the same where nothing moves. Pure. */
export const recountClocks = (calendar: WorkCalendar, clocks: Clocks): Clocks => {
  const counted = eachClock(clocks, clock => recountClock(calendar, clock))
  return clockNames.every(name => counted[name] === clocks[name]) ? clocks : counted
}

/** Whether every year on the way of what runs has its official table; else 日历未确认. Pure. */
export const isAssured = (clocks: Clocks): boolean =>
  clockNames.every(name => {
    const clock = clocks[name]
    return !clock || clock.leftWhenPaused !== null || clock.assured
  })

/** When the first of the clocks reaches its next notice, null where none will. Pure. */
export const nextNoticeMs = (clocks: Clocks, { calendar, nowMs }: At): number | null => {
  const next = clockNames.flatMap(name => {
    const clock = clocks[name]
    return clock ? (nextNoticeAtMs(calendar, clock, nowMs) ?? []) : []
  })
  return next.length === 0 ? null : Math.min(...next)
}

/** The highest level that each clock has reached and nobody was told of, and the clocks after telling. Pure. */
export const takeNotices = (clocks: Clocks, { calendar, nowMs }: At) => ({
  due: clockNames.flatMap(name => {
    const clock = clocks[name]
    const level = clock ? noticesDue(calendar, clock, nowMs).at(-1) : undefined
    return clock && level !== undefined ? [{ name, level, startedAtMs: clock.startedAtMs }] : []
  }),
  after: eachClock(clocks, clock => ({ ...clock, told: [...clock.told, ...noticesDue(calendar, clock, nowMs)] })),
})
