import type { checkin } from '../../src/contract/checkin'
import { PLAIN_POLICY } from '../../src/domain/checkin/policy'
import { lastClearedMs } from '../../src/domain/checkin/standing'
import { accountIdOf } from '../_data/accounts'
import { countConflicted } from '../_data/admissions'
import { countAdmissions } from '../_data/door-counts'
import { listHeldDoors } from '../_data/door-grants'
import { listGiven } from '../_data/gifts'
import { listSessions, type SessionRow } from '../_data/sessions'
import { countWalkIns } from '../_data/walk-ins'
import { type Ctx, type Handler, refuse } from '../_kit/ctx'

/** Live counts of the sessions whose door the person holds: 5 or 6 reads in 3 round trips. */
export const counts: Handler<typeof checkin.counts> = async (ctx, { lists }) => {
  if (!ctx.openid) return refuse('NO_DOOR_ACCESS')
  const nowMs = ctx.clock()
  const sessionIds = await listHeldDoors(ctx, accountIdOf(ctx, ctx.openid), lists, nowMs)
  if (sessionIds.length === 0) return refuse('NO_DOOR_ACCESS')
  const sessions = await listSessions(ctx, sessionIds)
  const since = sessions.map(({ _id, doorPolicy }) => ({
    sessionId: _id,
    sinceMs: Math.max(0, lastClearedMs(doorPolicy ?? PLAIN_POLICY, nowMs)),
  }))
  const [rows, walkIns, conflicts, left] = await Promise.all([
    countAdmissions(ctx, since),
    countWalkIns(ctx, sessionIds),
    countConflicted(ctx, sessionIds),
    stockLeft(ctx, sessions),
  ])
  const items = sessionIds.map(sessionId => {
    const own = rows.filter(row => row.sessionId === sessionId)
    const guests = walkIns.filter(row => row.sessionId === sessionId)
    const byDoor = new Map<string, number>()
    const add = (doorId: string, places: number) => byDoor.set(doorId, (byDoor.get(doorId) ?? 0) + places)
    for (const { doorId, entered } of own) if (doorId !== null) add(doorId, entered)
    for (const { doorId, places } of guests) add(doorId, places)
    const written = guests.reduce((sum, row) => sum + row.places, 0)
    return {
      sessionId,
      expected: own.reduce((sum, row) => sum + row.expected, 0),
      entered: own.reduce((sum, row) => sum + row.entered, written),
      inside: Math.max(
        0,
        own.reduce((sum, row) => sum + row.inside, written),
      ),
      byDoor: [...byDoor].map(([doorId, entered]) => ({ doorId, entered })),
      stock: left.filter(one => one.sessionId === sessionId).map(one => ({ doorId: one.doorId, left: one.left })),
      conflicts: conflicts.get(sessionId) ?? 0,
    }
  })
  return { items }
}

/** What each desk has still to give; no read where no session gives anything. */
const stockLeft = async (ctx: Ctx, sessions: readonly SessionRow[]) => {
  const stocked = sessions.flatMap(({ _id, doorPolicy }) =>
    (doorPolicy?.gift?.stock ?? []).map(({ doorId, amount }) => ({ sessionId: _id, doorId, amount })),
  )
  if (stocked.length === 0) return []
  const given = await listGiven(ctx, [...new Set(stocked.map(one => one.sessionId))])
  return stocked.map(({ sessionId, doorId, amount }) => {
    const spent = given.find(one => one.sessionId === sessionId && one.doorId === doorId)?.given ?? 0
    return { sessionId, doorId, left: Math.max(0, amount - spent) }
  })
}
