import { DRAW_MS, NO_SHOW_MS, REPORTS_MS } from '../../src/domain/matchmaking/clock'
import { readAccount } from '../_data/accounts'
import { clearHeldCompany, listHeldCompanies } from '../_data/business-meetings'
import { changeApplications, listHeld, listOverdue, listTicketless } from '../_data/meeting-applications'
import { openDoorTicket } from '../_data/meeting-doors'
import { readDraw, removeDraws } from '../_data/meeting-draws'
import { lapsePairs } from '../_data/meeting-pairs'
import { forgetNoShows, removeReports } from '../_data/meeting-private'
import { listComing, listDueMeetings, MEETINGS, readMeeting } from '../_data/meetings'
import type { Ctx } from '../_kit/ctx'
import { verdictsOf } from '../_services/content-check'
import { runDue } from '../_services/jobs'
import { sweepEmbedded } from '../_services/outbox'
import { finishCallOff } from './call-off'
import { finishSeal } from './finish-seal'
import { leave } from './leave'
import { promote } from './promote'
import { runClock } from './purge'
import { settleDraw } from './settle-draw'

/** Every five minutes: the waiting list moves on, what was left half-way is ended, what is due is deleted. */
export const jobs = (ctx: Ctx): Promise<Record<string, number>> =>
  runDue(ctx, [
    { name: 'matchmaking.line', everyMs: 0, run: line },
    { name: 'matchmaking.clock', everyMs: 0, run: clock },
  ])

const line = async (ctx: Ctx): Promise<Record<string, number>> => {
  let settled = 0
  for (const meeting of await listDueMeetings(ctx, ctx.clock())) {
    if (meeting.state === 'cancelled') await finishCallOff(ctx, meeting)
    const isHalf = meeting.state === 'drawn' || meeting.state === 'sealed'
    const draw = isHalf ? await readDraw(ctx, meeting._id) : null
    if (!draw) continue
    await finishSeal(ctx, meeting, draw.lines)
    await settleDraw(ctx, meeting, draw)
    settled += 1
  }
  for (const { _id } of await listComing(ctx, ['confirming'], ctx.clock())) await promote(ctx, _id)
  const cleared = await clearHeld(ctx)
  await sweepEmbedded(ctx, MEETINGS)
  return { settled, expired: await expire(ctx, ctx.clock()), tickets: await makeTickets(ctx), cleared }
}

const clock = async (ctx: Ctx, untilMs: number): Promise<Record<string, number>> => {
  const nowMs = ctx.clock()
  let steps = 0
  for (const meeting of await listDueMeetings(ctx, nowMs)) {
    if (ctx.clock() > untilMs) break
    if (meeting.state !== 'drawn') steps += await runClock(ctx, meeting)
  }
  const lapsed = await lapsePairs(ctx, nowMs)
  const draws = await removeDraws(ctx, nowMs - DRAW_MS)
  const noShows = await forgetNoShows(ctx, nowMs - NO_SHOW_MS)
  const reports = await removeReports(ctx, nowMs - REPORTS_MS)
  return { lapsed, steps, removed: draws + noShows + reports }
}

/** Whoever did not confirm in time gives the place on, and is told. */
const expire = async (ctx: Ctx, nowMs: number): Promise<number> => {
  let expired = 0
  for (const one of await listOverdue(ctx, nowMs)) {
    const meeting = await readMeeting(ctx, one.sessionId)
    if (meeting?.state === 'confirming' && (await leave(ctx, meeting, { mine: one, by: 'expire' }))) expired += 1
  }
  return expired
}

/** Shows cards whose words a person let pass, of people and of companies; refused ones stay hidden. */
const clearHeld = async (ctx: Ctx): Promise<number> => {
  const [people, companies] = await Promise.all([listHeld(ctx), listHeldCompanies(ctx)])
  const passed = async (held: readonly { readonly heldId: string | null }[]) => {
    const verdicts =
      held.length > 0
        ? await verdictsOf(
            ctx,
            held.flatMap(one => one.heldId ?? []),
          )
        : null
    return (heldId: string | null): heldId is string => heldId !== null && verdicts?.get(heldId) === 'pass'
  }
  const [isPassed, isPassedCompany] = [await passed(people), await passed(companies)]
  let cleared = 0
  for (const { _id, heldId } of people)
    if (isPassed(heldId)) cleared += await changeApplications(ctx, { _id, heldId }, { heldId: null })
  for (const { _id, heldId } of companies)
    if (isPassedCompany(heldId)) cleared += await clearHeldCompany(ctx, _id, heldId)
  return cleared
}

/** Confirmed, and the function died before the door's ticket. */
const makeTickets = async (ctx: Ctx): Promise<number> => {
  let made = 0
  for (const application of await listTicketless(ctx)) {
    const card = (await readAccount(ctx, application.accountId))?.card
    if (!card) continue
    const signUpId = await openDoorTicket(ctx, { application, card })
    made += await changeApplications(ctx, { _id: application._id, state: 'confirmed' }, { signUpId })
  }
  return made
}
