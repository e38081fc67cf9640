import { can, type RoleGrant } from '../../src/domain/can'
import { standingFor } from '../../src/domain/members/scope'
import { readPerson } from '../_data/accounts'
import { readEvent } from '../_data/events'
import type { EventRecord } from '../_data/records'
import type { Ctx } from '../_kit/ctx'

export interface Editor {
  readonly accountId: string
  /** The role by which the caller may edit it. */
  readonly role: RoleGrant['role'] | null
}

/** An event that the caller may edit, with their standing; null where it is missing or another's, which the caller cannot tell apart. 2 reads in 1 round trip. */
export const readAsEditor = async (
  ctx: Ctx,
  eventId: string,
): Promise<{ readonly event: EventRecord; readonly editor: Editor } | null> => {
  const [person, event] = await Promise.all([readPerson(ctx), readEvent(ctx, eventId)])
  const subject = { unionPath: event?.organiserPath ?? [] }
  if (!event || !person || !can(person.actor, 'event.edit', subject)) return null
  const role = standingFor(person.actor, 'event.edit', subject)?.role ?? null
  return { event, editor: { accountId: person.accountId, role } }
}

/** The event alone. 2 reads in 1 round trip. */
export const readEditable = async (ctx: Ctx, eventId: string): Promise<EventRecord | null> =>
  (await readAsEditor(ctx, eventId))?.event ?? null
