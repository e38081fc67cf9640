import type { events } from '../../src/contract/events'
import { isToday, isUpcoming } from '../../src/domain/events/today'
import { readPerson } from '../_data/accounts'
import { listOpenEvents } from '../_data/sessions'
import { listMineIn, listMineSince } from '../_data/sign-ups'
import type { Handler } from '../_kit/ctx'
import { eventCard, mySignUp } from './cards'

const DAY_MS = 86_400_000
/** Running now may have begun long ago: an exhibition of a month. */
const LONGEST_MS = 31 * DAY_MS
const SOON_MS = 7 * DAY_MS
const OPEN_SHOWN = 10
const UPCOMING_SHOWN = 20

/** My tickets of today, my next ones, and events whose sign-up is open or opens within a week. 4 reads in 2 round trips. */
export const home: Handler<typeof events.home> = async ctx => {
  const nowMs = ctx.clock()
  const [person, open] = await Promise.all([
    readPerson(ctx),
    listOpenEvents(ctx, { nowMs, limit: OPEN_SHOWN, signUpOpensBeforeMs: nowMs + SOON_MS }),
  ])
  const memberId = person?.card?.memberId
  const sessionIds = open.flatMap(event => event.sessions.map(session => session._id))
  const [held, mine] = memberId
    ? await Promise.all([listMineSince(ctx, memberId, nowMs - LONGEST_MS), listMineIn(ctx, memberId, sessionIds)])
    : [[], []]
  const tickets = held.flatMap(one => mySignUp(one))
  return {
    today: tickets.filter(ticket => isToday(ticket, nowMs)),
    upcoming: tickets.filter(ticket => isUpcoming(ticket, nowMs)).slice(0, UPCOMING_SHOWN),
    open: open.flatMap(event => eventCard(event, mine)),
  }
}
