import type { checkin } from '../../src/contract/checkin'
import { PLAIN_POLICY } from '../../src/domain/checkin/policy'
import { conflictsOf } from '../../src/domain/checkin/standing'
import { readTicket, settleTicket } from '../_data/admissions'
import { settlementPlace } from '../_data/settlement'
import { type Handler, refuse } from '../_kit/ctx'
import { readDeskSession } from './read-desk-session'

/**
 * Ticks off what two doors without a network did: 3 reads, 1 write. The entries stay; a scan that comes in later opens it
 * again. CONFLICT_CHANGED where the later scans are not those that the desk saw.
 */
export const settleConflict: Handler<typeof checkin.settleConflict> = async (ctx, { signUpId, entryIds, note }) => {
  const ticket = await readTicket(ctx, signUpId)
  const desk = ticket && (await readDeskSession(ctx, ticket.sessionId, 'event.edit'))
  if (!desk) return refuse('NOT_FOUND')
  const standing = conflictsOf(ticket, desk.session.doorPolicy ?? PLAIN_POLICY).map(({ entryId }) => entryId)
  const seen = new Set(entryIds)
  if (standing.length === 0 || standing.length !== seen.size || !standing.every(entryId => seen.has(entryId)))
    return refuse('CONFLICT_CHANGED')
  const noteSealed = ctx.crypto.seal(note, settlementPlace(signUpId))
  const settlement = { entryIds: standing, noteSealed, by: desk.person.accountId, atMs: ctx.clock() }
  return (await settleTicket(ctx, ticket, settlement)) ? { signUpId } : refuse('CONFLICT_CHANGED')
}
