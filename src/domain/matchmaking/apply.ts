import { dayOf } from '../day'
import type { APPLY_REFUSALS } from './refusals'
import { stateAt } from './states'
import type { ApplicationState, Consent, MeetingKind, MeetingState } from './words'
import { YOUNGEST_AGE } from './words'

export interface ApplyAsked {
  readonly session: {
    readonly kind: MeetingKind
    readonly state: MeetingState
    readonly opensAtMs: number
    readonly closesAtMs: number
    readonly startsAtMs: number
  }
  readonly mine: ApplicationState | null
  readonly birthYear: number
  readonly single: boolean
  readonly conduct: boolean
  readonly companyCheck: boolean
  readonly consents: Readonly<Record<Consent, boolean>>
  readonly paused: boolean
  readonly nowMs: number
}

export type ApplyDecision =
  | { readonly kind: 'apply' | 'change' }
  | { readonly kind: 'refuse'; readonly code: (typeof APPLY_REFUSALS)[number]; readonly what?: string }

/** The calendar year of a moment in China: of a birth only the year is known. Pure. */
export const yearOf = (atMs: number): number => Number(dayOf(atMs).slice(0, 4))

/** Whether somebody may apply, or change what they wrote. The promise and the two consents stand alone; the other three never refuse. Pure. */
export const decideApply = (asked: ApplyAsked): ApplyDecision => {
  const { session, nowMs } = asked
  if (session.kind !== 'youth') return no('WRONG_STATE')
  const state = stateAt(session, nowMs)
  if (state === 'published') return no('NOT_OPEN_YET')
  if (state !== 'open' || nowMs >= session.closesAtMs) return no(state === 'cancelled' ? 'WRONG_STATE' : 'APPLY_CLOSED')
  if (yearOf(session.startsAtMs) - asked.birthYear < YOUNGEST_AGE) return no('TOO_YOUNG')
  if (asked.paused) return no('PAUSED')
  if (!asked.single) return no('PROMISE_NEEDED', 'single')
  if (!asked.conduct) return no('PROMISE_NEEDED', 'conduct')
  if (!asked.companyCheck) return no('CONSENT_NEEDED', 'companyCheck')
  for (const consent of ['takePart', 'showCard'] as const)
    if (!asked.consents[consent]) return no('CONSENT_NEEDED', consent)
  return { kind: asked.mine === null || asked.mine === 'withdrawn' ? 'apply' : 'change' }
}

const no = (code: (typeof APPLY_REFUSALS)[number], what?: string): ApplyDecision =>
  what === undefined ? { kind: 'refuse', code } : { kind: 'refuse', code, what }
