import type { matchmaking } from '../../src/contract/matchmaking'
import { changeMeeting } from '../_data/meetings'
import { type Handler, refuse } from '../_kit/ctx'
import { loadRun } from './load'

/** Marks somebody as here or gone, beside the door's scans; the next round or a re-plan goes by it. 2 reads, 1 write. */
export const setHere: Handler<typeof matchmaking.setHere> = async (ctx, { sessionId, badge, here }) => {
  const found = await loadRun(ctx, sessionId)
  if (!found || found.meeting.badges.every(one => one.badge !== badge)) return refuse('NOT_FOUND')
  const { meeting } = found
  if (!['final', 'running', 'choosing'].includes(meeting.now)) return refuse('WRONG_STATE', { state: meeting.now })
  await changeMeeting(ctx, sessionId, { when: {}, change: { [`here.${badge}`]: here } })
  return { here }
}
