import type { events } from '../../src/contract/events'
import { can } from '../../src/domain/can'
import { readPerson } from '../_data/accounts'
import { readSession } from '../_data/sessions'
import { answerExcuse } from '../_data/sign-up-waits'
import { readSignUp } from '../_data/sign-ups'
import { type Handler, refuse } from '../_kit/ctx'
import { tellMany } from '../_services/outbox'

/** The desk takes an absence off somebody, or lets it stand, and tells them. 3 reads in 2 round trips, 1 write, and the message. Refuses NOT_ASKED. */
export const answerAbsence: Handler<typeof events.answerAbsence> = async (ctx, { signUpId, state }) => {
  const [person, mine] = await Promise.all([readPerson(ctx), readSignUp(ctx, signUpId)])
  const session = mine && (await readSession(ctx, mine.sessionId))
  if (!session || !person || !can(person.actor, 'event.edit', { unionPath: session.organiserPath }))
    return refuse('NOT_FOUND')
  const isNew = await answerExcuse(ctx, signUpId, { state, by: person.accountId })
  if (!isNew && mine.excuse?.state !== state) return refuse('NOT_ASKED')
  const { eventId, eventTitle, startsAtMs } = session
  await tellMany(ctx, [
    {
      kind: state === 'lifted' ? 'event.excused' : 'event.notExcused',
      toAccountId: mine.accountId,
      key: signUpId,
      params: { eventId, title: eventTitle, startsAtMs },
    },
  ])
  return { signUpId, state }
}
