// `walk_ins`, owner: checkin. Guests without a sign-up who were written down at a door; they hold no place of the session.
import type { Position } from '../../src/domain/events/cursor'
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
  name ? ctx.crypto.seal(name, namePlace(id)) : null

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

/** A session's guests, newest first. One read. */
export const listWalkIns = (
  ctx: Ctx,
  asked: { readonly sessionId: string; readonly after?: Position | undefined; readonly limit: number },
): Promise<readonly WalkInRecord[]> => {
  const { sessionId, after, limit } = asked
  const beyond = after && { $or: [{ atMs: { $lt: after.at } }, { atMs: after.at, _id: { $lt: after.id } }] }
  return ctx.store.aggregate<WalkInRecord>(WALK_INS, [
    { match: { sessionId, ...beyond } },
    { sort: { atMs: -1, _id: -1 } },
    { limit },
    { project: { nameSealed: 0 } },
  ])
}

/** A guest's name in clear, null where none stands. No round trip. */
export const openWalkInName = (ctx: Ctx, { _id, nameSealed }: WalkInRecord): string | null =>
  nameSealed === null ? null : ctx.crypto.open(nameSealed, namePlace(_id))

/** Takes the names from guests who came before a moment; their numbers stay. One write. */
export const blankOldWalkIns = (ctx: Ctx, beforeMs: number): Promise<number> =>
  ctx.store.update(WALK_INS, { nameMasked: { gt: '' }, atMs: { lt: beforeMs } }, { nameMasked: '', nameSealed: null })

const namePlace = (id: string): string => `${WALK_INS}/${id}/name`
