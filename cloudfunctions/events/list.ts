import type { events } from '../../src/contract/events'
import { decodeCursor, encodeCursor } from '../../src/domain/events/cursor'
import { readPerson } from '../_data/accounts'
import { listOpenEvents } from '../_data/sessions'
import { listMineIn } from '../_data/sign-ups'
import { type Handler, refuse } from '../_kit/ctx'
import { eventCard } from './cards'

const PAGE = 60

/** Published events with a session that has not ended; guests may ask. 3 reads in 2 round trips. */
export const list: Handler<typeof events.list> = async (ctx, { brand, cursor }) => {
  const from = decodeCursor(cursor)
  if (!from) return refuse('BAD_INPUT', { fields: ['cursor'] })
  const after = from === 'start' ? undefined : from
  const [person, found] = await Promise.all([
    readPerson(ctx),
    listOpenEvents(ctx, { nowMs: ctx.clock(), limit: PAGE + 1, brand, after }),
  ])
  const page = found.slice(0, PAGE)
  const sessionIds = page.flatMap(event => event.sessions.map(session => session._id))
  const mine = person?.card ? await listMineIn(ctx, person.card.memberId, sessionIds) : []
  const last = page.at(-1)
  return {
    items: page.flatMap(event => eventCard(event, mine)),
    ...(found.length > PAGE && last
      ? { nextCursor: encodeCursor({ at: last.firstStartsAtMs, id: last.eventId }) }
      : {}),
  }
}
