import type { AuditHead } from '../../src/domain/audit'
import type { AuditWhat } from '../../src/domain/audit-words'
import type { CalendarRecord } from '../_data/calendars'
import type { Ctx } from '../_kit/ctx'
import type { Tx } from '../_kit/ports'
import { insertAudit, nextAudit } from '../_services/audit'

/** Writes the audit event of a year with the change itself, and answers the head for the year's document. One write. */
export const noteCalendar =
  (ctx: Ctx, what: Extract<AuditWhat, `calendar.${string}`>, byAccountId: string) =>
  async (tx: Tx, { _id, year, version, audit }: CalendarRecord): Promise<AuditHead> => {
    const note = nextAudit(
      ctx,
      { kind: 'calendar', id: _id, head: audit },
      { what, byAccountId, fields: ['days', 'source'], refs: { year, version: version + 1 } },
    )
    await insertAudit(tx, note.row)
    return note.head
  }
