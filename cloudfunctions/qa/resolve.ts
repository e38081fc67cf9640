import type { qa } from '../../src/contract/qa'
import { isOver, resolvedStanding } from '../../src/domain/qa/threads/step'
import { RATE_DAYS } from '../../src/domain/qa/threads/words'
import { readPerson } from '../_data/accounts'
import { readThread, THREADS, updateThread } from '../_data/threads'
import { type Handler, refuse } from '../_kit/ctx'
import { readCalendar } from '../_services/calendar'
import { deliver, embedTold } from '../_services/outbox'
import { openVault } from '../_services/vault'
import { checkWords } from './check-words'
import { mayAnswer } from './may-answer'
import { endLawyerTodos, endOfficeTodos } from './tell-office'
import { sealedMessage, standingChange } from './thread-text'

const DAY_MS = 86_400_000

/** Ends a thread of mine with its outcome, which asks its worker for a rating; the same outcome again changes nothing. 3 reads, 1 write, then the messages. Refuses NOT_YOURS, NEW_MESSAGE, THREAD_OVER, WORDS_REFUSED. */
export const resolve: Handler<typeof qa.resolve> = async (ctx, { threadId, version, outcome, note }) => {
  const [person, thread] = await Promise.all([readPerson(ctx), readThread(ctx, threadId)])
  if (!person || !mayAnswer(person)) return refuse('FORBIDDEN')
  if (!thread) return refuse('NOT_FOUND')
  const { accountId: byAccountId } = person
  if (thread.assigneeId !== byAccountId) return refuse('NOT_YOURS')
  if (isOver(thread.state))
    return thread.outcome === outcome ? { version: thread.version, state: thread.state } : refuse('THREAD_OVER')
  if (thread.version !== version) return refuse('NEW_MESSAGE')
  const messageId = ctx.crypto.id('thread-message', `${threadId}:${version}:resolve`)
  const checked =
    note === '' || outcome !== 'referred'
      ? null
      : await checkWords(ctx, { threadId, messageId, text: note, kind: 'qa.answer' })
  if (checked === 'refused') return refuse('WORDS_REFUSED')
  const at = { calendar: await readCalendar(ctx), nowMs: ctx.clock() }
  const standing = resolvedStanding(at, outcome)
  const told = { kind: 'qa.resolved' as const, key: `${threadId}:${version + 1}` }
  const event = checked && {
    ...sealedMessage(await openVault(ctx, threadId), threadId, {
      ...{ messageId, from: 'event', event: 'referred', text: note, atMs: at.nowMs, byAccountId, ...checked },
    }),
  }
  const change = {
    ...standingChange(standing, at),
    ...(event && { messages: { push: [event] } }),
    ...(checked?.heldId && { held: true }),
    ...{ lastAtMs: at.nowMs, unread: true, officeUnread: false, drafting: null },
    ...{ rateUntilMs: at.nowMs + RATE_DAYS * DAY_MS, resolvedBy: byAccountId },
    told: { set: told },
    ...embedTold(ctx, [{ ...told, toAccountId: thread.accountId, params: { threadId } }]),
  }
  if (!(await updateThread(ctx, thread, change))) return refuse('NEW_MESSAGE')
  await deliver(ctx, { collection: THREADS, id: threadId })
  await Promise.all([endOfficeTodos(ctx, thread), endLawyerTodos(ctx, thread, true)])
  return { version: version + 1, state: standing.state }
}
