import type { office } from '../../src/contract/office'
import { auditLine } from '../../src/domain/audit-file'
import { dayOf } from '../../src/domain/day'
import { type AuditRow, listAllChains, listChain } from '../_data/audit'
import { type Ctx, type Handler, refuse } from '../_kit/ctx'
import { exportLines } from './export-lines'
import { readAuditor } from './read-auditor'

/** All chains, or one, as JSON lines: one read for each 1,000 events, an upload. FORBIDDEN but for the district's auditors, NOT_FOUND for a chain without an event. */
export const exportAudit: Handler<typeof office.exportAudit> = async (ctx, { subject }) => {
  if (!(await readAuditor(ctx))) return refuse('FORBIDDEN')
  const rows = subject ? await listChain(ctx, subject) : await readAll(ctx)
  if (subject && rows.length === 0) return refuse('NOT_FOUND')
  const scope = subject ? `${subject.subjectKind}:${subject.subjectId}` : 'all'
  const head = JSON.stringify({ audit: scope, atMs: ctx.clock() })
  const fileName = `audit-${subject ? subject.subjectKind : 'all'}-${dayOf(ctx.clock())}.jsonl`
  return exportLines(ctx, { folder: 'audit-exports', fileName, lines: [head, ...rows.map(auditLine)] })
}

const readAll = async (ctx: Ctx): Promise<AuditRow[]> => {
  const all: AuditRow[] = []
  for (let afterId = ''; ; ) {
    const page = await listAllChains(ctx, afterId)
    all.push(...page)
    const last = page[page.length - 1]
    if (!last || page.length < 1000) return all
    afterId = last._id
  }
}
