import type { events } from '../../src/contract/events'
import { can } from '../../src/domain/can'
import { entryOf } from '../../src/domain/draw'
import { lineWord } from '../../src/domain/events/line'
import { lotteryOutcome } from '../../src/domain/events/lottery'
import { readPerson } from '../_data/accounts'
import { drawsIn, readDraw } from '../_data/meeting-draws'
import { drawSessionIn, listApplicants, readDrawSession } from '../_data/session-draws'
import { type Handler, refuse } from '../_kit/ctx'
import { drawnBy, drawTicketOf } from '../_services/draw-run'
import { settleLottery } from './settle-lottery'

/**
 * Enters the public number and draws, once only: the secret and the result are published, the places are taken and the
 * line is made in one transaction. Those drawn are told by the part that follows, which a retry or the timer ends.
 * Refuses NOT_SEALED, NUMBER_WRONG, SECRET_LOST, EVENT_CANCELLED.
 */
export const enterNumber: Handler<typeof events.enterNumber> = async (ctx, { sessionId, digits }) => {
  const [person, session, draw] = await Promise.all([
    readPerson(ctx),
    readDrawSession(ctx, sessionId),
    readDraw(ctx, sessionId),
  ])
  if (!session || !person || !can(person.actor, 'event.edit', { unionPath: session.organiserPath }))
    return refuse('NOT_FOUND')
  if (session.mode !== 'lottery' || !draw) return refuse('NOT_SEALED')
  if (session.eventState !== 'published') return refuse('EVENT_CANCELLED')
  if (draw.digits !== null && draw.digits !== digits) return refuse('NUMBER_WRONG')
  const drawn = draw.digits === null ? drawnBy(ctx, draw, digits) : null
  if (draw.digits === null && !drawn) return refuse('SECRET_LOST')
  const result = drawn?.result ?? draw.result ?? []
  const { selected, line } = lotteryOutcome(result, session.waitlist ?? false)
  if (drawn) {
    const sizes = new Map(draw.lines.flatMap(one => entryOf(one) ?? []).map(entry => [entry.ticket, entry.size]))
    const byTicket = new Map((await listApplicants(ctx, sessionId)).map(one => [drawTicketOf(ctx, one), one]))
    const standing = (ticket: string) => {
      const one = byTicket.get(ticket)
      return one && one.status === 'in_draw' ? [lineWord({ ...one, signUpId: one._id })] : []
    }
    const taken = selected.reduce((sum, ticket) => sum + (sizes.get(ticket) ?? 0), 0)
    const isDrawn = await ctx.store.transaction(async tx => {
      const step = { from: 'sealed', to: 'drawn', taken, line: line.flatMap(standing) } as const
      if (!(await drawSessionIn(tx).move(sessionId, step))) return false
      await drawsIn(tx).enter(sessionId, drawn)
      return true
    })
    if (!isDrawn) return refuse('BUSY')
  }
  await settleLottery(ctx, session, drawn ? { ...draw, ...drawn } : draw)
  return { selected: selected.length, waiting: result.flatMap(group => group.waiting).length }
}
