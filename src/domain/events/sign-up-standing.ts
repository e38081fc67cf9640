import { decideCancel } from './cancel'
import type { EventState, SignUpStatus } from './words'

/** What of my sign-up decides about what I can still do with it; the contract's row fits. */
export interface StandingInput {
  readonly status: SignUpStatus
  readonly eventState: EventState
  readonly places: number
  readonly used: number
  readonly endsAtMs: number
  readonly cancelUntilMs: number
}

export interface SignUpStanding {
  readonly word:
    | 'ready'
    | 'partly'
    | 'came'
    | 'over'
    | 'cancelled'
    | 'event_cancelled'
    | 'pending'
    | 'waitlisted'
    | 'in_draw'
  /** Still ahead or under way, and not cancelled. */
  readonly isAhead: boolean
  readonly hasTicket: boolean
  /** `too_late`: only the deadline stands in the way, so the organiser is the one to ask. */
  readonly cancel: 'allowed' | 'too_late' | 'no'
}

/** How a sign-up of mine stands. Agrees with decideCancel; pure and total. */
export const signUpStanding = (signUp: StandingInput, nowMs: number): SignUpStanding => {
  const word = wordOf(signUp, nowMs)
  const isAhead = nowMs < signUp.endsAtMs && word !== 'cancelled' && word !== 'event_cancelled'
  return {
    word,
    isAhead,
    hasTicket: isAhead && signUp.status === 'confirmed',
    cancel: isAhead ? cancelOf(signUp, nowMs) : 'no',
  }
}

const wordOf = (signUp: StandingInput, nowMs: number): SignUpStanding['word'] => {
  if (signUp.status === 'cancelled') return 'cancelled'
  if (signUp.eventState === 'cancelled') return 'event_cancelled'
  if (signUp.used > 0) return signUp.used < signUp.places ? 'partly' : 'came'
  if (nowMs >= signUp.endsAtMs) return 'over'
  return signUp.status === 'confirmed' ? 'ready' : signUp.status
}

const cancelOf = (signUp: StandingInput, nowMs: number): SignUpStanding['cancel'] => {
  const decision = decideCancel({ ...signUp, nowMs })
  if (decision.kind === 'cancel') return 'allowed'
  return decision.kind === 'refuse' && decision.code === 'TOO_LATE' ? 'too_late' : 'no'
}
