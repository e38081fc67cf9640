import type { AuditEvent } from '../../src/domain/audit'
import { listMaskedNames } from '../_data/accounts'
import type { Ctx } from '../_kit/ctx'

/** Events as the auditor reads them, with the masked names of those who acted. One read. */
export const eventRows = async (ctx: Ctx, events: readonly AuditEvent[]) => {
  const names = await listMaskedNames(
    ctx,
    events.flatMap(({ byAccountId }) => byAccountId ?? []),
  )
  return events.map(event => ({
    subjectKind: event.subjectKind,
    subjectId: event.subjectId,
    seq: event.seq,
    atMs: event.atMs,
    what: event.what,
    byNameMasked: event.byAccountId === null ? null : (names.get(event.byAccountId) ?? ''),
    role: event.role,
    fields: [...event.fields],
    refs: Object.entries(event.refs).map(([name, value]) => ({ name, value: String(value) })),
  }))
}
