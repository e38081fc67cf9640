import { can } from '../../src/domain/can'
import { readPerson } from '../_data/accounts'
import { readEvent } from '../_data/events'
import type { EventRecord } from '../_data/records'
import type { Ctx } from '../_kit/ctx'

/** An event that the caller may edit; null where it is missing or another's, which the caller cannot tell apart. 2 reads in 1 round trip. */
export const readEditable = async (ctx: Ctx, eventId: string): Promise<EventRecord | null> => {
  const [person, event] = await Promise.all([readPerson(ctx), readEvent(ctx, eventId)])
  return event && person && can(person.actor, 'event.edit', { unionPath: event.organiserPath }) ? event : null
}
