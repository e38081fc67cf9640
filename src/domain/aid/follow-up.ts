import type { CaseFacts, FollowUp } from './case'

const DAY_MS = 86_400_000
/** Somebody asks after a month how they are. Source: the design, follow_up. */
export const FOLLOW_UP_MS = 30 * DAY_MS
/** A file that stays open is looked at once a year; source: the design, yearly review. */
const REVIEW_MS = 365 * DAY_MS

/** When the desk behind a payment is due: the return visit, or before it an emergency's verification and notice. Pure. */
export const followDueAtMs = ({ emergency, notice }: Pick<CaseFacts, 'emergency' | 'notice'>, nowMs: number): number =>
  emergency?.confirmed && !notice?.finishedAtMs
    ? Math.min(emergency.dueAtMs, nowMs + FOLLOW_UP_MS)
    : nowMs + FOLLOW_UP_MS

/** What of the verification is still missing: look-ups that were answered, and a visit that two people confirmed or the department waived. Pure. */
export const verificationMissing = ({
  checks,
  visits,
  visitWaivedBy,
}: Pick<CaseFacts, 'checks' | 'visits' | 'visitWaivedBy'>): 'CHECKS_MISSING' | 'VISIT_MISSING' | null => {
  if (checks.length === 0 || checks.some(({ result }) => result === 'unavailable')) return 'CHECKS_MISSING'
  return visitWaivedBy || visits.some(({ confirmedBy }) => confirmedBy !== null) ? null : 'VISIT_MISSING'
}

export type Followed =
  | { readonly ok: true; readonly change: Partial<CaseFacts> }
  | {
      readonly ok: false
      readonly code: 'CHECKS_MISSING' | 'VISIT_MISSING' | 'NOTICE_OPEN' | 'OUTCOME_MISSING'
    }

/**
 * A return visit or call: in hardship still, the file stays open and is looked at in a year; otherwise it is closed. An
 * emergency is verified and published first; help that is no money has to have been given before it can be closed. Pure.
 */
export const decideFollowUp = (one: CaseFacts, said: Omit<FollowUp, 'atMs'>, nowMs: number): Followed => {
  const missing = one.emergency?.confirmed ? verificationMissing(one) : null
  if (missing) return { ok: false, code: missing }
  if (one.emergency?.confirmed && !one.notice?.finishedAtMs) return { ok: false, code: 'NOTICE_OPEN' }
  if (!one.cash && !said.stillInHardship && (one.outcomes ?? []).length === 0)
    return { ok: false, code: 'OUTCOME_MISSING' }
  const { how, stillInHardship, textSealed } = said
  const followUps = [...(one.followUps ?? []), { how, stillInHardship, textSealed, atMs: nowMs }]
  return {
    ok: true,
    change: stillInHardship
      ? { state: 'follow', followUps, dueAtMs: nowMs + REVIEW_MS }
      : { state: 'closed', followUps, dueAtMs: null },
  }
}
