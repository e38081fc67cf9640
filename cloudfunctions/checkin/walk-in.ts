import type { checkin } from '../../src/contract/checkin'
import { maskName } from '../../src/domain/members/mask'
import { accountIdOf } from '../_data/accounts'
import { listHeldDoors } from '../_data/door-grants'
import { readSession } from '../_data/sessions'
import { insertWalkIn, readWalkIn, sealWalkInName, walkInId } from '../_data/walk-ins'
import { type Handler, refuse } from '../_kit/ctx'

/** Writes a guest down: 2 reads, 1 write; a nonce that was written before is answered as it was. */
export const walkIn: Handler<typeof checkin.walkIn> = async (ctx, { sessionId, nonce, doorId, places, name }) => {
  if (!ctx.openid) return refuse('NO_DOOR_ACCESS')
  const by = accountIdOf(ctx, ctx.openid)
  const atMs = ctx.clock()
  const [held, session] = await Promise.all([listHeldDoors(ctx, by, [sessionId], atMs), readSession(ctx, sessionId)])
  if (held.length === 0 || !session) return refuse('NO_DOOR_ACCESS')
  const _id = walkInId(ctx, sessionId, nonce)
  const before = await readWalkIn(ctx, _id)
  if (before) return { walkInId: _id, places: before.places, atMs: before.atMs }
  if (!session.doorPolicy?.walkIns) return refuse('WALK_IN_CLOSED')
  if (!session.doors.some(door => door.doorId === doorId)) return refuse('NOT_THIS_DOOR')
  if (session.eventState === 'cancelled') return refuse('EVENT_CANCELLED')
  if (atMs < session.doorOpensAtMs) return refuse('TOO_EARLY', { opensAtMs: session.doorOpensAtMs })
  if (atMs >= session.doorClosesAtMs) return refuse('TOO_LATE', { closedAtMs: session.doorClosesAtMs })
  const nameSealed = sealWalkInName(ctx, _id, name)
  const nameMasked = name ? maskName(name) : ''
  const record = { _id, sessionId, doorId, places, atMs, by, nameSealed, nameMasked }
  if ((await insertWalkIn(ctx, record)) === 'inserted') return { walkInId: _id, places, atMs }
  const other = await readWalkIn(ctx, _id)
  return other ? { walkInId: _id, places: other.places, atMs: other.atMs } : refuse('BUSY')
}
