import type { events } from '../../src/contract/events'
import { can } from '../../src/domain/can'
import { readPerson } from '../_data/accounts'
import { readSession } from '../_data/sessions'
import { listExcused } from '../_data/sign-up-waits'
import { type Handler, refuse } from '../_kit/ctx'

/** Explanations of those who stayed away from a session, those that wait first. 3 reads in 2 round trips, at most 200. */
export const absences: Handler<typeof events.absences> = async (ctx, { sessionId }) => {
  const [person, session] = await Promise.all([readPerson(ctx), readSession(ctx, sessionId)])
  if (!session || !person || !can(person.actor, 'event.edit', { unionPath: session.organiserPath }))
    return refuse('NOT_FOUND')
  const found = await listExcused(ctx, sessionId)
  const items = found.flatMap(({ _id, nameMasked, unionName, excuse }) =>
    excuse
      ? [
          {
            signUpId: _id,
            nameMasked,
            unionName,
            state: excuse.state,
            text: ctx.crypto.open(excuse.textSealed, `sign_ups/${_id}/excuse`),
            atMs: excuse.atMs,
          },
        ]
      : [],
  )
  const rank = { asked: 0, lifted: 1, kept: 1 } as const
  return { items: items.sort((a, b) => rank[a.state] - rank[b.state] || a.atMs - b.atMs) }
}
