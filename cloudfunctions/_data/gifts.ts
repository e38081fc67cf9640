// `gift_claims` and `gift_stocks`, owner: checkin. Who got a festival's gift, and how many each desk has given.
import type { Ctx } from '../_kit/ctx'
import type { Tx } from '../_kit/ports'

const GIFT_CLAIMS = 'gift_claims'
const GIFT_STOCKS = 'gift_stocks'

/** One person's gift of one festival; its id follows from both, so that no second one can stand. */
export interface GiftClaimRecord extends Readonly<Record<string, unknown>> {
  readonly _id: string
  readonly sessionId: string
  readonly doorId: string
  readonly doorName: string
  readonly nonce: string
  readonly atMs: number
  readonly by: string
}

interface GiftStockRecord extends Readonly<Record<string, unknown>> {
  readonly _id: string
  readonly sessionId: string
  readonly doorId: string
  readonly given: number
}

/** No round trip. */
export const giftClaimId = (ctx: Ctx, festivalKey: string, memberId: string): string =>
  ctx.crypto.id('gift-claim', `${festivalKey}:${memberId}`)

const stockId = (ctx: Ctx, sessionId: string, doorId: string): string =>
  ctx.crypto.id('gift-stock', `${sessionId}:${doorId}`)

/** The claim that stands, null where the person has none. One read. */
export const readGiftClaimIn = (tx: Tx, claimId: string): Promise<GiftClaimRecord | null> =>
  tx.get<GiftClaimRecord>(GIFT_CLAIMS, claimId)

/** One write. */
export const insertGiftClaimIn = (tx: Tx, claim: GiftClaimRecord): Promise<void> => tx.insert(GIFT_CLAIMS, claim)

/** Frees a person's gift again: the scan that gave it was taken back. One write. */
export const removeGiftClaimIn = (tx: Tx, claimId: string): Promise<number> => tx.remove(GIFT_CLAIMS, claimId)

/** Takes `amount` (negative: gives back) out of a desk's stock; false where it has not so many left. One read, one write. */
export const takeStockIn = async (
  ctx: Ctx,
  tx: Tx,
  desk: { readonly sessionId: string; readonly doorId: string; readonly stock: number; readonly amount: number },
): Promise<boolean> => {
  const { sessionId, doorId, stock, amount } = desk
  const _id = stockId(ctx, sessionId, doorId)
  const standing = await tx.get<GiftStockRecord>(GIFT_STOCKS, _id)
  const given = (standing?.given ?? 0) + amount
  if (amount > 0 && given > stock) return false
  if (standing) await tx.update(GIFT_STOCKS, _id, { given: Math.max(0, given) })
  else await tx.insert(GIFT_STOCKS, { _id, sessionId, doorId, given: Math.max(0, given) })
  return true
}

/** What each desk of these sessions has given. One read. */
export const listGiven = (ctx: Ctx, sessionIds: readonly string[]): Promise<readonly GiftStockRecord[]> =>
  ctx.store.find<GiftStockRecord>(GIFT_STOCKS, { sessionId: { in: sessionIds } }, { limit: 200 })
