import { isAssured, recountClocks, takeNotices } from '../../src/domain/qa/threads/step'
import type { WorkCalendar } from '../../src/domain/workdays'
import { listRoleHolders } from '../_data/accounts'
import { noteCountedBy, readCountedBy } from '../_data/qa-desk'
import { listNoticed, listOpenFrom } from '../_data/thread-lists'
import { noteThread, type ThreadRecord } from '../_data/threads'
import type { Ctx } from '../_kit/ctx'
import { readCalendar } from '../_services/calendar'
import { closeTodo, type Told, tellMany } from '../_services/outbox'
import { type Desk, headsOf, readDesk, rosterOf } from './answerers'
import { standingChange } from './thread-text'

const KINDS = { 50: 'qa.half', 100: 'qa.late', 150: 'qa.veryLate' } as const
const WALK_MOST = 50

/**
 * Tells of clocks at 50, 100 and 150 percent: whoever holds the thread, everybody of its queue where nobody does; the
 * queue's heads from the deadline on, the district's at 150; never the asker. Once a thread, timer, start and level, since
 * the occasion is the message's id. 4 reads, then as `tellMany` and a write for each thread.
 */
export const giveNotices = async (ctx: Ctx): Promise<number> => {
  const nowMs = ctx.clock()
  const [threads, calendar, desk] = await Promise.all([listNoticed(ctx, nowMs), readCalendar(ctx), readDesk(ctx)])
  const at = { calendar, nowMs }
  const noticed = threads.map(thread => ({ thread, ...takeNotices(thread.clocks, at) }))
  const told = await tellMany(
    ctx,
    noticed.flatMap(({ thread, due }) =>
      due.flatMap(({ name, level, startedAtMs }) =>
        near(desk, thread, level).map(
          (toAccountId): Told => ({
            kind: KINDS[level],
            toAccountId,
            key: `${thread._id}:${name}:${startedAtMs}:${level}`,
            params: { threadId: thread._id },
          }),
        ),
      ),
    ),
  )
  for (const { thread, after } of noticed)
    await noteThread(ctx, thread, standingChange({ ...thread, clocks: after }, at))
  return told
}

const near = (desk: Desk, { assigneeId, queueId, accountId }: ThreadRecord, level: 50 | 100 | 150) => {
  const people = desk.people.map(one => one.accountId)
  const ofQueue = rosterOf(desk, queueId)
  const holders = assigneeId !== null ? [assigneeId] : ofQueue.length > 0 ? ofQueue : people
  const heads = level === 50 ? [] : headsOf(desk, queueId)
  const district = level === 150 ? headsOf(desk, 'district') : []
  return [...new Set([...holders, ...heads, ...district])].filter(one => one !== accountId)
}

/**
 * Counts every deadline anew where the calendar has changed since, and tells who keeps it while a deadline rests on a year
 * without an official table. Counting twice changes nothing, so a killed walk begins again. One read as a rule; after a
 * change one read and at most 100 writes for each 100 open threads.
 */
export const recountDeadlines = async (ctx: Ctx, untilMs: number): Promise<number> => {
  const calendar = await readCalendar(ctx)
  const mark = markOf(calendar)
  if ((await readCountedBy(ctx)) === mark) return 0
  const at = { calendar, nowMs: ctx.clock() }
  let moved = 0
  let unassured = false
  let afterId = ''
  for (let walk = 0; walk < WALK_MOST; walk++) {
    const threads = await listOpenFrom(ctx, afterId)
    for (const thread of threads) {
      const clocks = recountClocks(calendar, thread.clocks)
      unassured ||= !isAssured(clocks)
      if (clocks === thread.clocks) continue
      if (!(await noteThread(ctx, thread, standingChange({ ...thread, clocks }, at)))) return moved
      moved += 1
    }
    const last = threads.at(-1)
    if (!last || threads.length < 100) break
    // the next firing begins anew
    if (ctx.clock() > untilMs) return moved
    afterId = last._id
  }
  await noteCountedBy(ctx, mark)
  if (!unassured) await closeTodo(ctx, { kind: 'qa.calendarMissing', key: String(firstMissing(calendar, at.nowMs)) })
  return moved
}

/** Alarms whoever keeps the calendar of a deadline that rests on no official table; once a year of the calendar. 1 read, then as `tellMany`. */
export const alarmCalendar = async (ctx: Ctx, threads: readonly Pick<ThreadRecord, 'clocks'>[]): Promise<number> => {
  if (threads.every(({ clocks }) => isAssured(clocks))) return 0
  const key = String(firstMissing(await readCalendar(ctx), ctx.clock()))
  const keepers = (await listRoleHolders(ctx)).filter(({ roles }) =>
    roles.some(({ role, capabilities }) => role === 'admin' || capabilities.includes('calendar')),
  )
  return tellMany(
    ctx,
    keepers.map(({ _id }): Told => ({ kind: 'qa.calendarMissing', toAccountId: _id, key, params: {} })),
  )
}

const YEAR_MS = 365 * 86_400_000

const firstMissing = (calendar: WorkCalendar, nowMs: number): number => {
  const year = new Date(nowMs).getUTCFullYear()
  return calendar.years.has(year) ? new Date(nowMs + YEAR_MS).getUTCFullYear() : year
}

/** What two equal calendars have in common and no two others. */
const markOf = ({ years, marks }: WorkCalendar): string =>
  JSON.stringify([[...years].sort(), [...marks].map(([day, works]) => `${day}${works ? '+' : '-'}`).sort()])
