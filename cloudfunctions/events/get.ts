import type { events } from '../../src/contract/events'
import { questionsCopy } from '../../src/domain/checkin/policy'
import { questionsAt } from '../../src/domain/checkin/questions'
import { readPerson } from '../_data/accounts'
import { readEvent } from '../_data/events'
import { listAhead } from '../_data/session-claims'
import { listSessionsOf } from '../_data/sessions'
import { countInDraw } from '../_data/sign-up-sums'
import { listMineIn, type MineInSession } from '../_data/sign-ups'
import { type Ctx, type Handler, refuse } from '../_kit/ctx'
import { reasonShown } from '../_services/content-check'
import { eventCard } from './cards'
import { whyNotOf } from './why-not'

/**
 * One published or called-off event; a draft does not exist here, whoever asks. 4 reads in 2 round trips, one more where
 * I wait in a line, a count for each lottery that is not drawn, and those of `readHistory` where a rule looks at my past.
 */
export const get: Handler<typeof events.get> = async (ctx, { eventId }) => {
  const [person, event, sessions] = await Promise.all([
    readPerson(ctx),
    readEvent(ctx, eventId),
    listSessionsOf(ctx, [eventId]),
  ])
  if (!event || event.state === 'draft') return refuse('NOT_FOUND')
  const card = person?.card ?? null
  const sessionIds = sessions.map(session => session._id)
  const undrawn = sessions.filter(one => one.mode === 'lottery' && ['open', 'sealed'].includes(one.draw ?? 'open'))
  const [mine, whyNot, inDraw] = await Promise.all([
    card ? listMineIn(ctx, card.memberId, sessionIds) : [],
    whyNotOf(ctx, event, card),
    countInDraw(
      ctx,
      undrawn.map(one => one._id),
    ),
  ])
  const [shown] = eventCard({ eventId, sessions, state: event.state }, mine)
  if (!shown) return refuse('NOT_FOUND')
  const waited = mine.filter(one => one.status === 'waitlisted')
  const ahead = await listAhead(
    ctx,
    waited.map(one => ({ ...one, signUpId: one._id })),
  )
  const policies = new Map(sessions.map(session => [session._id, session.doorPolicy?.questions ?? []]))
  const refusals = new Map(mine.map(one => [one.sessionId, refusalOf(ctx, one)]))
  return {
    ...shown,
    sessions: shown.sessions.map(session => ({
      ...session,
      questions: questionsCopy(questionsAt(policies.get(session.sessionId) ?? [], 'sign_up')),
      inDraw: inDraw.get(session.sessionId) ?? 0,
      ahead: ahead.get(session.mySignUpId ?? '') ?? null,
      myRefusal: refusals.get(session.sessionId) ?? '',
    })),
    venueAddress: event.venueAddress,
    forWhom: event.forWhom,
    blocks: [...event.blocks],
    callOffReason: await reasonShown(ctx, event.callOffReason, event.callOffHeldId),
    rules: [...(event.rules ?? [])],
    whyNot,
  }
}

/** Why the desk refused an application of mine, empty where it did not. */
const refusalOf = (ctx: Ctx, { _id, status, verdict }: MineInSession): string =>
  status === 'cancelled' && verdict && !verdict.approved
    ? ctx.crypto.open(verdict.reasonSealed, `sign_ups/${_id}/verdict`)
    : ''
