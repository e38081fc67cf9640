// `spots` and `stamps`, owner: checkin. Places with a code on the wall, and who left a stamp there for themselves.
import type { SpotKind } from '../../src/domain/checkin/spots'
import type { Ctx } from '../_kit/ctx'

const SPOTS = 'spots'
const STAMPS = 'stamps'
/** Three stations and a red route today; a union with more pages through by its own desk. */
const MOST = 200

export interface SpotRecord extends Readonly<Record<string, unknown>> {
  readonly _id: string
  readonly unionId: string
  readonly unionName: string
  readonly unionPath: readonly string[]
  readonly name: string
  readonly kind: SpotKind
  readonly address: string
  readonly open: boolean
  readonly fromMinute: number
  readonly toMinute: number
  /** What the wall's code says; whoever knows it has stood there. */
  readonly code: string
  readonly createdAtMs: number
}

/** One person at one place, once; nothing else is kept of it. */
interface StampRecord extends Readonly<Record<string, unknown>> {
  readonly _id: string
  readonly spotId: string
  readonly accountId: string
  readonly atMs: number
}

/** Open places in the order in which they were made, at most 200. One read. */
export const listOpenSpots = (ctx: Ctx): Promise<readonly SpotRecord[]> =>
  ctx.store.find<SpotRecord>(SPOTS, { open: true }, { orderBy: [['createdAtMs', 'asc']], limit: MOST })

/** Places of these unions and below, at most 200. One read. */
export const listSpotsOf = (ctx: Ctx, unionIds: readonly string[]): Promise<readonly SpotRecord[]> =>
  ctx.store.find<SpotRecord>(SPOTS, { unionPath: { in: unionIds } }, { orderBy: [['createdAtMs', 'asc']], limit: MOST })

/** The place of a wall's code, null where there is none. One read. */
export const findSpot = async (ctx: Ctx, code: string): Promise<SpotRecord | null> =>
  (await ctx.store.find<SpotRecord>(SPOTS, { code }, { limit: 1 }))[0] ?? null

/** One place, null where missing. One read. */
export const readSpot = (ctx: Ctx, spotId: string): Promise<SpotRecord | null> =>
  ctx.store.get<SpotRecord>(SPOTS, spotId)

/** One write; 'exists' where this request made it before. */
export const insertSpot = (ctx: Ctx, spot: SpotRecord): Promise<'inserted' | 'exists'> => ctx.store.insert(SPOTS, spot)

/** One write. */
export const updateSpot = (
  ctx: Ctx,
  spotId: string,
  change: Partial<Pick<SpotRecord, 'name' | 'kind' | 'address' | 'open' | 'fromMinute' | 'toMinute' | 'code'>>,
): Promise<number> => ctx.store.update(SPOTS, { _id: spotId }, change)

const stampId = (ctx: Ctx, spotId: string, accountId: string): string =>
  ctx.crypto.id('stamp', `${spotId}:${accountId}`)

/** A person's stamp at a place, null where there is none. One read. */
export const readStamp = (ctx: Ctx, spotId: string, accountId: string): Promise<StampRecord | null> =>
  ctx.store.get<StampRecord>(STAMPS, stampId(ctx, spotId, accountId))

/** A person's stamps by place, at most 200. One read. */
export const stampsOf = async (ctx: Ctx, accountId: string): Promise<ReadonlyMap<string, number>> => {
  const stamps = await ctx.store.find<StampRecord>(STAMPS, { accountId }, { limit: MOST })
  return new Map(stamps.map(stamp => [stamp.spotId, stamp.atMs]))
}

/** One write; 'exists' where the person has one already. */
export const insertStamp = (
  ctx: Ctx,
  stamp: { readonly spotId: string; readonly accountId: string; readonly atMs: number },
): Promise<'inserted' | 'exists'> =>
  ctx.store.insert(STAMPS, { _id: stampId(ctx, stamp.spotId, stamp.accountId), ...stamp })

/** How many people left a stamp at each of these places. One read. */
export const countStamps = async (ctx: Ctx, spotIds: readonly string[]): Promise<ReadonlyMap<string, number>> => {
  if (spotIds.length === 0) return new Map()
  const rows = await ctx.store.aggregate<{ _id: string; people: number }>(STAMPS, [
    { match: { spotId: { $in: spotIds } } },
    { group: { _id: '$spotId', people: { $sum: 1 } } },
    { limit: MOST },
  ])
  return new Map(rows.map(row => [row._id, row.people]))
}

/** How many stamps a person has. One count. */
export const countStampsOf = (ctx: Ctx, accountId: string): Promise<number> => ctx.store.count(STAMPS, { accountId })

/** Removes a person's stamps. One write. */
export const removeStampsOf = (ctx: Ctx, accountId: string): Promise<number> => ctx.store.remove(STAMPS, { accountId })

/** The names of the places where a person left a stamp, and when. Two reads. */
export const listStampedSpots = async (
  ctx: Ctx,
  accountId: string,
): Promise<readonly { readonly name: string; readonly atMs: number }[]> => {
  const stamps = await stampsOf(ctx, accountId)
  if (stamps.size === 0) return []
  const where = { _id: { in: [...stamps.keys()] } }
  const spots = await ctx.store.find<Pick<SpotRecord, '_id' | 'name'>>(SPOTS, where, {
    fields: ['_id', 'name'],
    limit: MOST,
  })
  return spots.map(({ _id, name }) => ({ name, atMs: stamps.get(_id) ?? 0 }))
}
