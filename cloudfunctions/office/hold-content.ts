import { holdLate } from '../_data/content-checks'
import type { Ctx } from '../_kit/ctx'
import { tellHeld } from './held-todo'

/** WeChat promises a picture's verdict within half an hour. */
const LATE_MS = 30 * 60_000

/** Holds pictures without a verdict for a person, and tells whoever decides that something waits. */
export const holdContent = async (ctx: Ctx): Promise<{ late: number; told: number }> => {
  const late = await holdLate(ctx, ctx.clock() - LATE_MS)
  return { late, told: await tellHeld(ctx) }
}
