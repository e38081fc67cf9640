import type { matchmaking } from '../../src/contract/matchmaking'
import { type Handler, refuse } from '../_kit/ctx'
import { loadRun } from './load'
import { moveMeeting } from './move-meeting'

/** Turns seating by lot on or off; the standing round stays, the next one goes by it. 2 reads, 1 transaction. */
export const setSeating: Handler<typeof matchmaking.setSeating> = async (ctx, { sessionId, seating }) => {
  const found = await loadRun(ctx, sessionId)
  if (found?.meeting.kind !== 'youth') return refuse('NOT_FOUND')
  const { person, meeting } = found
  if (meeting.seating === seating) return { seating }
  if (!BEFORE_CHOOSING.includes(meeting.now)) return refuse('WRONG_STATE', { state: meeting.now })
  const isMoved = await moveMeeting(ctx, {
    seen: meeting,
    to: meeting.state,
    what: 'meeting.seating',
    byAccountId: person.accountId,
    refs: { seating },
    change: { seating },
  })
  return isMoved ? { seating } : refuse('BUSY')
}

const BEFORE_CHOOSING: readonly string[] = ['published', 'open', 'sealed', 'drawn', 'confirming', 'final', 'running']
