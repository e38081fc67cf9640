import { lotteryOutcome } from '../../src/domain/events/lottery'
import type { DrawRecord } from '../_data/meeting-records'
import { type Applicant, type DrawSession, listApplicants, settleSession, writeOutcome } from '../_data/session-draws'
import type { Ctx } from '../_kit/ctx'
import { drawTicketOf } from '../_services/draw-run'
import { tellMany } from '../_services/outbox'

const AT_ONCE = 100

/**
 * Brings a draw to the people: states, then messages, then the session says so. Every step is the same when run again,
 * so that a killed call is ended by a retry or by the timer. One read and three writes for each 500 people, and the
 * messages.
 */
export const settleLottery = async (ctx: Ctx, session: DrawSession, draw: DrawRecord): Promise<void> => {
  const { selected, line, turnedAway } = lotteryOutcome(draw.result ?? [], session.waitlist ?? false)
  const people = await listApplicants(ctx, session._id)
  const byTicket = new Map(people.map(one => [drawTicketOf(ctx, one), one]))
  const idsOf = (tickets: readonly string[]) => tickets.flatMap(ticket => byTicket.get(ticket)?._id ?? [])
  await writeOutcome(ctx, idsOf(selected), { status: 'confirmed', drawn: 'won' })
  await writeOutcome(ctx, idsOf(line), { status: 'waitlisted', drawn: 'lost' })
  await writeOutcome(ctx, idsOf(turnedAway), { status: 'cancelled', drawn: 'lost' })
  await tell(ctx, session, 'event.drawn', selected, byTicket)
  await tell(ctx, session, 'event.drawnWaiting', line, byTicket)
  await tell(ctx, session, 'event.notDrawn', turnedAway, byTicket)
  await settleSession(ctx, session._id)
}

/** Those who gave up before the draw are told nothing. */
const tell = async (
  ctx: Ctx,
  { _id: sessionId, eventId, eventTitle, venueName, startsAtMs }: DrawSession,
  kind: 'event.drawn' | 'event.drawnWaiting' | 'event.notDrawn',
  tickets: readonly string[],
  byTicket: ReadonlyMap<string, Applicant>,
): Promise<void> => {
  const told = tickets.flatMap((ticket, i) => {
    const one = byTicket.get(ticket)
    if (!one || (one.status === 'cancelled' && one.drawn === undefined)) return []
    const params = { eventId, sessionId, signUpId: one._id, title: eventTitle, venueName, startsAtMs, place: i + 1 }
    return [{ kind, toAccountId: one.accountId, key: `${one._id}:${one.round}`, params }]
  })
  for (let at = 0; at < told.length; at += AT_ONCE) await tellMany(ctx, told.slice(at, at + AT_ONCE))
}
