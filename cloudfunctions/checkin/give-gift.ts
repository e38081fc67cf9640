import { festivalKey, type Gift } from '../../src/domain/checkin/policy'
import { outOfStockText } from '../../src/domain/checkin/rule-words'
import { type AdmissionSession, type AdmissionTicket, type EntryWrite, writeEntryIn } from '../_data/admissions'
import { giftClaimId, insertGiftClaimIn, listGiven, readGiftClaimIn, takeStockIn } from '../_data/gifts'
import { type Ctx, type Refused, refuse } from '../_kit/ctx'

type Given = true | false | Refused<'ALREADY_CHECKED_IN' | 'RULE_REFUSED'>

/**
 * Gives a festival's gift: ticket, the person's claim and the desk's stock in one transaction, so that neither two desks
 * nor a killed function give twice. False where the ticket changed meanwhile. ALREADY_CHECKED_IN names the desk that gave
 * it; RULE_REFUSED says which desk has some left. 2 round trips and up to 6 of its own.
 */
export const giveGift = async (
  ctx: Ctx,
  given: {
    readonly gift: Gift & { readonly session: AdmissionSession }
    readonly ticket: AdmissionTicket
    readonly write: EntryWrite
  },
): Promise<Given> => {
  const { gift, ticket, write } = given
  const { session } = gift
  const { doorId, nonce, atMs, by, places } = write.entry
  const nameOf = (id: string) => session.doors.find(door => door.doorId === id)?.name ?? id
  const _id = giftClaimId(ctx, festivalKey(gift.festival, session.startsAtMs), ticket.memberId)
  const stockOf = (id: string) => gift.stock.find(one => one.doorId === id)?.amount ?? 0
  const outcome = await ctx.store
    .transaction<Given | 'empty'>(async tx => {
      const claim = await readGiftClaimIn(tx, _id)
      if (claim && claim.nonce !== nonce) {
        const minutesAgo = Math.max(0, Math.floor((atMs - claim.atMs) / 60_000))
        const { doorName } = claim
        const { nameMasked } = ticket
        const facts = { nameMasked, atMs: claim.atMs, minutesAgo, doorId: claim.doorId, doorName, places: 1, used: 1 }
        return refuse('ALREADY_CHECKED_IN', facts)
      }
      const desk = { sessionId: session._id, doorId, stock: stockOf(doorId), amount: places }
      if (!(await takeStockIn(ctx, tx, desk))) return 'empty'
      if (!(await writeEntryIn(tx, ticket, write))) throw new StaleTicket()
      if (!claim)
        await insertGiftClaimIn(tx, { _id, sessionId: session._id, doorId, doorName: nameOf(doorId), nonce, atMs, by })
      return true
    })
    .catch((error: unknown) => {
      if (error instanceof StaleTicket) return false as const
      throw error
    })
  if (outcome !== 'empty') return outcome
  const spent = new Map((await listGiven(ctx, [session._id])).map(one => [one.doorId, one.given]))
  const leftOf = (id: string) => Math.max(0, stockOf(id) - (spent.get(id) ?? 0))
  const others = gift.stock.filter(one => one.doorId !== doorId && leftOf(one.doorId) >= places)
  return refuse('RULE_REFUSED', {
    text: outOfStockText(
      leftOf(doorId),
      others.map(one => nameOf(one.doorId)),
    ),
  })
}

/** Thrown inside the transaction so that the stock it took is given back with it. */
class StaleTicket extends Error {}
