import { countWithin } from '../_data/rate-limits'
import type { Ctx } from '../_kit/ctx'

/**
 * Whether this identity may do `what` once more: at most `most` times in each fixed window of `windowMs`, whatever the
 * number of parallel calls. Counts this one. 1 write, 2 for the first of a window; up to twice `most` may fall around a
 * window's edge.
 */
export const underLimit = (
  ctx: Ctx,
  { what, accountId, most, windowMs }: { what: string; accountId: string; most: number; windowMs: number },
): Promise<boolean> => {
  const window = Math.floor(ctx.clock() / windowMs)
  const limitId = ctx.crypto.id('rate', `${what}:${accountId}:${windowMs}:${window}`)
  return countWithin(ctx, { limitId, most, endsAtMs: (window + 1) * windowMs })
}
