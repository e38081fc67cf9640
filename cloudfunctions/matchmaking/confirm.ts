import type { matchmaking } from '../../src/contract/matchmaking'
import { nextSessionState } from '../../src/domain/matchmaking/states'
import { changeApplications, readApplication } from '../_data/meeting-applications'
import { doorTicketsIn, openDoorTicket } from '../_data/meeting-doors'
import type { ApplicationRecord } from '../_data/meeting-records'
import type { MemberCard } from '../_data/records'
import { type Ctx, type Handler, refuse } from '../_kit/ctx'
import { closeTodo } from '../_services/outbox'
import { afterLeaving, leave } from './leave'
import { loadMine } from './load'

/**
 * Takes or declines the place that the draw gave: one conditional update, then the door's ticket under an id that follows
 * from session and member. Killed in between, a retry or the clock makes the ticket.
 */
export const confirm: Handler<typeof matchmaking.confirm> = async (ctx, { sessionId, yes }) => {
  const { person, meeting, mine } = await loadMine(ctx, sessionId)
  if (!person?.card || !meeting || !mine) return refuse('NOT_FOUND')
  if (yes && mine.state === 'confirmed') return { state: mine.state, signUpId: await ticketOf(ctx, mine, person.card) }
  if (!yes && mine.state === 'declined') {
    await afterLeaving(ctx, meeting, [mine])
    return { state: mine.state, signUpId: null }
  }
  const mayConfirm = nextSessionState(meeting.now, { by: 'member', command: 'confirm' })
  if (mine.state === 'expired') return refuse('TOO_LATE')
  if (!mayConfirm || mine.state !== 'selected') return refuse('WRONG_STATE', { state: mine.state })
  const nowMs = ctx.clock()
  if ((mine.confirmUntilMs ?? 0) <= nowMs) return refuse('TOO_LATE')
  if (!yes) {
    if (!(await leave(ctx, meeting, { mine, by: 'decline' }))) return refuse('BUSY')
    return { state: 'declined', signUpId: null }
  }
  const changed = await changeApplications(
    ctx,
    { _id: mine._id, state: 'selected', confirmUntilMs: { gt: nowMs } },
    { state: 'confirmed' },
  )
  if (changed !== 1) return refuse('BUSY')
  for (const kind of ['matchmaking.selected', 'matchmaking.promoted'] as const)
    await closeTodo(ctx, { kind, toAccountId: mine.accountId, key: sessionId })
  return { state: 'confirmed', signUpId: await ticketOf(ctx, mine, person.card) }
}

const ticketOf = async (ctx: Ctx, application: ApplicationRecord, card: MemberCard): Promise<string> => {
  if (application.signUpId) return application.signUpId
  const signUpId = await openDoorTicket(ctx, { application, card })
  await changeApplications(ctx, { _id: application._id, state: 'confirmed' }, { signUpId })
  // a friend may have left meanwhile, and the ticket with them: its holder is let in nowhere
  if ((await readApplication(ctx, application._id))?.state !== 'confirmed')
    await ctx.store.transaction(tx => doorTicketsIn(tx).close(signUpId))
  return signUpId
}
