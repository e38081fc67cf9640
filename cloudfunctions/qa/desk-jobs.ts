import { staffWrote } from '../../src/domain/qa/threads/step'
import { listHeldThreads, listToClose, listUnassigned, listUnseen } from '../_data/thread-lists'
import { noteThread, THREADS, type ThreadRecord, updateThread } from '../_data/threads'
import type { Ctx } from '../_kit/ctx'
import { readCalendar } from '../_services/calendar'
import { verdictsOf } from '../_services/content-check'
import { deliver, embedTold, tellMany } from '../_services/outbox'
import { readDesk, takeNext } from './answerers'
import { alarmCalendar } from './notices'
import { answerTold, firstAnswer } from './reply'
import { endOfficeTodos, officeTold } from './tell-office'
import { standingChange } from './thread-text'

/** Gives threads that nobody holds to whoever is on duty by now, and tells the heads of the others; what a killed function did not tell is told here. 3 reads as a rule, 3 round trips for each thread. */
export const shareOut = async (ctx: Ctx): Promise<number> => {
  const threads = await listUnassigned(ctx)
  if (threads.length === 0) return 0
  const [calendar, desk] = await Promise.all([readCalendar(ctx), readDesk(ctx)])
  let given = 0
  for (const thread of threads) {
    const except = [thread.accountId, ...(thread.resolvedBy === null ? [] : [thread.resolvedBy])]
    // a question that was taken up waits for a head
    const assigneeId =
      thread.level > 0 ? null : await takeNext(ctx, desk, { queueId: thread.queueId, calendar, except })
    if (assigneeId === null) {
      await tellMany(ctx, officeTold(desk, thread))
      continue
    }
    const state = thread.state === 'queued' ? 'assigned' : thread.state
    const hand = thread.hand + 1
    const told = embedTold(ctx, officeTold(desk, { ...thread, assigneeId, hand, dangerIds: [] }))
    if (!(await updateThread(ctx, thread, { assigneeId, state, hand, ...told }))) continue
    given += 1
    await deliver(ctx, { collection: THREADS, id: thread._id })
    await endOfficeTodos(ctx, thread)
  }
  await alarmCalendar(ctx, threads)
  return given
}

/** Tells of questions that were given to somebody who has not looked yet: what a killed function did not tell, once. 3 reads as a rule, then as `tellMany`. */
export const tellUnseen = async (ctx: Ctx): Promise<number> => {
  const unseen = (await listUnseen(ctx)).filter(({ messages }) => !messages.some(({ from }) => from === 'staff'))
  if (unseen.length === 0) return 0
  const desk = await readDesk(ctx)
  return tellMany(
    ctx,
    unseen.flatMap(thread => officeTold(desk, thread)),
  )
}

/** Closes what was resolved and can no longer be opened again. One read, a write each. */
export const closeOver = async (ctx: Ctx): Promise<number> => {
  let closed = 0
  for (const thread of await listToClose(ctx, ctx.clock()))
    if (await updateThread(ctx, thread, { state: 'closed' })) closed += 1
  return closed
}

/**
 * Words that a person let pass reach who they are for: an answer counts, stops the clocks and is told from now. What was
 * not let through stays with its writer and the office. 2 reads, then 5 round trips for each thread with a verdict.
 */
export const releaseHeld = async (ctx: Ctx): Promise<number> => {
  const threads = await listHeldThreads(ctx)
  const ids = threads.flatMap(({ messages }) => messages.flatMap(({ heldId }) => heldId ?? []))
  const verdicts = new Map(await verdictsOf(ctx, ids.slice(0, 100)))
  const calendar = await readCalendar(ctx)
  let released = 0
  for (const thread of threads) {
    const held = thread.messages.map(({ heldId }, i) => ({ i, verdict: heldId ? verdicts.get(heldId) : undefined }))
    const passed = held.filter(({ verdict }) => verdict === 'pass')
    const waits = thread.messages.some(({ heldId }) => heldId && !isDecided(verdicts.get(heldId)))
    if (passed.length === 0) {
      if (!waits) await noteThread(ctx, thread, { held: false })
      continue
    }
    if (await release(ctx, { thread, calendar, at: passed.map(({ i }) => i), held: waits })) released += passed.length
  }
  return released
}

const isDecided = (verdict: string | undefined): boolean => verdict === 'pass' || verdict === 'risky'

interface Releasing {
  readonly thread: ThreadRecord
  readonly calendar: Awaited<ReturnType<typeof readCalendar>>
  /** Places of the messages that were let pass. */
  readonly at: readonly number[]
  readonly held: boolean
}

const release = async (ctx: Ctx, { thread, calendar, at, held }: Releasing): Promise<boolean> => {
  const now = { calendar, nowMs: ctx.clock() }
  const answer = at
    .map(i => thread.messages[i])
    .filter(one => one?.from === 'staff' || one?.from === 'lawyer')
    .at(-1)
  const shown = Object.fromEntries(at.map(i => [`messages.${i}.heldId`, null]))
  const asksBack = answer?.asksBack === true
  const told = answer && answerTold(ctx, thread, { asksBack, key: `${thread._id}:${answer.messageId}` })
  const counts =
    answer && thread.open
      ? {
          ...standingChange(staffWrote(thread, now, asksBack), now),
          ...firstAnswer(thread, now),
          doneHand: thread.hand,
        }
      : {}
  if (!(await updateThread(ctx, thread, { ...shown, held, ...counts, ...told }))) return false
  if (told) await deliver(ctx, { collection: THREADS, id: thread._id })
  return true
}
