import type { matchmaking } from '../../src/contract/matchmaking'
import { APPLICATION_MOVES, nextSessionState } from '../../src/domain/matchmaking/states'
import { type Handler, refuse } from '../_kit/ctx'
import { afterLeaving, leave } from './leave'
import { loadMine } from './load'

/** Withdraws until check-in; the sealed list stays as it is, and the waiting list moves up. A retry answers the same. */
export const withdraw: Handler<typeof matchmaking.withdraw> = async (ctx, { sessionId }) => {
  const { meeting, mine } = await loadMine(ctx, sessionId)
  if (!meeting || !mine) return refuse('NOT_FOUND')
  if (mine.state === 'withdrawn') {
    // a call that died after its write left the rest to this one
    await afterLeaving(ctx, meeting, [mine])
    return { state: mine.state }
  }
  const mayLeave = nextSessionState(meeting.now, { by: 'member', command: 'withdraw' })
  if (!mayLeave || !APPLICATION_MOVES.withdraw[mine.state]) return refuse('WRONG_STATE', { state: meeting.now })
  return (await leave(ctx, meeting, { mine, by: 'withdraw' })) ? { state: 'withdrawn' } : refuse('ALREADY_CHECKED_IN')
}
