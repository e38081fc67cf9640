import type { Input } from '../../src/contract/define'
import { matchmaking } from '../../src/contract/matchmaking'
import { dayStartMs } from '../../src/domain/day'
import { ROOT_UNION_ID } from '../../src/domain/members/root'
import type { FrontDoor } from './front-door'

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000
export const MATCHMAKER = 'oDemoMatchmaker'

export type Draft = Input<typeof matchmaking.save>

/** Saves and announces; null where an earlier start did. */
export const announce = async (door: FrontDoor, draft: Draft): Promise<string | null> => {
  const { sessionId, version } = await door.accepted(MATCHMAKER, matchmaking.save, draft)
  if (version !== 1) return null
  const { state } = await door.accepted(MATCHMAKER, matchmaking.edit, { sessionId })
  if (state !== 'draft') return null
  await door.accepted(MATCHMAKER, matchmaking.publish, { sessionId, version })
  return sessionId
}

export const eveningOf = (nowMs: number, at: { readonly days: number; readonly hours: number }) => {
  const startsAtMs = dayStartMs(nowMs) + at.days * DAY_MS + at.hours * HOUR_MS
  return { startsAtMs, endsAtMs: startsAtMs + 2.5 * HOUR_MS }
}

export const base = {
  organiserUnionId: ROOT_UNION_ID,
  format: 'pairs' as const,
  seating: 'adaptive' as const,
  sameCompany: true,
  version: 0,
}
