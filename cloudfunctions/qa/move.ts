import type { qa } from '../../src/contract/qa'
import { decideMove, type Move } from '../../src/domain/qa/threads/duty'
import type { QueueId } from '../../src/domain/qa/threads/route'
import { isOver } from '../../src/domain/qa/threads/step'
import type { ThreadEvent, ThreadState } from '../../src/domain/qa/threads/words'
import { type Person, readPerson } from '../_data/accounts'
import { readThread, THREADS, type ThreadMessage, type ThreadRecord, updateThread } from '../_data/threads'
import { type Ctx, type Handler, Refused, refuse } from '../_kit/ctx'
import { readCalendar } from '../_services/calendar'
import { deliver, embedTold } from '../_services/outbox'
import { openVault } from '../_services/vault'
import { type Desk, headsOf, readDesk, takeNext } from './answerers'
import { mayAnswer } from './may-answer'
import { isHead } from './readers'
import { endOfficeTodos, officeTold } from './tell-office'
import { MOST_MESSAGES, sealedMessage } from './thread-text'

interface Moving {
  readonly threadId: string
  readonly version: number
  readonly reason: string
  readonly requestId: string
}

/** Sends a thread of mine, or any as a head, to another queue or back. 6 reads, 2 writes, then the messages. Refuses NO_RETURN, SAME_QUEUE and as `readMoving`. */
export const move: Handler<typeof qa.move> = async (ctx, input) => {
  const moving = await readMoving(ctx, input)
  if (moving instanceof Refused) return moving
  if (moving.kind === 'done') return moving.as
  const { thread, person } = moving
  const decision = decideMove({ queueId: thread.queueId, moves: movesOf(thread), toQueueId: input.toQueueId })
  if (decision.kind === 'refuse') return refuse(decision.code)
  const { event, queueId } = decision
  const [desk, calendar] = await Promise.all([readDesk(ctx), readCalendar(ctx)])
  const except = [person.accountId, thread.accountId]
  const assigneeId =
    event === 'toHead'
      ? (headsOf(desk, 'district').find(one => !except.includes(one)) ?? onlyHead(moving))
      : await takeNext(ctx, desk, { queueId, calendar, except })
  return hand(ctx, moving, { input, desk, event, queueId, assigneeId, level: event === 'toHead' ? 2 : thread.level })
}

/** Takes a thread up: to the queue's head, from there to the district's. 5 reads, 1 write, then the messages. Refuses AT_THE_TOP and as `readMoving`. */
export const escalate: Handler<typeof qa.escalate> = async (ctx, input) => {
  const moving = await readMoving(ctx, input)
  if (moving instanceof Refused) return moving
  if (moving.kind === 'done') return moving.as
  const { thread, person } = moving
  if (thread.level >= 2) return refuse('AT_THE_TOP')
  const desk = await readDesk(ctx)
  const others = (queueId: QueueId) =>
    headsOf(desk, queueId).filter(one => one !== person.accountId && one !== thread.accountId)
  const [ofQueue] = others(thread.queueId)
  // the only head there is has nobody above
  if (others('district').length === 0 && onlyHead(moving) !== null) return refuse('AT_THE_TOP')
  const toQueue = thread.level === 0 && thread.queueId !== 'district' && ofQueue !== undefined
  const queueId = toQueue ? thread.queueId : 'district'
  const assigneeId = (toQueue ? ofQueue : others('district')[0]) ?? null
  return hand(ctx, moving, { input, desk, event: 'up', queueId, assigneeId, level: toQueue ? 1 : 2 })
}

/** The mover, where they are a head themselves and may hold it: what no other head takes does not lie with nobody. */
const onlyHead = ({ person, thread }: { readonly person: Person; readonly thread: ThreadRecord }): string | null =>
  isHead(person) && person.accountId !== thread.accountId ? person.accountId : null

/** Who moves what, once: a retry is answered as the thread stands. 2 reads. Refuses NOT_YOURS, THREAD_OVER, THREAD_FULL, NEW_MESSAGE. */
const readMoving = async (ctx: Ctx, { threadId, version, requestId }: Moving) => {
  const [person, thread] = await Promise.all([readPerson(ctx), readThread(ctx, threadId)])
  if (!person || !mayAnswer(person)) return refuse('FORBIDDEN')
  if (!thread) return refuse('NOT_FOUND')
  const messageId = ctx.crypto.id('thread-message', `${threadId}:${person.accountId}:${requestId}`)
  if (thread.messages.some(message => message.messageId === messageId))
    return {
      kind: 'done' as const,
      as: { version: thread.version, state: thread.state, queueId: thread.queueId },
    }
  if (thread.assigneeId !== person.accountId && !isHead(person)) return refuse('NOT_YOURS')
  if (isOver(thread.state)) return refuse('THREAD_OVER')
  if (thread.messages.length >= MOST_MESSAGES) return refuse('THREAD_FULL')
  if (thread.version !== version) return refuse('NEW_MESSAGE')
  return { kind: 'moving' as const, person, thread, messageId }
}

interface Handing {
  readonly input: Moving
  readonly desk: Desk
  readonly event: ThreadEvent
  readonly queueId: QueueId
  readonly assigneeId: string | null
  readonly level: number
}

/** Puts a thread into another hand, the reason kept beside it; its clocks are not touched. */
const hand = async (
  ctx: Ctx,
  { person, thread, messageId }: { person: Person; thread: ThreadRecord; messageId: string },
  { input, desk, event, queueId, assigneeId, level }: Handing,
) => {
  const atMs = ctx.clock()
  const message: ThreadMessage = sealedMessage(await openVault(ctx, thread._id), thread._id, {
    ...{ messageId, from: 'event', event, text: input.reason, atMs, byAccountId: person.accountId },
    ...{ queueId, fromQueueId: thread.queueId },
  })
  const state: ThreadState =
    thread.state === 'waitingWorker' ? 'waitingWorker' : assigneeId === null ? 'queued' : 'assigned'
  const now = { queueId, assigneeId, hand: thread.hand + 1 }
  const change = {
    ...{ ...now, state, level, messages: { push: [message] }, officeUnread: true, drafting: null },
    ...embedTold(ctx, officeTold(desk, { ...thread, ...now, dangerIds: [] })),
  }
  if (!(await updateThread(ctx, thread, change))) return refuse('NEW_MESSAGE')
  await deliver(ctx, { collection: THREADS, id: thread._id })
  await endOfficeTodos(ctx, thread)
  return { version: thread.version + 1, state, queueId }
}

/** The moves between queues so far, oldest first. */
export const movesOf = ({ messages }: Pick<ThreadRecord, 'messages'>): readonly Move[] =>
  messages.flatMap(({ event, fromQueueId }) =>
    (event === 'moved' || event === 'back' || event === 'toHead') && fromQueueId !== undefined
      ? [{ event, fromQueueId }]
      : [],
  )
