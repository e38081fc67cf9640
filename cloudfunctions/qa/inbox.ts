import type { qa } from '../../src/contract/qa'
import { readPerson } from '../_data/accounts'
import { listInbox } from '../_data/threads'
import { type Handler, refuse } from '../_kit/ctx'
import { mayAnswer } from './may-answer'
import { askerOf, threadCard } from './thread-text'

/** Open threads for those who answer. 2 reads. */
export const inbox: Handler<typeof qa.inbox> = async (ctx, { filter }) => {
  const person = await readPerson(ctx)
  if (!person || !mayAnswer(person)) return refuse('FORBIDDEN')
  const { accountId } = person
  const threads = await listInbox(ctx, { filter, accountId, nowMs: ctx.clock() })
  return {
    items: threads.map(thread => ({
      ...threadCard(ctx, thread),
      ...askerOf(thread),
      dueAtMs: thread.nextDueAtMs,
      urgent: thread.danger !== null,
      mine: thread.assigneeId === accountId,
    })),
  }
}
