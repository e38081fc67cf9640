import type { qa } from '../../src/contract/qa'
import { workerWrote } from '../../src/domain/qa/threads/step'
import { dangerOf } from '../../src/domain/qa/threads/urgency'
import { accountIdOf } from '../_data/accounts'
import { readThread, updateThread } from '../_data/threads'
import { type Handler, refuse } from '../_kit/ctx'
import { readCalendar } from '../_services/calendar'
import { openVault } from '../_services/vault'
import { MOST_MESSAGES, sealedMessage, standingChange } from './thread-text'

const LOOKS = 4

/** Adds my words; the same requestId adds them once. 3 reads, 1 write. Refuses THREAD_OVER, THREAD_FULL. */
export const addMessage: Handler<typeof qa.addMessage> = async (ctx, { threadId, text, requestId }) => {
  const accountId = ctx.openid ? accountIdOf(ctx, ctx.openid) : null
  const messageId = ctx.crypto.id('thread-message', `${threadId}:${accountId}:${requestId}`)
  for (let look = 0; look < LOOKS; look++) {
    const thread = await readThread(ctx, threadId)
    if (!thread || thread.accountId !== accountId) return refuse('NOT_FOUND')
    if (thread.messages.some(message => message.messageId === messageId)) return { state: thread.state }
    if (thread.messages.length >= MOST_MESSAGES) return refuse('THREAD_FULL')
    const nowMs = ctx.clock()
    const standing = workerWrote(thread, { calendar: await readCalendar(ctx), nowMs })
    if (!standing) return refuse('THREAD_OVER')
    const vault = await openVault(ctx, threadId)
    const message = sealedMessage(vault, threadId, {
      messageId,
      from: 'worker',
      text,
      atMs: nowMs,
      byAccountId: accountId,
    })
    const change = {
      ...standingChange(standing),
      messages: { push: [message] },
      danger: dangerOf(text) ?? thread.danger,
      lastAtMs: nowMs,
    }
    if (await updateThread(ctx, thread, change)) return { state: standing.state }
  }
  return refuse('BUSY')
}
