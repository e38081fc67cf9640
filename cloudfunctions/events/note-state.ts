import type { AuditWhat } from '../../src/domain/audit-words'
import type { EventRecord } from '../_data/records'
import type { Ctx } from '../_kit/ctx'
import type { Change, Tx } from '../_kit/ports'
import { insertAudit, nextAudit } from '../_services/audit'
import type { Editor } from './read-editable'

/** Writes the audit event of a new state with it, and answers the head that the event's own document takes. One write. */
export const noteState =
  (ctx: Ctx, what: Extract<AuditWhat, `event.${string}`>, { accountId, role }: Editor) =>
  async (tx: Tx, { _id, audit, version }: EventRecord): Promise<Change> => {
    const note = nextAudit(
      ctx,
      { kind: 'event', id: _id, head: audit },
      { what, byAccountId: accountId, role, fields: ['state'], refs: { version: version + 1 } },
    )
    await insertAudit(tx, note.row)
    return { audit: { set: note.head } }
  }
