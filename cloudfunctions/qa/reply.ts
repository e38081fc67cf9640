import type { qa } from '../../src/contract/qa'
import { variablesOf } from '../../src/domain/qa/threads/canned'
import { isOver, staffWrote } from '../../src/domain/qa/threads/step'
import { workMinutesBetween } from '../../src/domain/workdays'
import { readPerson } from '../_data/accounts'
import { readThread, THREADS, updateThread } from '../_data/threads'
import { type Handler, refuse } from '../_kit/ctx'
import { readCalendar } from '../_services/calendar'
import { deliver, embedTold } from '../_services/outbox'
import { openVault } from '../_services/vault'
import { mayAnswer } from './may-answer'
import { MOST_MESSAGES, sealedMessage, standingChange } from './thread-text'

/** Answers, asks back or notes in a thread of mine; the same requestId does it once. 4 reads, 1 write, then the message to the asker. Refuses NOT_YOURS, NEW_MESSAGE, THREAD_OVER, THREAD_FULL, UNFILLED_VARIABLE. */
export const reply: Handler<typeof qa.reply> = async (ctx, { threadId, version, text, kind, requestId }) => {
  const [person, thread] = await Promise.all([readPerson(ctx), readThread(ctx, threadId)])
  if (!person || !mayAnswer(person)) return refuse('FORBIDDEN')
  if (!thread) return refuse('NOT_FOUND')
  const { accountId } = person
  const messageId = ctx.crypto.id('thread-message', `${threadId}:${accountId}:${requestId}`)
  if (thread.messages.some(message => message.messageId === messageId))
    return { version: thread.version, state: thread.state }
  if (thread.assigneeId !== accountId) return refuse('NOT_YOURS')
  if (isOver(thread.state)) return refuse('THREAD_OVER')
  if (thread.messages.length >= MOST_MESSAGES) return refuse('THREAD_FULL')
  if (thread.version !== version) return refuse('NEW_MESSAGE')
  if (variablesOf(text).length > 0) return refuse('UNFILLED_VARIABLE')

  const nowMs = ctx.clock()
  const vault = await openVault(ctx, threadId)
  const from = kind === 'note' ? ('note' as const) : ('staff' as const)
  const message = sealedMessage(vault, threadId, { messageId, from, text, atMs: nowMs, byAccountId: accountId })
  const next = version + 1
  if (kind === 'note') {
    const kept = await updateThread(ctx, thread, { messages: { push: [message] } })
    return kept ? { version: next, state: thread.state } : refuse('NEW_MESSAGE')
  }
  const asksBack = kind === 'askBack'
  const calendar = await readCalendar(ctx)
  const standing = staffWrote(thread, { calendar, nowMs }, asksBack)
  const told = { kind: asksBack ? ('qa.askedBack' as const) : ('qa.answered' as const), key: `${threadId}:${next}` }
  const change = {
    ...standingChange(standing),
    messages: { push: [message] },
    lastAtMs: nowMs,
    unread: true,
    firstAnswerMinutes: thread.firstAnswerMinutes ?? workMinutesBetween(calendar, thread.askedAtMs, nowMs).minutes,
    told: { set: told },
    ...embedTold(ctx, [{ ...told, toAccountId: thread.accountId, params: { threadId } }]),
  }
  if (!(await updateThread(ctx, thread, change))) return refuse('NEW_MESSAGE')
  await deliver(ctx, { collection: THREADS, id: threadId })
  return { version: next, state: standing.state }
}
