// `brand_holds`, owner: events. What a member is signing up for at this moment, kept until the sign-up itself can be
// counted; names nobody and is removed minutes later.
import type { Brand } from '../../src/domain/events/brands'
import type { Ctx } from '../_kit/ctx'

const HOLDS = 'brand_holds'

/** A sign-up on its way into one session. */
export interface BrandHold {
  readonly sessionId: string
  readonly brand: Brand
  readonly title: string
  readonly startsAtMs: number
  readonly endsAtMs: number
  readonly untilMs: number
}

interface HoldsRecord extends Readonly<Record<string, unknown>> {
  readonly _id: string
  /** The hold that was written last: another one is written only over exactly this. */
  readonly turn: string
  readonly holds: Readonly<Record<string, BrandHold>>
  readonly untilMs: number
}

/** One member's holds lie in one document; no round trip. */
const idOf = (ctx: Ctx, memberId: string): string => ctx.crypto.id('brand-hold', memberId)

/** What a member holds now, and the turn to write over, null before the first. One read. */
export const readBrandHolds = async (
  ctx: Ctx,
  memberId: string,
): Promise<{ readonly turn: string | null; readonly holds: readonly BrandHold[] }> => {
  const record = await ctx.store.get<HoldsRecord>(HOLDS, idOf(ctx, memberId))
  if (!record) return { turn: null, holds: [] }
  return { turn: record.turn, holds: Object.values(record.holds).filter(hold => hold.untilMs > ctx.clock()) }
}

/** Adds a hold to exactly what was read; false where another sign-up of the member came first. One write. */
export const addBrandHold = async (
  ctx: Ctx,
  { memberId, holdId, turn, hold }: { memberId: string; holdId: string; turn: string | null; hold: BrandHold },
): Promise<boolean> => {
  const _id = idOf(ctx, memberId)
  const { untilMs } = hold
  if (turn === null)
    return (await ctx.store.insert(HOLDS, { _id, turn: holdId, holds: { [holdId]: hold }, untilMs })) === 'inserted'
  const change = { turn: holdId, [`holds.${holdId}`]: { set: hold }, untilMs }
  return (await ctx.store.update(HOLDS, { _id, turn }, change)) === 1
}

/** Ends a hold; a second time changes nothing. One write. */
export const dropBrandHold = (ctx: Ctx, memberId: string, holdId: string): Promise<number> =>
  ctx.store.update(HOLDS, { _id: idOf(ctx, memberId) }, { [`holds.${holdId}`]: { remove: true } })

/** Removes what no sign-up in flight can need any more. One write. */
export const removeOldBrandHolds = (ctx: Ctx): Promise<number> =>
  ctx.store.remove(HOLDS, { untilMs: { lt: ctx.clock() } })
