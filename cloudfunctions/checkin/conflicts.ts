import type { checkin } from '../../src/contract/checkin'
import { counted, inOrder } from '../../src/domain/checkin/entries'
import { PLAIN_POLICY } from '../../src/domain/checkin/policy'
import { conflictsOf } from '../../src/domain/checkin/standing'
import { listMaskedNames } from '../_data/accounts'
import { listConflicted } from '../_data/admissions'
import { type Settlement, settlementPlace } from '../_data/settlement'
import { type Ctx, type Handler, refuse } from '../_kit/ctx'
import { readDeskSession } from './read-desk-session'

/** Tickets that two doors both let in, each with all its entries by scan time: 5 reads in 3 round trips. */
export const conflicts: Handler<typeof checkin.conflicts> = async (ctx, { sessionId }) => {
  const desk = await readDeskSession(ctx, sessionId, 'event.desk')
  if (!desk) return refuse('NOT_FOUND')
  const { doors, doorPolicy = PLAIN_POLICY } = desk.session
  const names = new Map(doors.map(door => [door.doorId, door.name]))
  const tickets = await listConflicted(ctx, sessionId)
  const deskNames = await listMaskedNames(
    ctx,
    tickets.flatMap(({ settlement }) => settlement?.by ?? []),
  )
  return {
    items: tickets.map(ticket => {
      const second = new Set(conflictsOf(ticket, doorPolicy).map(entry => entry.entryId))
      return {
        signUpId: ticket._id,
        nameMasked: ticket.nameMasked,
        unionName: ticket.unionName,
        places: ticket.places,
        // a scan that came in since opens it again
        settled:
          ticket.settlement && !ticket.conflicted ? settledOf(ctx, ticket._id, ticket.settlement, deskNames) : null,
        entries: inOrder(counted(ticket.entries))
          .filter(entry => entry.kind === 'entry')
          .map(({ entryId, atMs, doorId, places, offline = false }) => ({
            ...{ entryId, atMs, places, offline, isConflict: second.has(entryId) },
            doorName: names.get(doorId) ?? doorId,
          })),
      }
    }),
  }
}

const settledOf = (
  ctx: Ctx,
  signUpId: string,
  { noteSealed, by, atMs }: Settlement,
  names: ReadonlyMap<string, string>,
) => ({ note: ctx.crypto.open(noteSealed, settlementPlace(signUpId)), byName: names.get(by) ?? '', atMs })
