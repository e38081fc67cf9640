import type { EventState, SignUpStatus } from './words'

/** How an explanation of an absence stands: with the desk, accepted, or not accepted. */
export const EXCUSE_STATES = ['asked', 'lifted', 'kept'] as const
export type ExcuseState = (typeof EXCUSE_STATES)[number]

export interface AbsenceAsked {
  readonly status: SignUpStatus
  readonly used: number
  readonly eventState: EventState
  readonly endsAtMs: number
  readonly excuse: ExcuseState | null
  readonly nowMs: number
}

/** Whether somebody signed up, held the places to the end of a published event, and did not come. Pure. */
const isAbsence = ({ status, used, eventState, endsAtMs, nowMs }: Omit<AbsenceAsked, 'excuse'>): boolean =>
  status === 'confirmed' && used === 0 && eventState === 'published' && endsAtMs <= nowMs

/** Whether an absence may be explained: once, and again only while nobody has answered. Pure. */
export const decideExplain = (asked: AbsenceAsked): 'write' | 'NOT_MISSED' | 'ANSWERED_BEFORE' => {
  if (!isAbsence(asked)) return 'NOT_MISSED'
  return asked.excuse === 'lifted' || asked.excuse === 'kept' ? 'ANSWERED_BEFORE' : 'write'
}
