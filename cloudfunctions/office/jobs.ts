import { removeRunsBefore } from '../_data/job-runs'
import type { Ctx } from '../_kit/ctx'
import { runDue } from '../_services/jobs'

/** Receipts are kept for half a year: longer than any audit of the running year looks back by hand. */
const RECEIPT_LIFE_MS = 180 * 24 * 3_600_000

/** Every ten minutes. */
export const jobs = (ctx: Ctx): Promise<Record<string, number>> =>
  runDue(ctx, [{ name: 'office.clearReceipts', everyMs: 24 * 3_600_000, run: clearReceipts }])

const clearReceipts = async (ctx: Ctx): Promise<{ removed: number }> => ({
  removed: await removeRunsBefore(ctx, ctx.clock() - RECEIPT_LIFE_MS),
})
