import { canFinishNotice } from '../../src/domain/aid/levels'
import { listNoticesDue } from '../_data/aid-case-lists'
import { listOldExports, removeExport } from '../_data/aid-exports'
import type { Ctx } from '../_kit/ctx'
import { runDue } from '../_services/jobs'
import { finishNotice } from './act-money'
import { endCorrections } from './corrections'
import { tellDuties } from './duties'
import { deadlines } from './load'
import { moveCase } from './move-case'
import { endRetention } from './retention'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/** Every five minutes. */
export const jobs = (ctx: Ctx): Promise<Record<string, number>> =>
  runDue(ctx, [
    { name: 'aid.notices', everyMs: 0, run: endNotices },
    { name: 'aid.corrections', everyMs: HOUR_MS, run: endCorrections },
    { name: 'aid.retention', everyMs: DAY_MS, run: endRetention },
    { name: 'aid.files', everyMs: 0, run: clearExports },
    { name: 'aid.duties', everyMs: HOUR_MS, run: tellDuties },
  ])

/** Ends notices whose last full working day is over; one with an open objection, or in a year without calendar, waits. */
const endNotices = async (ctx: Ctx, untilMs: number): Promise<{ finished: number }> => {
  const due = await deadlines(ctx)
  let finished = 0
  for (const one of await listNoticesDue(ctx, ctx.clock())) {
    if (ctx.clock() > untilMs) break
    if (!canFinishNotice(one, ctx.clock())) continue
    const moved = await moveCase(ctx, {
      caseId: one._id,
      command: 'finishNotice',
      actor: null,
      version: null,
      requestId: null,
      decide: current =>
        finishNotice(ctx, { current, world: { accountId: '', part: 'system', nowMs: ctx.clock(), due } }),
    })
    if (moved.ok) finished += 1
  }
  return { finished }
}

/** Made files go within the hour; requests stay for the auditor's count. */
const clearExports = async (ctx: Ctx, untilMs: number): Promise<{ removed: number }> => {
  let removed = 0
  for (const one of await listOldExports(ctx, ctx.clock() - HOUR_MS)) {
    if (ctx.clock() > untilMs) break
    if (one.kind === 'cases') continue
    await ctx.files.remove([one.fileId])
    removed += await removeExport(ctx, one._id)
  }
  return { removed }
}
