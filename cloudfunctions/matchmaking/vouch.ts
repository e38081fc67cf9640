import type { matchmaking } from '../../src/contract/matchmaking'
import { can } from '../../src/domain/can'
import { APPLICATION_MOVES, nextSessionState, stateAt } from '../../src/domain/matchmaking/states'
import { readPerson } from '../_data/accounts'
import { changeApplications, countVouching, readApplication } from '../_data/meeting-applications'
import { readMeeting } from '../_data/meetings'
import { type Handler, refuse } from '../_kit/ctx'
import { tellMany } from '../_services/outbox'
import { about } from './answers'
import { closeVouching } from './tell-vouchers'

/** The company's union says yes or no, with who and when; never for oneself. May change until the list is sealed. The applicant is told of a no, and of its mending. Once nobody of the union waits, its officers are no longer asked. 7 reads, 3 writes. */
export const vouch: Handler<typeof matchmaking.vouch> = async (ctx, { applicationId, single }) => {
  const [person, application] = await Promise.all([readPerson(ctx), readApplication(ctx, applicationId)])
  if (!person || !application || !can(person.actor, 'matchmaking.vouch', { unionPath: application.unionPath }))
    return refuse('NOT_FOUND')
  if (application.accountId === person.accountId || application.memberId === person.card?.memberId)
    return refuse('OWN_APPLICATION')
  const meeting = await readMeeting(ctx, application.sessionId)
  if (!meeting) return refuse('NOT_FOUND')
  const now = stateAt(meeting, ctx.clock())
  const state = APPLICATION_MOVES[single ? 'vouchYes' : 'vouchNo'][application.state]
  if (!state || !nextSessionState(now, { by: 'officer', command: 'vouch' }))
    return refuse('WRONG_STATE', { state: now })
  const said = { single, byAccountId: person.accountId, atMs: ctx.clock() }
  const changed = await changeApplications(
    ctx,
    { _id: applicationId, state: application.state },
    { state, vouch: { set: said } },
  )
  if (changed !== 1) return refuse('BUSY')
  // a no is told at once, so that a mistake can be mended while there is time; and so is the mending
  const kind = !single
    ? 'matchmaking.notVouched'
    : application.state === 'rejected'
      ? 'matchmaking.vouchedAfterAll'
      : null
  if (kind && application.vouch?.single !== single)
    await tellMany(ctx, [
      {
        kind,
        toAccountId: application.accountId,
        key: `${meeting._id}:${said.atMs}`,
        params: { ...about(meeting), untilMs: meeting.closesAtMs },
      },
    ])
  const { sessionId, unionId } = application
  if ((await countVouching(ctx, { sessionId, unionId }, { waits: true })) === 0)
    await closeVouching(ctx, sessionId, unionId)
  return { state }
}
