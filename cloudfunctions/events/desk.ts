import type { events } from '../../src/contract/events'
import { can } from '../../src/domain/can'
import { decodeCursor, encodeCursor } from '../../src/domain/events/cursor'
import { readPerson } from '../_data/accounts'
import { listEventsOf } from '../_data/events'
import { listSessionsOf } from '../_data/sessions'
import { countBySession } from '../_data/sign-up-waits'
import { type Handler, refuse } from '../_kit/ctx'
import { deskSession } from './cards'

const PAGE = 50

/** Events of my unions and below, newest first. 4 reads in 4 round trips; refuses whoever has no desk. */
export const desk: Handler<typeof events.desk> = async (ctx, { state, cursor }) => {
  const from = decodeCursor(cursor)
  if (!from) return refuse('BAD_INPUT', { fields: ['cursor'] })
  const actor = (await readPerson(ctx))?.actor
  const unionIds = (actor?.roles ?? [])
    .map(grant => grant.unionId)
    .filter(unionId => actor && can(actor, 'event.desk', { unionPath: [unionId] }))
  if (!actor || unionIds.length === 0) return refuse('FORBIDDEN')
  const after = from === 'start' ? undefined : from
  const found = await listEventsOf(ctx, { unionIds, state, after, limit: PAGE + 1 })
  const page = found.slice(0, PAGE)
  const eventIds = page.map(event => event._id)
  const sessions = await listSessionsOf(ctx, eventIds)
  const sessionIds = sessions.map(session => session._id)
  const counts = await countBySession(ctx, sessionIds)
  const last = page.at(-1)
  return {
    items: page.map(event => ({
      eventId: event._id,
      title: event.title,
      brand: event.brand,
      state: event.state,
      version: event.version,
      venueName: event.venueName,
      organiserName: event.organiserName,
      canEdit: can(actor, 'event.edit', { unionPath: event.organiserPath }),
      sessions: sessions
        .filter(session => session.eventId === event._id)
        .map(session => deskSession(session, counts.get(session._id))),
    })),
    ...(found.length > PAGE && last ? { nextCursor: encodeCursor({ at: last.createdAtMs, id: last._id }) } : {}),
  }
}
