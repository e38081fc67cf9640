import type { events } from '../../src/contract/events'
import { decideExplain } from '../../src/domain/events/excuse'
import { readPerson } from '../_data/accounts'
import { readSession } from '../_data/sessions'
import { writeExcuse } from '../_data/sign-up-waits'
import { readSignUp } from '../_data/sign-ups'
import { type Handler, refuse } from '../_kit/ctx'

/** Lays why I stayed away with the desk of that session, sealed; again while nobody answered. 3 reads in 2 round trips, 1 write. Refuses NOT_MISSED, ANSWERED_BEFORE. */
export const explain: Handler<typeof events.explain> = async (ctx, { signUpId, text }) => {
  const [person, mine] = await Promise.all([readPerson(ctx), readSignUp(ctx, signUpId)])
  if (!mine || !person?.card || mine.memberId !== person.card.memberId) return refuse('NOT_FOUND')
  const session = await readSession(ctx, mine.sessionId)
  if (!session) return refuse('NOT_FOUND')
  const { status, used, excuse } = mine
  const { eventState, endsAtMs } = session
  const asked = { status, used, eventState, endsAtMs, excuse: excuse?.state ?? null, nowMs: ctx.clock() }
  const decision = decideExplain(asked)
  if (decision !== 'write') return refuse(decision)
  const sealed = ctx.crypto.seal(text, `sign_ups/${signUpId}/excuse`)
  return (await writeExcuse(ctx, signUpId, sealed)) ? { signUpId, state: 'asked' } : refuse('ANSWERED_BEFORE')
}
