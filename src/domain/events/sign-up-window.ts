import type { EventState } from './words'

export interface SignUpWindow {
  readonly eventState: EventState
  readonly signUpOpensAtMs: number
  readonly signUpClosesAtMs: number
}

/** Why nobody can sign up now, null where the window is open: from the opening moment up to, not including, the closing one. */
export const windowRefusal = (session: SignUpWindow, nowMs: number) => {
  if (session.eventState === 'draft') return 'NOT_PUBLISHED'
  if (session.eventState === 'cancelled') return 'EVENT_CANCELLED'
  if (nowMs < session.signUpOpensAtMs) return 'NOT_OPEN_YET'
  return nowMs >= session.signUpClosesAtMs ? 'SIGN_UP_CLOSED' : null
}
