import type { MeetingState } from './words'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/** Whoever was selected has so long to confirm. */
export const CONFIRM_MS = 24 * HOUR_MS
/** A report is answered within. */
export const REPORT_MS = 24 * HOUR_MS
/** Unmatched yes cards live so long after the reveal: time to look into a complaint about it. */
export const YES_CARDS_MS = 24 * HOUR_MS
/** Hosts end an evening the same night; a day later nobody will. */
const FORGOTTEN_MS = 24 * HOUR_MS
/** Pairs, contacts and cards after the end of the evening, whether or not anybody ran it to its end. */
const CARDS_MS = 30 * DAY_MS
/** The audit of a draw holds tickets only. */
export const DRAW_MS = 365 * DAY_MS
export const NO_SHOW_MS = 365 * DAY_MS
export const REPORTS_MS = 3 * 365 * DAY_MS
/** From the end of the evening. */
export const FOLLOW_UP_MS = { threeDays: 3 * DAY_MS, threeWeeks: 21 * DAY_MS, threeMonths: 91 * DAY_MS } as const

/** What the clock does to a session after its evening, by name; each leaves a receipt and is done once. */
export const CLOCK_STEPS = ['yesCards', 'threeDays', 'threeWeeks', 'cards', 'threeMonths', 'shells'] as const
export type ClockStep = (typeof CLOCK_STEPS)[number]

interface Clocked {
  readonly state: MeetingState
  /** Empty where it was never called off: a purged session's state no longer tells. */
  readonly cancelReason: string
  readonly endsAtMs: number
  readonly revealedAtMs: number | null
  readonly closedAtMs: number | null
  readonly receipts: readonly { readonly what: string }[]
}

const stepAtMs = (session: Clocked, step: ClockStep): number | null => {
  const { revealedAtMs, closedAtMs } = session
  if (session.state === 'draft') return null
  const isOff = session.cancelReason !== ''
  // nobody comes to what was called off: its cards need not wait for the evening
  const endedAtMs = isOff ? Math.min(session.endsAtMs, closedAtMs ?? session.endsAtMs) : session.endsAtMs
  switch (step) {
    case 'yesCards':
      return revealedAtMs === null ? null : revealedAtMs + YES_CARDS_MS
    case 'cards':
      return endedAtMs + CARDS_MS
    case 'shells':
      return endedAtMs + DRAW_MS
    default:
      return isOff || (revealedAtMs === null && closedAtMs === null) ? null : endedAtMs + FOLLOW_UP_MS[step]
  }
}

/** The steps that are due now and were not done, in their order. Pure. */
export const dueSteps = (session: Clocked, nowMs: number): readonly ClockStep[] =>
  CLOCK_STEPS.filter(step => {
    const atMs = stepAtMs(session, step)
    return atMs !== null && atMs <= nowMs && session.receipts.every(receipt => receipt.what !== step)
  })

interface ClockDeed {
  readonly what: ClockStep
  /** Null for what waits for the reveal or the end, and for what this session never holds. */
  readonly dueAtMs: number | null
  /** How many rows the deed touched, and when; null before it is done. */
  readonly many: number | null
  readonly doneAtMs: number | null
}

/** Everything the clock does to a session, in the order of its moments: when it is due, and the receipt of what is done. Pure. */
export const clockDeeds = (
  session: Omit<Clocked, 'receipts'> & {
    readonly receipts: readonly { readonly what: string; readonly many: number; readonly atMs: number }[]
  },
): readonly ClockDeed[] =>
  CLOCK_STEPS.map(what => {
    const receipt = session.receipts.find(one => one.what === what)
    return { what, dueAtMs: stepAtMs(session, what), many: receipt?.many ?? null, doneAtMs: receipt?.atMs ?? null }
  })

/** A revealed evening that its host forgot to end is ended by the clock, a day after both: people are asked and counted all the same. Pure. */
export const isForgotten = (session: Clocked, nowMs: number): boolean => {
  const atMs = forgottenAtMs(session)
  return atMs !== null && nowMs >= atMs
}

/** When the clock has next to look at a session, null when all is done. Pure. */
export const nextDueAtMs = (session: Clocked): number | null => {
  const open = CLOCK_STEPS.filter(step => session.receipts.every(receipt => receipt.what !== step))
  const moments = open.flatMap(step => stepAtMs(session, step) ?? [])
  return moments.length === 0 ? null : Math.min(...moments, forgottenAtMs(session) ?? Number.POSITIVE_INFINITY)
}

const forgottenAtMs = ({ state, revealedAtMs, endsAtMs }: Clocked): number | null =>
  state === 'revealed' ? Math.max(revealedAtMs ?? 0, endsAtMs) + FORGOTTEN_MS : null
