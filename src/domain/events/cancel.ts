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

/** Who signed up for another day or place has at least so long to say that it does not fit. */
const AFTER_A_MOVE_MS = 24 * 3_600_000

/** Until when places of a session may be given back that was moved at `nowMs`: the editor's deadline, or a day from now, until it starts. Pure. */
export const cancelUntilMoved = (
  { cancelUntilMs, startsAtMs }: { readonly cancelUntilMs: number; readonly startsAtMs: number },
  nowMs: number,
): number => Math.max(cancelUntilMs, Math.min(startsAtMs, nowMs + AFTER_A_MOVE_MS))
