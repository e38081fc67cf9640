// `walk_ins`, owner: checkin. Guests without a sign-up who were written down at a door; they hold no place of the session.
import type { Ctx } from '../_kit/ctx'

const WALK_INS = 'walk_ins'

export interface WalkInRecord extends Readonly<Record<string, unknown>> {
  readonly _id: string
  readonly sessionId: string
  readonly doorId: string
  readonly places: number
  readonly atMs: number
  /** Account of the helper. */
  readonly by: string
  /** As the guest said it, sealed under AAD `walk_ins/<_id>/name`; null where none was asked. */
  readonly nameSealed: string | null
  readonly nameMasked: string
}

/** One nonce of one session is one guest, however often it is sent; no round trip. */
export const walkInId = (ctx: Ctx, sessionId: string, nonce: string): string =>
  ctx.crypto.id('walk-in', `${sessionId}:${nonce}`)

/** Seals a guest's name for its place. No round trip. */
export const sealWalkInName = (ctx: Ctx, id: string, name: string | undefined): string | null =>
  name ? ctx.crypto.seal(name, `${WALK_INS}/${id}/name`) : null

/** One write; 'exists' where this nonce was written before. */
export const insertWalkIn = (ctx: Ctx, walkIn: WalkInRecord): Promise<'inserted' | 'exists'> =>
  ctx.store.insert(WALK_INS, walkIn)

/** One guest, null where missing. One read. */
export const readWalkIn = (ctx: Ctx, id: string): Promise<WalkInRecord | null> =>
  ctx.store.get<WalkInRecord>(WALK_INS, id)

/** Places written down by session and door. One read. */
export const countWalkIns = (
  ctx: Ctx,
  sessionIds: readonly string[],
): Promise<readonly { readonly sessionId: string; readonly doorId: string; readonly places: number }[]> =>
  ctx.store.aggregate(WALK_INS, [
    { match: { sessionId: { $in: sessionIds } } },
    { group: { _id: { sessionId: '$sessionId', doorId: '$doorId' }, places: { $sum: '$places' } } },
    { project: { _id: 0, sessionId: '$_id.sessionId', doorId: '$_id.doorId', places: 1 } },
    { limit: 500 },
  ])
