import type { matchmaking } from '../../src/contract/matchmaking'
import { removeCompany } from '../_data/business-meetings'
import { type Handler, refuse } from '../_kit/ctx'
import { loadMyCompany } from './my-company'

/** Takes my company out of a meeting while its sign-up is open: wishes of others for it are left aside. 3 reads, 1 write; a retry answers the same. */
export const withdrawCompany: Handler<typeof matchmaking.withdrawCompany> = async (ctx, { sessionId }) => {
  const found = await loadMyCompany(ctx, sessionId)
  if (typeof found === 'string') return refuse(found)
  const { meeting, company } = found
  if (!company) return { withdrawn: true }
  if (meeting.now !== 'open' || ctx.clock() >= meeting.closesAtMs) return refuse('MEETING_CLOSED')
  await removeCompany(ctx, company._id)
  return { withdrawn: true }
}
