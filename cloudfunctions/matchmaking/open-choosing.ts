import type { matchmaking } from '../../src/contract/matchmaking'
import { nextSessionState } from '../../src/domain/matchmaking/states'
import { type Handler, refuse } from '../_kit/ctx'
import { loadRun } from './load'
import { moveMeeting } from './move-meeting'

/** Ends the rounds: only the cards may still change. A second tap answers the same. */
export const openChoosing: Handler<typeof matchmaking.openChoosing> = async (ctx, { sessionId }) => {
  const found = await loadRun(ctx, sessionId)
  if (!found) return refuse('NOT_FOUND')
  const { person, meeting } = found
  if (meeting.state === 'choosing') return { state: meeting.state }
  const to = nextSessionState(meeting.now, { by: 'matchmaker', command: 'openChoosing' })
  if (!to || meeting.kind !== 'youth') return refuse('WRONG_STATE', { state: meeting.now })
  const what = 'meeting.choosing'
  const isMoved = await moveMeeting(ctx, { seen: meeting, to, what, byAccountId: person.accountId })
  return isMoved ? { state: to } : refuse('BUSY')
}
