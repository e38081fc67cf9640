import type { qa } from '../../src/contract/qa'
import { accountIdOf } from '../_data/accounts'
import { listThreadsOf } from '../_data/threads'
import { type Handler, refuse } from '../_kit/ctx'
import { threadCard } from './thread-text'

/** My threads. One read. */
export const myThreads: Handler<typeof qa.myThreads> = async ctx => {
  if (!ctx.openid) return refuse('FORBIDDEN')
  const threads = await listThreadsOf(ctx, accountIdOf(ctx, ctx.openid))
  return { items: threads.map(thread => ({ ...threadCard(ctx, thread), unread: thread.unread })) }
}
