import type { checkin } from '../../src/contract/checkin'
import { stampRefusal } from '../../src/domain/checkin/spots'
import { accountIdOf } from '../_data/accounts'
import { findSpot, insertStamp, listOpenSpots, readStamp, type SpotRecord, stampsOf } from '../_data/spots'
import { type Handler, refuse } from '../_kit/ctx'

/** All open places with my stamps: 2 reads in 1 round trip. */
export const stamps: Handler<typeof checkin.stamps> = async ctx => {
  const [spots, mine] = await Promise.all([
    listOpenSpots(ctx),
    ctx.openid ? stampsOf(ctx, accountIdOf(ctx, ctx.openid)) : new Map<string, number>(),
  ])
  return { items: spots.map(one => ({ ...spotFields(one), stampedAtMs: mine.get(one._id) ?? null })) }
}

/** The place of a wall's code: 2 reads. */
export const spot: Handler<typeof checkin.spot> = async (ctx, { spotCode }) => {
  const found = await findSpot(ctx, spotCode)
  if (!found) return refuse('SPOT_UNKNOWN')
  const mine = ctx.openid ? await readStamp(ctx, found._id, accountIdOf(ctx, ctx.openid)) : null
  return { ...spotFields(found), stampedAtMs: mine?.atMs ?? null }
}

/** Leaves a stamp: 2 reads, 1 write; the first one stands for ever. */
export const stamp: Handler<typeof checkin.stamp> = async (ctx, { spotCode }) => {
  if (!ctx.openid) return refuse('FORBIDDEN')
  const found = await findSpot(ctx, spotCode)
  if (!found) return refuse('SPOT_UNKNOWN')
  const spotId = found._id
  const accountId = accountIdOf(ctx, ctx.openid)
  const before = await readStamp(ctx, spotId, accountId)
  if (before) return { spotId, atMs: before.atMs, isNew: false }
  const atMs = ctx.clock()
  const no = stampRefusal(found, atMs)
  if (no) return refuse('SPOT_CLOSED', { opensAtMs: no.opensAtMs })
  const outcome = await insertStamp(ctx, { spotId, accountId, atMs })
  const first = outcome === 'exists' ? await readStamp(ctx, spotId, accountId) : null
  return { spotId, atMs: first?.atMs ?? atMs, isNew: outcome === 'inserted' }
}

/** What everyone may know of a place; never its code. */
export const spotFields = ({ _id, name, kind, address, open, fromMinute, toMinute }: SpotRecord) => ({
  ...{ spotId: _id, name, kind, address, open, fromMinute, toMinute },
})
