import type { qa } from '../../src/contract/qa'
import { dayStartMs } from '../../src/domain/day'
import { decodeCursor, encodeCursor } from '../../src/domain/events/cursor'
import { pseudonymOf } from '../../src/domain/qa/threads/pseudonym'
import { isAssured } from '../../src/domain/qa/threads/step'
import { readPerson } from '../_data/accounts'
import { listInbox, listLawyerCases, type ThreadRow } from '../_data/thread-lists'
import type { ThreadRecord } from '../_data/threads'
import { type Ctx, type Handler, refuse } from '../_kit/ctx'
import { mayAnswer } from './may-answer'
import { isLawyer } from './readers'
import { askerOf, threadCard } from './thread-text'

const PAGE = 50
const DAY_MS = 86_400_000

/** Threads for those who answer, page by page; a lawyer's own cases without their excerpts. One read, then one aggregate. */
export const inbox: Handler<typeof qa.inbox> = async (ctx, { filter, cursor }) => {
  const after = decodeCursor(cursor)
  if (after === null) return refuse('BAD_INPUT', { fields: ['cursor'] })
  const person = await readPerson(ctx)
  const office = person !== null && mayAnswer(person)
  if (!person || !(office || isLawyer(person))) return refuse('FORBIDDEN')
  const { accountId } = person
  const nowMs = ctx.clock()
  const page = { limit: PAGE + 1, ...(after !== 'start' && { after }) }
  const dayEndMs = dayStartMs(nowMs) + DAY_MS - 1
  const rows = office
    ? await listInbox(ctx, { filter, accountId, nowMs, dayEndMs, ...page })
    : await listLawyerCases(ctx, accountId, page)
  const shown = rows.slice(0, PAGE)
  const last = rows.length > PAGE ? shown.at(-1) : undefined
  return {
    items: shown.map(row => ({
      ...rowOf(ctx, row, accountId),
      ...(!office && { ...lawyerAsker(ctx, row._id), excerpt: '' }),
      unread: row.officeUnread && row.assigneeId === accountId,
    })),
    ...(last && {
      nextCursor: encodeCursor({ at: office && filter === 'done' ? last.lastAtMs : last.queueAtMs, id: last._id }),
    }),
  }
}

/** What the list and the thread's head show of it. */
export const rowOf = (ctx: Ctx, thread: ThreadRow | ThreadRecord, accountId: string) => ({
  ...threadCard(ctx, thread),
  ...askerOf(thread),
  dueAtMs: thread.nextDueAtMs,
  assured: isAssured(thread.clocks),
  urgent: thread.danger !== null,
  nearlyBarred: thread.nearlyBarred,
  queueId: thread.queueId,
  mine: thread.assigneeId === accountId,
  taken: thread.assigneeId !== null,
})

/** How a lawyer reads every asker: by a name of this thread alone. */
export const lawyerAsker = (ctx: Ctx, threadId: string) => ({
  asker: pseudonymOf(ctx.crypto.id('pseudonym', threadId)),
  unionName: '',
})
