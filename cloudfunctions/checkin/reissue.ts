import type { checkin } from '../../src/contract/checkin'
import { readPerson } from '../_data/accounts'
import { raiseIssue } from '../_data/admissions'
import { readSignUp } from '../_data/sign-ups'
import { type Handler, refuse } from '../_kit/ctx'

/** New codes for the holder: 2 reads in 1 round trip, 1 write. A retry of the same request raises nothing more. */
export const reissue: Handler<typeof checkin.reissue> = async (ctx, { signUpId, requestId }) => {
  for (let look = 0; look < 4; look++) {
    const [person, mine] = await Promise.all([readPerson(ctx), readSignUp(ctx, signUpId)])
    if (!mine || !person?.card || mine.memberId !== person.card.memberId) return refuse('NOT_FOUND')
    if (mine.status !== 'confirmed' || mine.blocked) return refuse('NO_TICKET')
    if (mine.reissuedBy === requestId) return { signUpId, issue: mine.issue }
    if (await raiseIssue(ctx, mine, requestId)) return { signUpId, issue: mine.issue + 1 }
  }
  return refuse('BUSY')
}
