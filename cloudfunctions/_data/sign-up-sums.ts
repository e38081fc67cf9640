// `sign_ups`, owner events: what the sweeper and the pages count over a session.
import type { Ctx } from '../_kit/ctx'

const SIGN_UPS = 'sign_ups'

/** Places that confirmed sign-ups hold in a session; null while others are on their way back, which no sum can count. One aggregate over the session's sign-ups. */
export const sumHeldPlaces = async (ctx: Ctx, sessionId: string): Promise<number | null> => {
  const [sum] = await ctx.store.aggregate<{ places: number; releasing: number }>(SIGN_UPS, [
    { match: { sessionId, $or: [{ status: 'confirmed' }, { releasing: true }] } },
    {
      group: {
        _id: null,
        places: { $sum: '$places' },
        releasing: { $sum: { $cond: ['$releasing', 1, 0] } },
      },
    },
    { limit: 1 },
  ])
  return sum && sum.releasing > 0 ? null : (sum?.places ?? 0)
}

/** Sign-ups that wait for each session's draw. One count each, in one round trip. */
export const countInDraw = async (ctx: Ctx, sessionIds: readonly string[]): Promise<ReadonlyMap<string, number>> =>
  new Map(
    await Promise.all(
      sessionIds.map(async id => [id, await ctx.store.count(SIGN_UPS, { sessionId: id, status: 'in_draw' })] as const),
    ),
  )
