import type { matchmaking } from '../../src/contract/matchmaking'
import { changeBusinessMeeting, readBusinessMeeting } from '../_data/business-meetings'
import { type Handler, refuse } from '../_kit/ctx'
import { loadMyCompany } from './my-company'

/** How a meeting went, by one of its companies; may be corrected. 4 reads, 1 write. */
export const saveOutcome: Handler<typeof matchmaking.saveOutcome> = async (ctx, { meetingId, ...outcome }) => {
  const standing = await readBusinessMeeting(ctx, meetingId)
  if (!standing) return refuse('NOT_FOUND')
  const found = await loadMyCompany(ctx, standing.sessionId)
  if (typeof found === 'string') return refuse(found)
  const { meeting, companyId } = found
  if (standing.a !== companyId && standing.b !== companyId) return refuse('NOT_YOUR_MEETING')
  if (standing.plan !== meeting.plan || !['final', 'running', 'closed'].includes(meeting.now))
    return refuse('WRONG_STATE', { state: meeting.now })
  const field = standing.a === companyId ? 'outcomeA' : 'outcomeB'
  await changeBusinessMeeting(ctx, meetingId, {}, { [field]: { set: outcome } })
  return { saved: true }
}
