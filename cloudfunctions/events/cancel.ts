import type { events } from '../../src/contract/events'
import { cancelUntilOf, decideCancel } from '../../src/domain/events/cancel'
import { readPerson } from '../_data/accounts'
import { readClaim } from '../_data/session-claims'
import { cancelSignUp, readSignUp } from '../_data/sign-ups'
import { type Handler, refuse } from '../_kit/ctx'
import { promote } from './promote'
import { releasePlaces } from './release-places'

/**
 * Gives all places back: 6 database operations in 5 round trips, 3 for an application, which holds none; in a session
 * with a line one read more, and `promote` for whoever moves up. The sign-up is cancelled first and keeps the mark
 * `releasing` until the session has its places again; killed in between, a retry or the sweeper does the rest.
 */
export const cancel: Handler<typeof events.cancel> = async (ctx, { signUpId }) => {
  const [person, first] = await Promise.all([readPerson(ctx), readSignUp(ctx, signUpId)])
  let mine = first
  for (let look = 0; look < 4; look++) {
    if (!mine || !person?.card || mine.memberId !== person.card.memberId) return refuse('NOT_FOUND')
    const session = await readClaim(ctx, mine)
    if (!session) return refuse('NOT_FOUND')
    const cancelUntilMs = cancelUntilOf({ ...session, startsAtMs: mine.startsAtMs }, mine)
    const decision = decideCancel({ ...mine, cancelUntilMs, nowMs: ctx.clock() })
    if (decision.kind === 'refuse') return refuse(decision.code)
    const cancelled = decision.kind === 'same' || (await cancelSignUp(ctx, mine))
    if (cancelled) {
      const holds = mine.status === 'confirmed' || mine.status === 'waitlisted' || mine.releasing
      if (holds) await releasePlaces(ctx, mine, session)
      if (holds && session.hasLine) await promote(ctx, mine.sessionId)
      return { signUpId, status: 'cancelled' }
    }
    mine = await readSignUp(ctx, signUpId)
  }
  return refuse('BUSY')
}
