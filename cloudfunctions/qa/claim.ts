import type { qa } from '../../src/contract/qa'
import { dayOf } from '../../src/domain/day'
import { leaveOn } from '../../src/domain/qa/threads/absence'
import { isOver } from '../../src/domain/qa/threads/step'
import { readPerson } from '../_data/accounts'
import { readDuty } from '../_data/qa-desk'
import { readThread, updateThread } from '../_data/threads'
import { type Handler, refuse } from '../_kit/ctx'
import { mayAnswer } from './may-answer'
import { endOfficeTodos } from './tell-office'

/** Takes a thread that nobody has: one conditional write, so of two hands one gets it. 3 reads, 1 write, then its todos end. Refuses TAKEN, THREAD_OVER, ON_LEAVE: what I take on leave would be given on at once. */
export const claim: Handler<typeof qa.claim> = async (ctx, { threadId }) => {
  const [person, thread] = await Promise.all([readPerson(ctx), readThread(ctx, threadId)])
  if (!person || !mayAnswer(person)) return refuse('FORBIDDEN')
  if (!thread) return refuse('NOT_FOUND')
  if (thread.assigneeId === person.accountId) return { version: thread.version }
  if (thread.assigneeId !== null) return refuse('TAKEN')
  if (isOver(thread.state)) return refuse('THREAD_OVER')
  const duty = await readDuty(ctx, person.accountId)
  if (duty && leaveOn(duty.leaves, dayOf(ctx.clock()))) return refuse('ON_LEAVE')
  const state = thread.state === 'queued' ? 'assigned' : thread.state
  const taken = await updateThread(ctx, thread, { assigneeId: person.accountId, state, officeUnread: false })
  if (!taken) return refuse('TAKEN')
  await endOfficeTodos(ctx, thread)
  return { version: thread.version + 1 }
}
