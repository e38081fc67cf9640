import { holdLate, listOldCopies } from '../_data/content-checks'
import type { Ctx } from '../_kit/ctx'
import { dropCopy } from '../_services/content-check'
import { tellHeld } from './held-todo'

/** WeChat promises a picture's verdict within half an hour. */
const LATE_MS = 30 * 60_000

/** Holds pictures without a verdict for a person, removes their plain copies, and tells whoever decides that something waits. */
export const holdContent = async (ctx: Ctx, untilMs: number): Promise<{ late: number; told: number }> => {
  const beforeMs = ctx.clock() - LATE_MS
  const late = await holdLate(ctx, beforeMs)
  for (const { _id } of await listOldCopies(ctx, beforeMs)) {
    if (ctx.clock() > untilMs) break
    await dropCopy(ctx, _id)
  }
  return { late, told: await tellHeld(ctx) }
}
