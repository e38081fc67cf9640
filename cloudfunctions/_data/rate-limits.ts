// `rate_limits`, owner: account. How often an identity did something within a fixed window; removed when the window is over.
import type { Ctx } from '../_kit/ctx'

const LIMITS = 'rate_limits'

/** Counts one more within the window; false where `most` is reached. One write, two for the first of a window. */
export const countWithin = async (
  ctx: Ctx,
  { limitId, most, endsAtMs }: { limitId: string; most: number; endsAtMs: number },
): Promise<boolean> => {
  const another = async () =>
    (await ctx.store.update(LIMITS, { _id: limitId, count: { lt: most } }, { count: { inc: 1 } })) === 1
  if (await another()) return true
  if ((await ctx.store.insert(LIMITS, { _id: limitId, count: 1, endsAtMs })) === 'inserted') return true
  // full, or the other call of a first pair was quicker
  return another()
}

/** Removes windows that are over. One write. */
export const removeOldLimits = (ctx: Ctx, beforeMs: number): Promise<number> =>
  ctx.store.remove(LIMITS, { endsAtMs: { lt: beforeMs } })
