import type { events } from '../../src/contract/events'
import type { AccessField } from '../../src/domain/access'
import { can } from '../../src/domain/can'
import { standingFor } from '../../src/domain/members/scope'
import { readPerson } from '../_data/accounts'
import { readSession } from '../_data/sessions'
import { readSignUp } from '../_data/sign-ups'
import { type Handler, refuse } from '../_kit/ctx'
import { logAccess } from '../_services/access-log'
import { answersOf, pickupsOf } from '../_services/guest-said'

/** Opens a guest's answers and pick-ups for who may edit the event: 3 reads, then the log before anything leaves. NOT_FOUND for everybody else. */
export const revealGuest: Handler<typeof events.revealGuest> = async (ctx, { signUpId, reason }) => {
  const [person, signUp] = await Promise.all([readPerson(ctx), readSignUp(ctx, signUpId)])
  const session = signUp && (await readSession(ctx, signUp.sessionId))
  if (!person || !signUp || !session) return refuse('NOT_FOUND')
  const subject = { unionPath: session.organiserPath }
  if (!can(person.actor, 'event.edit', subject)) return refuse('NOT_FOUND')
  const said = { answers: answersOf(ctx, signUp, session), pickups: pickupsOf(ctx, signUp, session) }
  const by = standingFor(person.actor, 'event.edit', subject)
  const fields: readonly AccessField[] = [
    ...(said.answers.length > 0 ? (['answers'] as const) : []),
    ...(said.pickups.length > 0 ? (['proxy'] as const) : []),
  ]
  if (fields.length > 0)
    await logAccess(ctx, {
      subject: { kind: 'signUp', id: signUpId },
      ownerAccountId: signUp.accountId,
      byAccountId: person.accountId,
      role: by?.role ?? null,
      unionId: by?.unionId ?? null,
      fields,
      reason,
    })
  return said
}
