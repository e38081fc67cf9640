import type { matchmaking } from '../../src/contract/matchmaking'
import { changeMeeting } from '../_data/meetings'
import { type Handler, refuse } from '../_kit/ctx'
import { loadRun } from './load'

/** Marks a call for help as done. 2 reads, 1 write. */
export const answerHelp: Handler<typeof matchmaking.answerHelp> = async (ctx, { sessionId, helpId }) => {
  const found = await loadRun(ctx, sessionId)
  const at = found?.meeting.help.findIndex(call => call.helpId === helpId) ?? -1
  if (at < 0) return refuse('NOT_FOUND')
  await changeMeeting(ctx, sessionId, {
    when: { [`help.${at}.helpId`]: helpId },
    change: { [`help.${at}.doneAtMs`]: ctx.clock() },
  })
  return { done: true }
}
