import { isEligible } from './eligibility'
import { windowRefusal } from './sign-up-window'
import type { EventState, SignUpStatus } from './words'

/** What a page knows of a session; the contract's session card fits. */
export interface BarSession {
  readonly eventState: EventState
  readonly endsAtMs: number
  readonly signUpOpensAtMs: number
  readonly signUpClosesAtMs: number
  readonly capacity: number
  readonly taken: number
  readonly myStatus: SignUpStatus | null
}

/** What a page knows of the person looking; `notEligible` as the event's answer gives it. */
export interface BarPerson {
  readonly notEligible: 'NOT_BOUND' | 'OTHER_UNION' | null
}

export type SignUpBar =
  /** I hold places: the one action is to show the code. */
  | { readonly action: 'ticket' }
  | { readonly action: 'sign_up'; readonly left: number }
  /** A guest binds the membership first. */
  | { readonly action: 'bind' }
  | {
      readonly action: 'none'
      readonly why:
        | 'ENDED'
        | 'EVENT_CANCELLED'
        | 'NOT_PUBLISHED'
        | 'NOT_OPEN_YET'
        | 'SIGN_UP_CLOSED'
        | 'NOT_ELIGIBLE'
        | 'SESSION_FULL'
        | 'WAITING'
    }

/** The one action of a session's page or row and, where there is none, why. Agrees with decideSignUp. Pure. */
export const signUpBar = (session: BarSession, person: BarPerson, nowMs: number): SignUpBar => {
  if (session.eventState === 'cancelled') return { action: 'none', why: 'EVENT_CANCELLED' }
  if (nowMs >= session.endsAtMs) return { action: 'none', why: 'ENDED' }
  if (session.myStatus === 'confirmed') return { action: 'ticket' }
  if (session.myStatus !== null && session.myStatus !== 'cancelled') return { action: 'none', why: 'WAITING' }
  const closed = windowRefusal(session, nowMs)
  if (closed) return { action: 'none', why: closed }
  if (person.notEligible === 'OTHER_UNION') return { action: 'none', why: 'NOT_ELIGIBLE' }
  const left = Math.max(0, session.capacity - session.taken)
  if (left === 0) return { action: 'none', why: 'SESSION_FULL' }
  return person.notEligible === 'NOT_BOUND' ? { action: 'bind' } : { action: 'sign_up', left }
}

/** Why a person may not sign up for an event at all, null where only the session's own state stands in the way. */
export const notEligible = (
  onlyUnionIds: readonly string[],
  unionPath: readonly string[] | null,
): BarPerson['notEligible'] => {
  if (unionPath === null) return 'NOT_BOUND'
  return isEligible(onlyUnionIds, unionPath) ? null : 'OTHER_UNION'
}
