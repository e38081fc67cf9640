import { noticesDue } from '../../src/domain/qa/threads/clock'
import type { WorkCalendar } from '../../src/domain/workdays'
import { listRunning, type ThreadRecord } from '../_data/threads'
import type { Ctx } from '../_kit/ctx'
import { readCalendar } from '../_services/calendar'
import { type Told, tellMany } from '../_services/outbox'
import { answerersOf } from './answerers'

const KINDS = { 50: 'qa.half', 100: 'qa.late', 150: 'qa.veryLate' } as const

/**
 * Tells of clocks at 50, 100 and 150 percent: whoever holds the thread, everybody where nobody does, the heads too from
 * the deadline on; never the asker. Once a thread, timer, start and level, since the occasion is the message's id: nothing is written to the thread. 3
 * reads, then as `tellMany`.
 */
export const giveNotices = async (ctx: Ctx): Promise<number> => {
  const [threads, calendar, people] = await Promise.all([listRunning(ctx), readCalendar(ctx), answerersOf(ctx)])
  const nowMs = ctx.clock()
  return tellMany(
    ctx,
    threads.flatMap(thread =>
      noticesOf(thread, calendar, nowMs).flatMap(({ level, key }) =>
        people
          .filter(({ accountId }) => accountId !== thread.accountId)
          .filter(
            ({ accountId, head }) =>
              thread.assigneeId === null || thread.assigneeId === accountId || (head && level >= 100),
          )
          .map(
            ({ accountId }): Told => ({
              kind: KINDS[level],
              toAccountId: accountId,
              key,
              params: { threadId: thread._id },
            }),
          ),
      ),
    ),
  )
}

/** The highest level that each clock has reached: what was missed meanwhile is not told after it. */
const noticesOf = ({ _id, clocks }: ThreadRecord, calendar: WorkCalendar, nowMs: number) =>
  Object.entries(clocks).flatMap(([name, clock]) => {
    const level = clock ? noticesDue(calendar, clock, nowMs).at(-1) : undefined
    return clock && level !== undefined ? [{ level, key: `${_id}:${name}:${clock.startedAtMs}:${level}` }] : []
  })
