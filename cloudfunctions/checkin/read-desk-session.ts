import { can } from '../../src/domain/can'
import { type Person, readPerson } from '../_data/accounts'
import { readSession, type SessionRow } from '../_data/sessions'
import type { Ctx } from '../_kit/ctx'

/** A session whose desk the caller may work at; null where it is missing or another's. 2 reads in 1 round trip. */
export const readDeskSession = async (
  ctx: Ctx,
  sessionId: string,
  action: 'event.desk' | 'event.edit',
): Promise<{ readonly person: Person; readonly session: SessionRow } | null> => {
  const [person, session] = await Promise.all([readPerson(ctx), readSession(ctx, sessionId)])
  if (!person || !session || !can(person.actor, action, { unionPath: session.organiserPath })) return null
  return { person, session }
}
