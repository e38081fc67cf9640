import { sealedList } from '../../src/domain/draw'
import { DRAW_GROUP, lotteryEntries, missedSince, SEAL_AFTER_MS, USUAL_NUMBER } from '../../src/domain/events/lottery'
import { drawsIn, readDraw } from '../_data/meeting-draws'
import { type DrawSession, drawSessionIn, listApplicants, listLotteries, listOutcomes } from '../_data/session-draws'
import type { Ctx } from '../_kit/ctx'
import { drawTicketOf, sealedDraw } from '../_services/draw-run'
import { settleLottery } from './settle-lottery'

/** Seals the lists of lotteries whose sign-up is over, and ends draws that a killed call left. What is left over waits for the next run. */
export const lotteries = async (ctx: Ctx, untilMs: number): Promise<{ sealed: number; settled: number }> => {
  const nowMs = ctx.clock()
  let [sealed, settled] = [0, 0]
  for (const session of await listLotteries(ctx, { draw: 'open', closedBeforeMs: nowMs - SEAL_AFTER_MS })) {
    if (ctx.clock() > untilMs) break
    sealed += (await seal(ctx, session)) ? 1 : 0
  }
  for (const session of await listLotteries(ctx, { draw: 'drawn', closedBeforeMs: nowMs })) {
    if (ctx.clock() > untilMs) break
    const draw = await readDraw(ctx, session._id)
    if (draw) await settleLottery(ctx, session, draw)
    settled += 1
  }
  return { sealed, settled }
}

/** The list and its root, the commitment to a secret, and the session's state in one transaction; a session without anybody is settled at once. Reads once for each 500 people. */
const seal = async (ctx: Ctx, session: DrawSession): Promise<boolean> => {
  const sessionId = session._id
  const waiting = (await listApplicants(ctx, sessionId)).filter(one => one.status === 'in_draw')
  const outcomes = await listOutcomes(ctx, [...new Set(waiting.map(one => one.memberId))])
  const drawable = waiting.map(one => ({ ...one, ticket: drawTicketOf(ctx, one) }))
  const lines = sealedList(lotteryEntries(drawable, memberId => missedSince(outcomes.get(memberId) ?? [])))
  const to = lines.length === 0 ? 'settled' : 'sealed'
  const quotas = [{ group: DRAW_GROUP, places: session.capacity }]
  const numberName = session.numberName || USUAL_NUMBER
  const draw = sealedDraw(ctx, { sessionId, lines, numberName, quotas })
  return ctx.store.transaction(async tx => {
    if (!(await drawSessionIn(tx).move(sessionId, { from: 'open', to }))) return false
    if (lines.length > 0) await drawsIn(tx).insert(draw)
    return true
  })
}
