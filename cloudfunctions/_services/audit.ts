import { type AuditHead, auditHash, personalPart } from '../../src/domain/audit'
import type { AuditSubjectKind, AuditWhat } from '../../src/domain/audit-words'
import { type AuditRow, auditRowId, insertAuditRow } from '../_data/audit'
import type { Ctx } from '../_kit/ctx'
import type { Tx } from '../_kit/ports'

/** Whose chain goes on; `head` as the subject's own document holds it, null for a first event. */
export interface AuditSubject {
  readonly kind: AuditSubjectKind
  readonly id: string
  readonly head: AuditHead | null | undefined
}

export interface AuditNote {
  readonly what: AuditWhat
  /** Null where the system acts. */
  readonly byAccountId: string | null
  readonly role?: string | null
  /** Names of fields, never their values. */
  readonly fields?: readonly string[]
  /** Ids, small words, sums. */
  readonly refs?: Readonly<Record<string, string | number | boolean | null>>
}

/**
 * The next event of a subject's chain with the head to write into the subject's document. No round trip. Throws where a
 * part may be about a person, since the chain outlives every erasure.
 */
export const nextAudit = (
  ctx: Ctx,
  { kind, id, head }: AuditSubject,
  { what, byAccountId, role = null, fields = [], refs = {} }: AuditNote,
): { readonly head: AuditHead; readonly row: AuditRow } => {
  const event = {
    subjectKind: kind,
    subjectId: id,
    seq: (head?.seq ?? 0) + 1,
    atMs: ctx.clock(),
    what,
    byAccountId,
    role,
    fields: [...fields],
    refs: { ...refs },
  }
  const personal = personalPart(event)
  if (personal !== null) throw new TypeError(`an audit event holds ids and field names only: ${personal}`)
  const hash = auditHash(head?.hash ?? '', event, ctx.crypto.auditMac)
  return { head: { seq: event.seq, hash }, row: { _id: auditRowId(event), ...event, hash } }
}

/**
 * Appends an event in the transaction that writes its head: `tx.update(COLLECTION, id, { …change, audit: { set: head } })`.
 * Both documents conflict where two writers meet, so the one that comes second runs again. One write.
 */
export const insertAudit = (tx: Tx, row: AuditRow): Promise<void> => insertAuditRow(tx, row)
