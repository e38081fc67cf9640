import type { qa } from '../../src/contract/qa'
import { isOver, resolvedStanding } from '../../src/domain/qa/threads/step'
import { readPerson } from '../_data/accounts'
import { readThread, THREADS, updateThread } from '../_data/threads'
import { type Handler, refuse } from '../_kit/ctx'
import { readCalendar } from '../_services/calendar'
import { deliver, embedTold } from '../_services/outbox'
import { mayAnswer } from './may-answer'
import { standingChange } from './thread-text'

/** Ends a thread of mine with its outcome; the same outcome again changes nothing. 3 reads, 1 write, then the message. Refuses NOT_YOURS, NEW_MESSAGE, THREAD_OVER. */
export const resolve: Handler<typeof qa.resolve> = async (ctx, { threadId, version, outcome }) => {
  const [person, thread] = await Promise.all([readPerson(ctx), readThread(ctx, threadId)])
  if (!person || !mayAnswer(person)) return refuse('FORBIDDEN')
  if (!thread) return refuse('NOT_FOUND')
  if (thread.assigneeId !== person.accountId) return refuse('NOT_YOURS')
  if (isOver(thread.state))
    return thread.outcome === outcome ? { version: thread.version, state: thread.state } : refuse('THREAD_OVER')
  if (thread.version !== version) return refuse('NEW_MESSAGE')
  const nowMs = ctx.clock()
  const standing = resolvedStanding({ calendar: await readCalendar(ctx), nowMs }, outcome)
  const told = { kind: 'qa.resolved' as const, key: `${threadId}:${version + 1}` }
  const change = {
    ...standingChange(standing),
    lastAtMs: nowMs,
    unread: true,
    told: { set: told },
    ...embedTold(ctx, [{ ...told, toAccountId: thread.accountId, params: { threadId } }]),
  }
  if (!(await updateThread(ctx, thread, change))) return refuse('NEW_MESSAGE')
  await deliver(ctx, { collection: THREADS, id: threadId })
  return { version: version + 1, state: standing.state }
}
