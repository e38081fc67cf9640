import type { events } from '../../src/contract/events'
import { can } from '../../src/domain/can'
import { decodeCursor, encodeCursor } from '../../src/domain/events/cursor'
import { readPerson } from '../_data/accounts'
import { readSession } from '../_data/sessions'
import { countBySession } from '../_data/sign-up-waits'
import { listRoster } from '../_data/sign-ups'
import { type Handler, refuse } from '../_kit/ctx'
import { deskSession } from './cards'

const PAGE = 50

/** A session's roster for the desk, masked, in order of sign-up. 4 reads in 2 round trips. */
export const signUps: Handler<typeof events.signUps> = async (ctx, { sessionId, status, cursor }) => {
  const from = decodeCursor(cursor)
  if (!from) return refuse('BAD_INPUT', { fields: ['cursor'] })
  const [person, session] = await Promise.all([readPerson(ctx), readSession(ctx, sessionId)])
  if (!session || !person || !can(person.actor, 'event.desk', { unionPath: session.organiserPath }))
    return refuse('NOT_FOUND')
  const after = from === 'start' ? undefined : from
  const [found, counts] = await Promise.all([
    listRoster(ctx, { sessionId, status, after, limit: PAGE + 1 }),
    countBySession(ctx, [sessionId]),
  ])
  const page = found.slice(0, PAGE)
  const last = page.at(-1)
  return {
    session: {
      ...deskSession(session, counts.get(sessionId)),
      eventId: session.eventId,
      eventTitle: session.eventTitle,
      doors: [...session.doors],
      canInvite: can(person.actor, 'door.invite', { unionPath: session.organiserPath }),
    },
    items: page.map(signUp => ({
      signUpId: signUp._id,
      memberId: signUp.memberId,
      nameMasked: signUp.nameMasked,
      unionName: signUp.unionName,
      status: signUp.status,
      places: signUp.places,
      used: signUp.used,
      blocked: signUp.blocked,
      signedUpAtMs: signUp.signedUpAtMs,
      lastEntryAtMs: signUp.entries.filter(entry => entry.kind === 'entry').at(-1)?.atMs ?? null,
      hasAnswers: Boolean(signUp.answersSealed ?? signUp.doorAnswersSealed),
      pickups: signUp.entries.filter(entry => entry.proxySealed && entry.undoneAtMs === undefined).length,
    })),
    ...(found.length > PAGE && last ? { nextCursor: encodeCursor({ at: last.signedUpAtMs, id: last._id }) } : {}),
  }
}
