export const THREAD_STATES = [
  'queued',
  'assigned',
  'waitingWorker',
  'referred',
  'resolved',
  'closed',
  'withdrawn',
  'merged',
] as const
/** 待分配, 办理中, 待补充, 已转办, 已答复, 已办结, 已撤回, 已合并. Only 待补充 stops the clock of the resolution. */
export type ThreadState = (typeof THREAD_STATES)[number]

export const OUTCOMES = ['answered', 'referred', 'cannot', 'duplicate', 'withdrawn'] as const
/** 已解答, 已转办, 无法提供, 重复, 撤回. */
export type Outcome = (typeof OUTCOMES)[number]

export const THREAD_KINDS = ['question', 'complaint'] as const
/** 提问, 投诉建议: a complaint has a clock of its own and is never made public. */
export type ThreadKind = (typeof THREAD_KINDS)[number]

/** One working day of the district is 7 hours; see workdays.ts. */
const DAY_MINUTES = 420

/** Whose first answer takes how long: a lawyer's two working days, an urgent one two working hours. */
export type Pace = 'usual' | 'legal' | 'urgent'

/** Working minutes of each timer; design "Timers". */
export const FIRST_MINUTES: Readonly<Record<Pace, number>> = { usual: DAY_MINUTES, legal: 2 * DAY_MINUTES, urgent: 120 }
export const REPLY_MINUTES = DAY_MINUTES
export const RESOLVE_MINUTES = {
  plain: 5 * DAY_MINUTES,
  complex: 15 * DAY_MINUTES,
  complaint: 10 * DAY_MINUTES,
} as const

/** Working days in which a worker's message opens a closed thread again under its number. */
export const REOPEN_WORKDAYS = 7

/** What the office did beside writing: sent on, returned, to the head, up, a longer time, passed to an outside body, a lawyer asked, joined with another, given on by who is away, kept beyond its time and no more. */
export const THREAD_EVENTS = [
  'moved',
  'back',
  'toHead',
  'up',
  'complex',
  'referred',
  'lawyer',
  'merged',
  'handedOver',
  'onHold',
  'offHold',
] as const
export type ThreadEvent = (typeof THREAD_EVENTS)[number]
/** These are the office's own; the asker reads the others. */
export const OFFICE_EVENTS: readonly ThreadEvent[] = ['moved', 'back', 'toHead', 'up']

/** The asker reads that it happened, and the reason stays in the office. */
export const OFFICE_REASONS: readonly ThreadEvent[] = ['handedOver']

/** Days in which a rating may be given and changed. */
export const RATE_DAYS = 7
/** Up to so many stars a question comes back, to the head and not to the same person. */
export const LOW_STARS = 2
