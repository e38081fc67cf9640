import type { qa } from '../../src/contract/qa'
import { complexClocks, isOver } from '../../src/domain/qa/threads/step'
import { RESOLVE_MINUTES } from '../../src/domain/qa/threads/words'
import { readPerson } from '../_data/accounts'
import { readThread, THREADS, updateThread } from '../_data/threads'
import { type Handler, refuse } from '../_kit/ctx'
import { readCalendar } from '../_services/calendar'
import { deliver, embedTold } from '../_services/outbox'
import { openVault } from '../_services/vault'
import { checkWords } from './check-words'
import { mayAnswer } from './may-answer'
import { sealedMessage, standingChange } from './thread-text'

/** Gives a complex question of mine fifteen working days, its reason told to the worker; the same requestId does it once. 3 reads, a check, 1 write, then the message. Refuses NOT_YOURS, THREAD_OVER, NEW_MESSAGE, ALREADY_COMPLEX, WORDS_REFUSED. */
export const extend: Handler<typeof qa.extend> = async (ctx, { threadId, version, reason, requestId }) => {
  const [person, thread] = await Promise.all([readPerson(ctx), readThread(ctx, threadId)])
  if (!person || !mayAnswer(person)) return refuse('FORBIDDEN')
  if (!thread) return refuse('NOT_FOUND')
  const { accountId: byAccountId } = person
  const messageId = ctx.crypto.id('thread-message', `${threadId}:${byAccountId}:${requestId}`)
  if (thread.messages.some(message => message.messageId === messageId))
    return { version: thread.version, state: thread.state }
  if (thread.assigneeId !== byAccountId) return refuse('NOT_YOURS')
  if (isOver(thread.state)) return refuse('THREAD_OVER')
  if (thread.clocks.resolve?.minutes === RESOLVE_MINUTES.complex) return refuse('ALREADY_COMPLEX')
  if (thread.version !== version) return refuse('NEW_MESSAGE')
  const checked = await checkWords(ctx, { threadId, messageId, text: reason, kind: 'qa.answer' })
  if (checked === 'refused' || checked.heldId !== null) return refuse('WORDS_REFUSED')
  const at = { calendar: await readCalendar(ctx), nowMs: ctx.clock() }
  const message = sealedMessage(await openVault(ctx, threadId), threadId, {
    ...{ messageId, from: 'event', event: 'complex', text: reason, atMs: at.nowMs, byAccountId },
  })
  const told = { kind: 'qa.longer' as const, key: `${threadId}:${version + 1}` }
  const change = {
    ...standingChange({ ...thread, clocks: complexClocks(at.calendar, thread.clocks) }, at),
    messages: { push: [message] },
    lastAtMs: at.nowMs,
    unread: true,
    ...embedTold(ctx, [{ ...told, toAccountId: thread.accountId, params: { threadId } }]),
  }
  if (!(await updateThread(ctx, thread, change))) return refuse('NEW_MESSAGE')
  await deliver(ctx, { collection: THREADS, id: threadId })
  return { version: version + 1, state: thread.state }
}
