import type { CANCEL_REFUSALS } from './refusals'
import type { SignUpStatus } from './words'

export interface CancelAsked {
  readonly status: SignUpStatus
  readonly used: number
  readonly cancelUntilMs: number
  readonly nowMs: number
}

export type CancelDecision =
  | { readonly kind: 'cancel' }
  /** Cancelled before: answered the same. */
  | { readonly kind: 'same' }
  | { readonly kind: 'refuse'; readonly code: (typeof CANCEL_REFUSALS)[number] }

/** Whether a sign-up may be cancelled: places up to and including the deadline and before the first entry, a wait at any time. Pure. */
export const decideCancel = ({ status, used, cancelUntilMs, nowMs }: CancelAsked): CancelDecision => {
  if (status === 'cancelled') return { kind: 'same' }
  if (status !== 'confirmed') return { kind: 'cancel' }
  if (used > 0) return { kind: 'refuse', code: 'ALREADY_CHECKED_IN' }
  return nowMs > cancelUntilMs ? { kind: 'refuse', code: 'TOO_LATE' } : { kind: 'cancel' }
}

/** Who learns late of a place, another day or another hall has at least so long to say that it does not fit. */
const LATE_NEWS_MS = 24 * 3_600_000

interface Deadline {
  readonly cancelUntilMs: number
  readonly startsAtMs: number
}

/** Until when places may be given back of which something new was told at `newsAtMs`: the organiser's deadline, or a day from the news, until it starts. Pure. */
export const cancelUntilAfter = ({ cancelUntilMs, startsAtMs }: Deadline, newsAtMs: number): number =>
  Math.max(cancelUntilMs, Math.min(startsAtMs, newsAtMs + LATE_NEWS_MS))

/** The deadline of one sign-up: places that came later than the sign-up, by a rise, the desk or a draw, may be given back for a day. Pure. */
export const cancelUntilOf = (session: Deadline, { givenAtMs }: { readonly givenAtMs?: number | undefined }): number =>
  givenAtMs === undefined ? session.cancelUntilMs : cancelUntilAfter(session, givenAtMs)
