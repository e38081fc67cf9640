// `audit`, owner: office. Append-only: nothing here changes or removes an event. Other domains append through
// _services/audit.ts.
import type { AuditEvent } from '../../src/domain/audit'
import type { AuditSubjectKind } from '../../src/domain/audit-words'
import type { Position } from '../../src/domain/events/cursor'
import type { Ctx } from '../_kit/ctx'
import type { Tx } from '../_kit/ports'

const AUDIT = 'audit'
/** The database answers at most 1,000 documents a query. */
const MOST = 1000

/** One event; `_id` follows from subject and number, so that no number is ever given twice. */
export interface AuditRow extends AuditEvent, Readonly<Record<string, unknown>> {
  readonly _id: string
}

type Subject = Pick<AuditEvent, 'subjectKind' | 'subjectId'>

/** Padded, so that ids sort as the chain does. */
export const auditRowId = ({ subjectKind, subjectId, seq }: Pick<AuditEvent, 'subjectKind' | 'subjectId' | 'seq'>) =>
  `${subjectKind}:${subjectId}:${String(seq).padStart(8, '0')}`

/** Within the transaction that writes the subject's head. One write. */
export const insertAuditRow = (tx: Tx, row: AuditRow): Promise<void> => tx.insert(AUDIT, row)

/** A whole chain in order. One read for each 1,000 events. */
export const listChain = async (ctx: Ctx, { subjectKind, subjectId }: Subject): Promise<AuditRow[]> => {
  const chain: AuditRow[] = []
  for (let page: AuditRow[] = []; chain.length === 0 || page.length === MOST; chain.push(...page)) {
    const seq = { gt: chain[chain.length - 1]?.seq ?? 0 }
    page = await ctx.store.find(AUDIT, { subjectKind, subjectId, seq }, { orderBy: [['seq', 'asc']], limit: MOST })
    if (page.length === 0) break
  }
  return chain
}

/** Events of all chains by subject and number, from one id on. One read of at most 1,000. */
export const listAllChains = (ctx: Ctx, afterId: string): Promise<AuditRow[]> =>
  ctx.store.find<AuditRow>(AUDIT, { _id: { gt: afterId } }, { orderBy: [['_id', 'asc']], limit: MOST })

/** The latest events of all chains or of one kind. One read. */
export const listLatestEvents = (
  ctx: Ctx,
  { kind, after, limit }: { kind: AuditSubjectKind | undefined; after: Position | undefined; limit: number },
): Promise<AuditRow[]> =>
  ctx.store.aggregate<AuditRow>(AUDIT, [
    {
      match: {
        ...(kind === undefined ? { atMs: { $gt: 0 } } : { subjectKind: kind }),
        ...(after && { $or: [{ atMs: { $lt: after.at } }, { atMs: after.at, hash: { $lt: after.id } }] }),
      },
    },
    { sort: { atMs: -1, hash: -1 } },
    { limit },
  ])

/** Where chains grew between two moments, by time; for the anchor. One read of `limit` documents, at most 1,000. */
export const listGrowth = (
  ctx: Ctx,
  { fromMs, untilMs, skip }: { fromMs: number; untilMs: number; skip: number },
): Promise<Pick<AuditRow, '_id' | 'subjectKind' | 'subjectId' | 'seq' | 'hash' | 'atMs'>[]> =>
  ctx.store.find(
    AUDIT,
    { atMs: { gte: fromMs, lt: untilMs } },
    {
      orderBy: [
        ['atMs', 'asc'],
        ['_id', 'asc'],
      ],
      fields: ['_id', 'subjectKind', 'subjectId', 'seq', 'hash', 'atMs'],
      skip,
      limit: MOST,
    },
  )
