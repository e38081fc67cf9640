import type { AuditWhat } from '../../src/domain/audit-words'
import type { RoleGrant } from '../../src/domain/can'
import { noteEvent } from '../_data/events'
import type { Ctx } from '../_kit/ctx'
import { insertAudit, nextAudit } from '../_services/audit'

export interface EventNote {
  readonly eventId: string
  readonly what: Extract<AuditWhat, `event.${string}`>
  readonly byAccountId: string
  readonly role: RoleGrant['role'] | null
  readonly refs: Readonly<Record<string, string | number>>
}

/** Writes down in the event's chain what was done with its roster; its version stands. One transaction of 4 round trips. */
export const noteOnEvent = (ctx: Ctx, { eventId, what, byAccountId, role, refs }: EventNote): Promise<void> =>
  noteEvent(ctx, eventId, async (tx, { audit }) => {
    const note = nextAudit(ctx, { kind: 'event', id: eventId, head: audit }, { what, byAccountId, role, refs })
    await insertAudit(tx, note.row)
    return { audit: { set: note.head } }
  })
