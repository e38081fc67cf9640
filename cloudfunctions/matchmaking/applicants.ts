import type { matchmaking } from '../../src/contract/matchmaking'
import { listApplications } from '../_data/meeting-applications'
import { type Handler, refuse } from '../_kit/ctx'
import { loadRun } from './load'
import { openCard } from './person-cards'

const SHOWN = 300

/** Who applied, by nickname: states only. 3 reads in 2 round trips. */
export const applicants: Handler<typeof matchmaking.applicants> = async (ctx, { sessionId }) => {
  const found = await loadRun(ctx, sessionId)
  if (!found) return refuse('NOT_FOUND')
  const all = await listApplications(ctx, sessionId)
  return {
    version: found.meeting.version,
    items: all.slice(0, SHOWN).map(one => ({
      applicationId: one._id,
      nickname: openCard(ctx, one).nickname,
      group: one.group,
      state: one.state,
      vouched: one.vouch?.single ?? null,
      waitingPlace: one.waitingPlace,
      badge: one.badge,
      hasBuddy: one.buddyId !== null,
    })),
  }
}
