import type { checkin } from '../../src/contract/checkin'
import { festivalKey, PLAIN_POLICY } from '../../src/domain/checkin/policy'
import { UNDO_WITHIN_MS } from '../../src/domain/checkin/refusals'
import { isConflicted, placesArrived } from '../../src/domain/checkin/standing'
import { accountIdOf } from '../_data/accounts'
import { type AdmissionTicket, type History, readTicket, replaceEntries, replaceEntriesIn } from '../_data/admissions'
import { listHeldDoors } from '../_data/door-grants'
import { giftClaimId, readGiftClaimIn, removeGiftClaimIn, takeStockIn } from '../_data/gifts'
import type { Entry } from '../_data/records'
import { readSession, type SessionRow } from '../_data/sessions'
import { type Ctx, type Handler, refuse } from '../_kit/ctx'

/** Ten doors at one ticket: each look decides anew. */
const LOOKS = 8

/**
 * Takes one's own scan back: 3 reads, 1 write; a gift goes back to its desk in the same transaction. The entry stays on
 * record with the moment it was taken back. NOT_YOUR_SCAN for another's, UNDO_TOO_LATE after 15 minutes.
 */
export const undo: Handler<typeof checkin.undo> = async (ctx, { signUpId, entryId }) => {
  if (!ctx.openid) return refuse('NO_DOOR_ACCESS')
  const accountId = accountIdOf(ctx, ctx.openid)
  for (let look = 0; look < LOOKS; look++) {
    const ticket = await readTicket(ctx, signUpId)
    const nowMs = ctx.clock()
    const held = ticket ? await listHeldDoors(ctx, accountId, [ticket.sessionId], nowMs) : []
    if (!ticket || held.length === 0) return refuse('NO_DOOR_ACCESS')
    const entry = ticket.entries.find(one => one.entryId === entryId)
    if (!entry) return refuse('NOT_FOUND')
    if (entry.by !== accountId) return refuse('NOT_YOUR_SCAN')
    const used = (history: History) => ({ entryId, placesUsed: history.used })
    const session = await readSession(ctx, ticket.sessionId)
    if (!session) return refuse('NOT_FOUND')
    if (entry.undoneAtMs !== undefined) return used(historyWithout(ticket, session, entry))
    if (nowMs - entry.atMs > UNDO_WITHIN_MS) return refuse('UNDO_TOO_LATE')
    const history = historyWithout(ticket, session, { ...entry, undoneAtMs: nowMs })
    if (await write(ctx, { ticket, session, entry, history })) return used(history)
  }
  return refuse('BUSY')
}

const historyWithout = (ticket: AdmissionTicket, { doorPolicy }: SessionRow, undone: Entry): History => {
  const entries = ticket.entries.map(one => (one.entryId === undone.entryId ? undone : one))
  const { places } = ticket
  const conflicted = isConflicted({ places, entries }, doorPolicy ?? PLAIN_POLICY, ticket.settlement?.entryIds)
  return { entries, used: placesArrived(places, entries), conflicted }
}

const write = (
  ctx: Ctx,
  taken: {
    readonly ticket: AdmissionTicket
    readonly session: SessionRow
    readonly entry: Entry
    readonly history: History
  },
): Promise<boolean> => {
  const { ticket, session, entry, history } = taken
  const gift = session.doorPolicy?.gift
  if (!gift || entry.kind !== 'entry') return replaceEntries(ctx, ticket, history)
  const claimId = giftClaimId(ctx, festivalKey(gift.festival, session.startsAtMs), ticket.memberId)
  const { doorId } = entry
  return ctx.store.transaction(async tx => {
    if (!(await replaceEntriesIn(tx, ticket, history))) return false
    const claim = await readGiftClaimIn(tx, claimId)
    if (claim?.nonce === entry.nonce) await removeGiftClaimIn(tx, claimId)
    await takeStockIn(ctx, tx, { sessionId: session._id, doorId, stock: 0, amount: -entry.places })
    return true
  })
}
