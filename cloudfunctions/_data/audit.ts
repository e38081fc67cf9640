// `audit`, owner: office. Append-only: nothing here changes or removes an event. Other domains append through
// _services/audit.ts.
import type { AuditEvent } from '../../src/domain/audit'
import type { Tx } from '../_kit/ports'

const AUDIT = 'audit'

/** One event; `_id` follows from subject and number, so that no number is ever given twice. */
export interface AuditRow extends AuditEvent, Readonly<Record<string, unknown>> {
  readonly _id: string
}

/** Padded, so that ids sort as the chain does. */
export const auditRowId = ({ subjectKind, subjectId, seq }: Pick<AuditEvent, 'subjectKind' | 'subjectId' | 'seq'>) =>
  `${subjectKind}:${subjectId}:${String(seq).padStart(8, '0')}`

/** Within the transaction that writes the subject's head. One write. */
export const insertAuditRow = (tx: Tx, row: AuditRow): Promise<void> => tx.insert(AUDIT, row)
