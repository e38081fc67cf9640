import type { matchmaking } from '../../src/contract/matchmaking'
import { type Handler, refuse } from '../_kit/ctx'
import { loadRun } from './load'

/** The whole session for the editor. 2 reads in one round trip. */
export const edit: Handler<typeof matchmaking.edit> = async (ctx, { sessionId }) => {
  const found = await loadRun(ctx, sessionId)
  if (!found) return refuse('NOT_FOUND')
  const { meeting } = found
  return { ...meeting, sessionId, state: meeting.now, places: { ...meeting.places } }
}
