import type { matchmaking } from '../../src/contract/matchmaking'
import { plainOutcome } from '../../src/domain/matchmaking/outcome'
import { readBusinessMeeting } from '../_data/business-meetings'
import { putOutcome } from '../_data/business-outcomes'
import { type Handler, refuse } from '../_kit/ctx'
import { loadMyCompany } from './my-company'
import { slotStartsAtMs } from './slots'

/** How a meeting went, by one of its companies, from its time on; may be corrected. 4 reads, 1 write. */
export const saveOutcome: Handler<typeof matchmaking.saveOutcome> = async (ctx, { meetingId, ...said }) => {
  const standing = await readBusinessMeeting(ctx, meetingId)
  if (!standing) return refuse('NOT_FOUND')
  const { sessionId, a, b, slot } = standing
  const found = await loadMyCompany(ctx, sessionId)
  if (typeof found === 'string') return refuse(found)
  const { meeting, companyId } = found
  if (a !== companyId && b !== companyId) return refuse('NOT_YOUR_MEETING')
  if (!['final', 'running', 'closed'].includes(meeting.now)) return refuse('WRONG_STATE', { state: meeting.now })
  if (ctx.clock() < slotStartsAtMs(meeting, slot)) return refuse('NOT_MET_YET')
  const partnerId = a === companyId ? b : a
  await putOutcome(ctx, { sessionId, companyId, partnerId, ...plainOutcome(said), savedAtMs: ctx.clock() })
  return { saved: true }
}
