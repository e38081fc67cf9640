import type { matchmaking } from '../../src/contract/matchmaking'
import { nextDueAtMs } from '../../src/domain/matchmaking/clock'
import { nextSessionState } from '../../src/domain/matchmaking/states'
import { openDoorSession } from '../_data/meeting-doors'
import { type Handler, refuse } from '../_kit/ctx'
import { loadRun } from './load'
import { checkWords } from './meeting-words'
import { moveMeeting } from './move-meeting'

/**
 * Announces a draft once its words pass the content check. An evening gets a session of the events' door in the same transaction, so that its tickets, codes,
 * doors and helpers are the ones that every event has; it is kept out of the events' lists.
 */
export const publish: Handler<typeof matchmaking.publish> = async (ctx, { sessionId, version }) => {
  const found = await loadRun(ctx, sessionId)
  if (!found) return refuse('NOT_FOUND')
  const { person, meeting } = found
  if (meeting.state === 'published' && meeting.version === version + 1)
    return { sessionId, version: meeting.version, state: meeting.state }
  const to = nextSessionState(meeting.now, { by: 'matchmaker', command: 'publish' })
  if (!to) return refuse('WRONG_STATE', { state: meeting.now })
  if (meeting.version !== version) return refuse('VERSION_CONFLICT')
  const refusal = await checkWords(ctx, sessionId, meeting)
  if (refusal) return refuse(refusal)
  const isMoved = await moveMeeting(ctx, {
    seen: meeting,
    to,
    what: 'meeting.published',
    byAccountId: person.accountId,
    change: { dueAtMs: nextDueAtMs({ ...meeting, state: to }) },
    also: tx => (meeting.kind === 'youth' ? openDoorSession(ctx, tx, meeting) : Promise.resolve()),
  })
  return isMoved ? { sessionId, version: version + 1, state: to } : refuse('VERSION_CONFLICT')
}
