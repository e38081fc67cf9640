import type { qa } from '../../src/contract/qa'
import { canReopen, isOver, isPast } from '../../src/domain/qa/threads/step'
import { accountIdOf } from '../_data/accounts'
import { markRead, readThread, type ThreadRecord } from '../_data/threads'
import { type Ctx, type Handler, refuse } from '../_kit/ctx'
import { closeTodo } from '../_services/outbox'
import { openVault } from '../_services/vault'
import { lawyerConsent } from './readers'
import { MOST_MESSAGES, mayRate, threadCard } from './thread-text'
import { openedMessages } from './thread-view'

/** My thread; reading ends the todo that told of it. 2 reads, 2 writes more the first time. */
export const myThread: Handler<typeof qa.myThread> = async (ctx, { threadId }) => {
  const thread = await readThread(ctx, threadId)
  if (!ctx.openid || !thread || thread.accountId !== accountIdOf(ctx, ctx.openid)) return refuse('NOT_FOUND')
  const vault = await openVault(ctx, threadId)
  if (thread.unread) await readIt(ctx, thread)
  return {
    ...threadCard(ctx, thread),
    outcome: thread.outcome,
    pseudonym: thread.pseudonym,
    messages: await openedMessages(ctx, { vault, thread, reader: 'asker' }),
    dueAtMs: thread.nextDueAtMs,
    danger: thread.danger !== null,
    nearlyBarred: thread.nearlyBarred,
    linkedId: thread.linkedId,
    lawyer: await lawyerConsent(ctx, thread),
    mayWrite: mayWrite(thread, ctx.clock()),
    goesOn: isPast(thread, ctx.clock()),
    onHoldSinceMs: thread.holdAtMs ?? null,
    stars: thread.stars ?? null,
    mayRate: mayRate(thread, ctx.clock()),
  }
}

const mayWrite = (thread: ThreadRecord, nowMs: number): boolean =>
  isPast(thread, nowMs) ||
  (thread.messages.length < MOST_MESSAGES && (!isOver(thread.state) || canReopen(thread, nowMs)))

const readIt = async (ctx: Ctx, thread: ThreadRecord): Promise<void> => {
  await markRead(ctx, thread)
  if (thread.told) await closeTodo(ctx, { ...thread.told, toAccountId: thread.accountId })
}
