import type { qa } from '../../src/contract/qa'
import { isOver, resolvedStanding, workerWrote } from '../../src/domain/qa/threads/step'
import { readPerson } from '../_data/accounts'
import { readThread, type ThreadMessage, updateThread } from '../_data/threads'
import { type Handler, refuse } from '../_kit/ctx'
import { readCalendar } from '../_services/calendar'
import { openVaults } from '../_services/vault'
import { mayAnswer } from './may-answer'
import { endLawyerTodos, endOfficeTodos } from './tell-office'
import { MOST_MESSAGES, messagePlace, paceOf, sealedMessage, standingChange } from './thread-text'

/**
 * Joins a thread of mine into another of the same person: their words go over under their own ids, then the first one is
 * over; killed in between, the same call ends it. Two threads of which one is anonymous are never said to be one person's.
 * 5 reads, 2 writes. Refuses MERGE_OTHERS and as `resolve`.
 */
export const merge: Handler<typeof qa.merge> = async (ctx, { threadId, version, intoId }) => {
  const [person, thread, into] = await Promise.all([
    readPerson(ctx),
    readThread(ctx, threadId),
    readThread(ctx, intoId),
  ])
  if (!person || !mayAnswer(person)) return refuse('FORBIDDEN')
  if (!thread || !into) return refuse('NOT_FOUND')
  if (thread.state === 'merged' && thread.linkedId === intoId) return { version: thread.version, state: thread.state }
  if (thread.assigneeId !== person.accountId) return refuse('NOT_YOURS')
  const named = thread.pseudonym === null && into.pseudonym === null
  if (!named || thread.accountId !== into.accountId || thread._id === into._id) return refuse('MERGE_OTHERS')
  if (isOver(thread.state) || isOver(into.state)) return refuse('THREAD_OVER')
  if (thread.version !== version) return refuse('NEW_MESSAGE')
  const vaults = await openVaults(ctx, [threadId, intoId])
  const [from, to] = [vaults.get(threadId), vaults.get(intoId)]
  if (!from || !to) return refuse('NOT_FOUND')
  const at = { calendar: await readCalendar(ctx), nowMs: ctx.clock() }
  const known = new Set(into.messages.map(({ messageId }) => messageId))
  const moved = thread.messages
    .filter(({ from: who }) => who === 'worker')
    .map((message): ThreadMessage => {
      const { textSealed, files: _files, ...rest } = message
      const text = from.open(textSealed, messagePlace(threadId, message.messageId))
      return sealedMessage(to, intoId, {
        ...rest,
        messageId: ctx.crypto.id('merged', `${threadId}:${message.messageId}`),
        text,
      })
    })
    .filter(({ messageId }) => !known.has(messageId))
  if (into.messages.length + moved.length > MOST_MESSAGES) return refuse('THREAD_FULL')
  const standing = workerWrote(into, { ...at, pace: paceOf(into) })
  if (moved.length > 0 && standing) {
    const change = { ...standingChange(standing, at), messages: { push: moved }, held: into.held || thread.held }
    if (!(await updateThread(ctx, into, { ...change, officeUnread: true, lastAtMs: at.nowMs })))
      return refuse('NEW_MESSAGE')
  }
  const over = { ...resolvedStanding(at, 'duplicate'), state: 'merged' as const, reopenUntilMs: null }
  const change = {
    ...standingChange(over, at),
    linkedId: intoId,
    unread: true,
    officeUnread: false,
    lastAtMs: at.nowMs,
  }
  if (!(await updateThread(ctx, thread, change))) return refuse('NEW_MESSAGE')
  await Promise.all([endOfficeTodos(ctx, thread), endLawyerTodos(ctx, thread, true)])
  return { version: version + 1, state: over.state }
}
