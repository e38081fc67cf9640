import type { qa } from '../../src/contract/qa'
import { accountIdOf } from '../_data/accounts'
import { readThread, updateThread } from '../_data/threads'
import { type Handler, refuse } from '../_kit/ctx'
import { mayRate } from './thread-text'

/** Stars for what the office did, to be changed while the thread may still be opened again. 1 read, 1 write. Refuses RATING_CLOSED. */
export const rate: Handler<typeof qa.rate> = async (ctx, { threadId, stars }) => {
  const thread = await readThread(ctx, threadId)
  if (!ctx.openid || !thread || thread.accountId !== accountIdOf(ctx, ctx.openid)) return refuse('NOT_FOUND')
  if (!mayRate(thread, ctx.clock())) return refuse('RATING_CLOSED')
  if (thread.stars === stars) return { stars }
  return (await updateThread(ctx, thread, { stars })) ? { stars } : refuse('BUSY')
}
