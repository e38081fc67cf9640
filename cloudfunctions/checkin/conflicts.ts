import type { checkin } from '../../src/contract/checkin'
import { counted, inOrder } from '../../src/domain/checkin/entries'
import { PLAIN_POLICY } from '../../src/domain/checkin/policy'
import { conflictsOf } from '../../src/domain/checkin/standing'
import { listConflicted } from '../_data/admissions'
import { type Handler, refuse } from '../_kit/ctx'
import { readDeskSession } from './read-desk-session'

/** Tickets that two doors both let in, each with all its entries by scan time: 3 reads in 2 round trips. */
export const conflicts: Handler<typeof checkin.conflicts> = async (ctx, { sessionId }) => {
  const desk = await readDeskSession(ctx, sessionId, 'event.desk')
  if (!desk) return refuse('NOT_FOUND')
  const { doors, doorPolicy = PLAIN_POLICY } = desk.session
  const names = new Map(doors.map(door => [door.doorId, door.name]))
  const tickets = await listConflicted(ctx, sessionId)
  return {
    items: tickets.map(ticket => {
      const second = new Set(conflictsOf(ticket, doorPolicy).map(entry => entry.entryId))
      return {
        signUpId: ticket._id,
        nameMasked: ticket.nameMasked,
        unionName: ticket.unionName,
        places: ticket.places,
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
