import type { checkin } from '../../src/contract/checkin'
import { decodeCursor, encodeCursor } from '../../src/domain/events/cursor'
import { standingFor } from '../../src/domain/members/scope'
import { listHelpers } from '../_data/door-grants'
import { listWalkIns, openWalkInName, readWalkIn } from '../_data/walk-ins'
import { type Handler, refuse } from '../_kit/ctx'
import { logAccess } from '../_services/access-log'
import { readDeskSession } from './read-desk-session'

const PAGE = 50

/** Guests who were written down at a session's doors, masked: 4 reads in 2 round trips. */
export const walkIns: Handler<typeof checkin.walkIns> = async (ctx, { sessionId, cursor }) => {
  const from = decodeCursor(cursor)
  if (!from) return refuse('BAD_INPUT', { fields: ['cursor'] })
  const desk = await readDeskSession(ctx, sessionId, 'event.desk')
  if (!desk) return refuse('NOT_FOUND')
  const after = from === 'start' ? undefined : from
  const [found, helpers] = await Promise.all([
    listWalkIns(ctx, { sessionId, after, limit: PAGE + 1 }),
    listHelpers(ctx, sessionId),
  ])
  const names = new Map(helpers.map(helper => [helper.accountId, helper.nameMasked]))
  const doors = new Map(desk.session.doors.map(door => [door.doorId, door.name]))
  const page = found.slice(0, PAGE)
  const last = page.at(-1)
  return {
    items: page.map(({ _id, atMs, doorId, places, nameMasked, by }) => ({
      ...{ walkInId: _id, atMs, places, nameMasked },
      doorName: doors.get(doorId) ?? doorId,
      helperName: names.get(by) ?? '',
    })),
    ...(found.length > PAGE && last ? { nextCursor: encodeCursor({ at: last.atMs, id: last._id }) } : {}),
  }
}

/** Opens one guest's name for who may edit the event: 3 reads, then the log before it leaves. NOT_FOUND for everybody else. */
export const revealWalkIn: Handler<typeof checkin.revealWalkIn> = async (ctx, { walkInId, reason }) => {
  const guest = await readWalkIn(ctx, walkInId)
  const desk = guest && (await readDeskSession(ctx, guest.sessionId, 'event.edit'))
  if (!desk) return refuse('NOT_FOUND')
  const name = openWalkInName(ctx, guest)
  if (name === null) return { name }
  const { person, session } = desk
  const by = standingFor(person.actor, 'event.edit', { unionPath: session.organiserPath })
  await logAccess(ctx, {
    subject: { kind: 'walkIn', id: walkInId },
    ownerAccountId: null,
    byAccountId: person.accountId,
    role: by?.role ?? null,
    unionId: by?.unionId ?? null,
    fields: ['guestName'],
    reason,
  })
  return { name }
}
