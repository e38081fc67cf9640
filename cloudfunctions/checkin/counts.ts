import type { checkin } from '../../src/contract/checkin'
import { accountIdOf } from '../_data/accounts'
import { countAdmissions } from '../_data/admissions'
import { listHeldDoors } from '../_data/door-grants'
import { type Handler, refuse } from '../_kit/ctx'

/** Live counts of the sessions whose door the person holds: 2 reads. */
export const counts: Handler<typeof checkin.counts> = async (ctx, { lists }) => {
  if (!ctx.openid) return refuse('NO_DOOR_ACCESS')
  const sessionIds = await listHeldDoors(ctx, accountIdOf(ctx, ctx.openid), lists, ctx.clock())
  if (sessionIds.length === 0) return refuse('NO_DOOR_ACCESS')
  const rows = await countAdmissions(ctx, sessionIds)
  const items = sessionIds.map(sessionId => {
    const own = rows.filter(row => row.sessionId === sessionId)
    return {
      sessionId,
      expected: own.reduce((sum, row) => sum + row.expected, 0),
      entered: own.reduce((sum, row) => sum + row.entered, 0),
      byDoor: own.flatMap(({ doorId, entered }) => (doorId === null ? [] : [{ doorId, entered }])),
    }
  })
  return { items }
}
