import type { matchmaking } from '../../src/contract/matchmaking'
import { seatOf } from '../../src/domain/matchmaking/evening'
import { nextSessionState } from '../../src/domain/matchmaking/states'
import { changeMeeting } from '../_data/meetings'
import { type Handler, refuse } from '../_kit/ctx'
import { loadMine } from './load'

/** One tap: the host's console shows my number and table. 3 reads, 1 write; a retry is the same call. */
export const askHelp: Handler<typeof matchmaking.askHelp> = async (ctx, { sessionId, requestId }) => {
  const { meeting, mine } = await loadMine(ctx, sessionId)
  if (!meeting) return refuse('NOT_FOUND')
  if (!mine?.badge) return refuse('NOT_TAKING_PART')
  if (!nextSessionState(meeting.now, { by: 'member', command: 'askHelp' }))
    return refuse('WRONG_STATE', { state: meeting.now })
  const helpId = ctx.crypto.id('help', `${mine._id}:${requestId}`)
  if (meeting.help.some(call => call.helpId === helpId)) return { asked: true }
  const table = seatOf(meeting.plans[String(meeting.round)], mine.badge)?.table ?? 0
  const call = { helpId, badge: mine.badge, table, atMs: ctx.clock(), doneAtMs: null }
  await changeMeeting(ctx, sessionId, { when: {}, change: { help: { push: [call], keepLast: 50 } } })
  return { asked: true }
}
