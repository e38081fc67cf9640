import type { qa } from '../../src/contract/qa'
import { isOver, resolvedStanding } from '../../src/domain/qa/threads/step'
import { accountIdOf } from '../_data/accounts'
import { readThread, updateThread } from '../_data/threads'
import { type Handler, refuse } from '../_kit/ctx'
import { readCalendar } from '../_services/calendar'
import { endLawyerTodos, endOfficeTodos } from './tell-office'
import { standingChange } from './thread-text'

/** Takes my open thread back. 2 reads, 1 write, then the office's todos end. Refuses THREAD_OVER. */
export const withdraw: Handler<typeof qa.withdraw> = async (ctx, { threadId }) => {
  const thread = await readThread(ctx, threadId)
  if (!ctx.openid || !thread || thread.accountId !== accountIdOf(ctx, ctx.openid)) return refuse('NOT_FOUND')
  if (thread.state === 'withdrawn') return { state: thread.state }
  if (isOver(thread.state)) return refuse('THREAD_OVER')
  const nowMs = ctx.clock()
  const at = { calendar: await readCalendar(ctx), nowMs }
  const standing = resolvedStanding(at, 'withdrawn')
  if (!(await updateThread(ctx, thread, { ...standingChange(standing, at), lastAtMs: nowMs }))) return refuse('BUSY')
  await Promise.all([endOfficeTodos(ctx, thread), endLawyerTodos(ctx, thread, true)])
  return { state: standing.state }
}
