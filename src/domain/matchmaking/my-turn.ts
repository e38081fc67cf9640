import type { ApplicationState, MeetingState } from './words'

/** Whose turn it is: mine, my company's union, the matchmakers, other applicants, or nobody's any more. */
export type Turn = 'me' | 'union' | 'matchmaker' | 'others' | 'nobody'

/** What comes next for somebody who applied, in the order of an evening. */
export const MY_STEPS = [
  'vouching',
  'refusedByUnion',
  'sealing',
  'number',
  'confirm',
  'confirmLate',
  'waiting',
  'final',
  'come',
  'sit',
  'choose',
  'look',
  'leftOut',
  'notDrawn',
  'gone',
  'calledOff',
  'over',
] as const
export type MyStep = (typeof MY_STEPS)[number]

export interface MyTurn {
  readonly turn: Turn
  readonly step: MyStep
}

export interface TurnAsked {
  readonly state: ApplicationState
  readonly sessionState: MeetingState
  /** Until when a place is kept for me, null where none is. */
  readonly confirmUntilMs: number | null
  readonly nowMs: number
}

const LINE: readonly MeetingState[] = ['published', 'open']
const ENDED: readonly MeetingState[] = ['closed', 'purged']

/** What waits and for whom, so that each application says its next step. Pure and total. */
export const myTurn = ({ state, sessionState, confirmUntilMs, nowMs }: TurnAsked): MyTurn => {
  if (sessionState === 'cancelled') return { turn: 'nobody', step: 'calledOff' }
  switch (state) {
    case 'applied':
      return LINE.includes(sessionState) ? { turn: 'union', step: 'vouching' } : { turn: 'nobody', step: 'leftOut' }
    case 'rejected':
      return LINE.includes(sessionState)
        ? { turn: 'union', step: 'refusedByUnion' }
        : { turn: 'nobody', step: 'leftOut' }
    case 'verified':
      return { turn: 'matchmaker', step: 'sealing' }
    case 'sealed':
      return { turn: 'matchmaker', step: 'number' }
    case 'selected':
      return confirmUntilMs !== null && nowMs < confirmUntilMs
        ? { turn: 'me', step: 'confirm' }
        : { turn: 'nobody', step: 'confirmLate' }
    case 'waitlisted':
      return sessionState === 'drawn' || sessionState === 'confirming'
        ? { turn: 'others', step: 'waiting' }
        : { turn: 'nobody', step: 'notDrawn' }
    case 'confirmed':
      return takingPart(sessionState)
    case 'done':
      return { turn: 'nobody', step: sessionState === 'purged' ? 'over' : 'look' }
    case 'declined':
    case 'expired':
    case 'withdrawn':
    case 'no_show':
      return { turn: 'nobody', step: 'gone' }
    case 'purged':
      return { turn: 'nobody', step: 'over' }
  }
}

const takingPart = (sessionState: MeetingState): MyTurn => {
  if (ENDED.includes(sessionState)) return { turn: 'nobody', step: 'over' }
  switch (sessionState) {
    case 'final':
      return { turn: 'me', step: 'come' }
    case 'running':
      return { turn: 'me', step: 'sit' }
    case 'choosing':
      return { turn: 'me', step: 'choose' }
    case 'revealed':
      return { turn: 'me', step: 'look' }
    default:
      return { turn: 'matchmaker', step: 'final' }
  }
}

const HOUR_MS = 3_600_000
const MINUTE_MS = 60_000

/** How much time is left, as people say it: whole hours, minutes in the last one; rounded down, so that nobody counts on more. Null when it is over. Pure. */
export const timeLeft = (
  untilMs: number,
  nowMs: number,
): { readonly unit: 'hours' | 'minutes'; readonly many: number } | null => {
  const leftMs = untilMs - nowMs
  if (leftMs <= 0) return null
  return leftMs >= HOUR_MS
    ? { unit: 'hours', many: Math.floor(leftMs / HOUR_MS) }
    : { unit: 'minutes', many: Math.max(1, Math.floor(leftMs / MINUTE_MS)) }
}
