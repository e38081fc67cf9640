import type { office } from '../../src/contract/office'
import { anchorLine } from '../../src/domain/audit-file'
import { dayOf } from '../../src/domain/day'
import { listAnchors } from '../_data/audit-anchors'
import { type Ctx, type Handler, refuse } from '../_kit/ctx'
import { exportLines } from './export-lines'
import { readAuditor } from './read-auditor'

/** Every anchor as JSON lines: one read for each 50, an upload. FORBIDDEN but for the district's auditors. */
export const exportAnchor: Handler<typeof office.exportAnchor> = async ctx => {
  if (!(await readAuditor(ctx))) return refuse('FORBIDDEN')
  const lines = await readLines(ctx)
  return exportLines(ctx, { folder: 'audit-exports', fileName: `anchor-${dayOf(ctx.clock())}.jsonl`, lines })
}

const readLines = async (ctx: Ctx): Promise<string[]> => {
  const lines: string[] = []
  for (;;) {
    const page = await listAnchors(ctx, lines.length)
    lines.push(...page.map(anchorLine))
    if (page.length === 0) return lines
  }
}
