import type { qa } from '../../src/contract/qa'
import { can } from '../../src/domain/can'
import { ROOT_UNION_ID } from '../../src/domain/members/root'
import { readPerson } from '../_data/accounts'
import { readThread } from '../_data/threads'
import { type Handler, refuse } from '../_kit/ctx'
import { openVault } from '../_services/vault'
import { mayAnswer } from './may-answer'
import { askerOf, openedMessages, threadCard } from './thread-text'

/** One thread for who answers. 3 reads. */
export const staffThread: Handler<typeof qa.staffThread> = async (ctx, { threadId }) => {
  const [person, thread] = await Promise.all([readPerson(ctx), readThread(ctx, threadId)])
  if (!person || !mayAnswer(person)) return refuse('FORBIDDEN')
  if (!thread) return refuse('NOT_FOUND')
  const vault = await openVault(ctx, threadId)
  return {
    ...threadCard(ctx, thread),
    ...askerOf(thread),
    outcome: thread.outcome,
    messages: openedMessages(vault, thread, true),
    dueAtMs: thread.nextDueAtMs,
    urgent: thread.danger !== null,
    mine: thread.assigneeId === person.accountId,
    taken: thread.assigneeId !== null,
    version: thread.version,
    mayReadIdentity: thread.pseudonym !== null && can(person.actor, 'thread.identity', { unionPath: [ROOT_UNION_ID] }),
  }
}
