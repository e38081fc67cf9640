import type { office } from '../../src/contract/office'
import { verifyChain } from '../../src/domain/audit'
import { listChain } from '../_data/audit'
import { findAnchorOf } from '../_data/audit-anchors'
import { readAuditHead } from '../_data/audit-subjects'
import { type Handler, refuse } from '../_kit/ctx'
import { eventRows } from './event-rows'
import { readAuditor } from './read-auditor'

const SHOWN = 200

/**
 * One chain, verified from its first event against the head in its subject's document and the last anchor: 5 reads, one
 * more for each further 1,000 events. FORBIDDEN but for the district's auditors, NOT_FOUND without an event.
 */
export const auditOf: Handler<typeof office.auditOf> = async (ctx, { subjectKind, subjectId }) => {
  if (!(await readAuditor(ctx))) return refuse('FORBIDDEN')
  const [chain, head, anchor] = await Promise.all([
    listChain(ctx, { subjectKind, subjectId }),
    readAuditHead(ctx, subjectKind, subjectId),
    findAnchorOf(ctx, subjectId),
  ])
  const anchored = anchor?.heads.find(one => one.subjectKind === subjectKind && one.subjectId === subjectId) ?? null
  if (chain.length === 0 && !head && !anchored) return refuse('NOT_FOUND')
  const events = chain.map(({ _id: _, ...event }) => event)
  const told = verifyChain(events, { mac: ctx.crypto.auditMac, known: [head, anchored] })
  return {
    events: await eventRows(ctx, events.slice(-SHOWN)),
    length: events.length,
    state: told.state,
    seq: told.state === 'whole' ? null : told.seq,
    anchored: anchor && anchored ? { n: anchor.n, seq: anchored.seq, untilMs: anchor.untilMs } : null,
  }
}
