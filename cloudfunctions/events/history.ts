import { type EligibilityRule, type HistoryLine, historyDays } from '../../src/domain/events/eligibility'
import { listHistory, listScanned, type PastSignUp } from '../_data/sign-up-waits'
import type { Ctx } from '../_kit/ctx'

const DAY_MS = 86_400_000
/** A session that ended within the days may have begun before them. */
const LONGEST_MS = 31 * DAY_MS

/**
 * A member's past as far as these rules look at it, null where none does. One read, none where no rule asks, two where a
 * cool-down is asked of somebody who seems to have stayed away: where nobody was scanned at all, nobody did.
 */
export const readHistory = async (
  ctx: Ctx,
  memberId: string,
  rules: readonly EligibilityRule[],
): Promise<readonly HistoryLine[] | null> => {
  const days = historyDays(rules)
  if (days === 0) return null
  const sinceMs = ctx.clock() - days * DAY_MS - LONGEST_MS
  const past = await listHistory(ctx, memberId, sinceMs)
  const missed = past.filter(one => one.status === 'confirmed' && one.used === 0)
  const scanned = rules.some(rule => rule.kind === 'coolDown')
    ? await listScanned(ctx, [...new Set(missed.map(one => one.sessionId))])
    : new Set<string>()
  return past.flatMap(one => lineOf(one, scanned))
}

const lineOf = (past: PastSignUp, scanned: ReadonlySet<string>): HistoryLine[] => {
  const {
    _id,
    sessionId,
    status,
    used,
    excuse,
    session: [session],
  } = past
  if (session?.eventState !== 'published') return []
  const { brand, eventTitle, startsAtMs, endsAtMs } = session
  return [
    {
      ...{ signUpId: _id, brand, title: eventTitle, startsAtMs, endsAtMs },
      isHeld: status !== 'cancelled',
      cameOrMayCome: status !== 'confirmed' || used > 0 || !scanned.has(sessionId),
      excused: excuse?.state === 'lifted',
    },
  ]
}
