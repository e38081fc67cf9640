import { readSession } from '../_data/sessions'
import { readSignUp, signUpIdOf } from '../_data/sign-ups'
import type { Ctx } from '../_kit/ctx'
import { drawTicketOf } from '../_services/draw-run'

/** An event's session whose places are drawn, with my ticket in it; null where there is none to be seen. 2 reads in one round trip. */
export const loadLottery = async (
  ctx: Ctx,
  sessionId: string,
  memberId: string | null,
): Promise<{ readonly title: string; readonly ticket: string | null } | null> => {
  const [session, mine] = await Promise.all([
    readSession(ctx, sessionId),
    memberId === null ? null : readSignUp(ctx, signUpIdOf(ctx, sessionId, memberId)),
  ])
  if (session?.mode !== 'lottery' || session.eventState === 'draft') return null
  return { title: session.eventTitle, ticket: mine && drawTicketOf(ctx, mine) }
}
