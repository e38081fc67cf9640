import type { matchmaking } from '../../src/contract/matchmaking'
import { FOLLOW_UP_MS } from '../../src/domain/matchmaking/clock'
import { changeApplications } from '../_data/meeting-applications'
import { type Handler, refuse } from '../_kit/ctx'
import { loadMine } from './load'

/** Keeps how it went; shown to nobody but as totals from five on. 3 reads, 1 write. */
export const followUp: Handler<typeof matchmaking.followUp> = async (ctx, { sessionId, when, answer }) => {
  const { meeting, mine } = await loadMine(ctx, sessionId)
  if (!meeting) return refuse('NOT_FOUND')
  if (!mine?.badge || (mine.state !== 'done' && mine.state !== 'purged')) return refuse('NOT_TAKING_PART')
  if (ctx.clock() < meeting.endsAtMs + FOLLOW_UP_MS[when]) return refuse('TOO_EARLY')
  await changeApplications(ctx, { _id: mine._id }, { [`followUps.${when}`]: answer })
  return { answered: true }
}
