import { claimFate } from '../../src/domain/events/claim'
import type { SignUpRecord } from '../_data/records'
import { givePlaces, readClaim, undoClaim } from '../_data/session-claims'
import { endRelease } from '../_data/sign-ups'
import type { Ctx } from '../_kit/ctx'

type Read = Awaited<ReturnType<typeof readClaim>>

/**
 * Gives the places of a cancelled sign-up, or its stand in the line, back exactly once, whoever comes first: its
 * canceller, the member's next tap or the sweeper. Two writes, and one read where `read` is not given. What is still open
 * after four tries stays marked `releasing` for the sweeper.
 */
export const releasePlaces = async (ctx: Ctx, signUp: SignUpRecord, read?: Read): Promise<void> => {
  const waits = signUp.status === 'waitlisted' || signUp.waited === true
  for (let attempt = 0; attempt < 4; attempt++) {
    const session = attempt === 0 && read !== undefined ? read : await readClaim(ctx, signUp)
    const claim = session?.claim ?? null
    const fate = claim && claimFate(claim, signUp.accountId, { ...signUp, releasing: true })
    // a later round stands: this one was released long ago
    if (fate === 'unfinished') return
    const isGiven = async () => fate !== 'surplus' && (await givePlaces(ctx, { signUp, seen: claim, waits }))
    if (!session || fate === 'giving' || (await isGiven())) {
      await endRelease(ctx, signUp._id, signUp.round)
      return
    }
    if (fate === 'surplus' && claim && claim.kind !== 'give')
      await undoClaim(ctx, signUp.sessionId, signUp.accountId, claim)
  }
}
