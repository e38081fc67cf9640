import { moveDoorGrants } from '../_data/door-grants'
import type { SessionRecord } from '../_data/records'
import { moveStarts } from '../_data/sign-ups'
import type { Ctx } from '../_kit/ctx'

export type SessionHours = Pick<SessionRecord, '_id' | 'startsAtMs' | 'endsAtMs' | 'doorClosesAtMs'>

/** Copies a session's changed hours to its sign-ups and to whoever holds its door; answers how many differed. 2 writes in one round trip; may be repeated. */
export const moveHours = async (ctx: Ctx, session: SessionHours): Promise<number> => {
  const moved = await Promise.all([moveStarts(ctx, session._id, session.startsAtMs), moveDoorGrants(ctx, session)])
  return moved.reduce((sum, one) => sum + one, 0)
}
