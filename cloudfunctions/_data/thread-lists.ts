// Lists over `threads` for the office and its timer; owner: qa.
import type { Position } from '../../src/domain/events/cursor'
import type { Citation } from '../../src/domain/qa/words'
import type { Ctx } from '../_kit/ctx'
import { THREADS, type ThreadRecord } from './threads'

type InboxFilter = 'open' | 'unassigned' | 'mine' | 'today' | 'overdue' | 'waiting' | 'done'

interface InboxAsked {
  readonly filter: InboxFilter
  readonly accountId: string
  readonly nowMs: number
  /** The end of the working day that `today` means. */
  readonly dayEndMs: number
  readonly after?: Position | undefined
  readonly limit: number
}

/** What a list shows; words beside the excerpt stay where they are. */
export type ThreadRow = Pick<
  ThreadRecord,
  | '_id'
  | 'accountId'
  | 'kind'
  | 'pseudonym'
  | 'nameMasked'
  | 'unionName'
  | 'category'
  | 'state'
  | 'outcome'
  | 'danger'
  | 'assigneeId'
  | 'excerptSealed'
  | 'clocks'
  | 'nextDueAtMs'
  | 'queueId'
  | 'queueAtMs'
  | 'officeUnread'
  | 'nearlyBarred'
  | 'level'
  | 'askedAtMs'
  | 'lastAtMs'
>

const ROW = {
  ...{ accountId: 1, kind: 1, pseudonym: 1, nameMasked: 1, unionName: 1, category: 1, state: 1, outcome: 1, danger: 1 },
  ...{ assigneeId: 1, excerptSealed: 1, clocks: 1, nextDueAtMs: 1, queueId: 1, queueAtMs: 1, officeUnread: 1 },
  ...{ nearlyBarred: 1, level: 1, askedAtMs: 1, lastAtMs: 1 },
}

/** Threads for those who answer, the nearest deadline first, of those that are done the last word, from a position on. One aggregate. */
export const listInbox = (ctx: Ctx, asked: InboxAsked): Promise<ThreadRow[]> => {
  const { accountId, nowMs, dayEndMs, filter } = asked
  if (filter === 'done') return listDone(ctx, asked)
  const where = {
    open: { open: true },
    unassigned: { open: true, assigneeId: null },
    mine: { open: true, assigneeId: accountId },
    today: { open: true, queueAtMs: { $gte: nowMs, $lte: dayEndMs } },
    overdue: { open: true, queueAtMs: { $lt: nowMs } },
    waiting: { state: 'waitingWorker' },
  }[filter]
  return listFrom(ctx, where, asked)
}

/** Threads that are over and still hold their words, the last word first. One aggregate. */
const listDone = (ctx: Ctx, { after, limit }: Pick<InboxAsked, 'after' | 'limit'>) => {
  const where = { open: false, accountId: { $gt: '' } }
  const rest = after && {
    lastAtMs: { $lte: after.at },
    $or: [{ lastAtMs: { $lt: after.at } }, { lastAtMs: after.at, _id: { $gt: after.id } }],
  }
  return ctx.store.aggregate<ThreadRow>(THREADS, [
    { match: rest ? { $and: [where, rest] } : where },
    { sort: { lastAtMs: -1, _id: 1 } },
    { limit },
    { project: ROW },
  ])
}

/** The open threads that a lawyer was shown, the nearest deadline first. One aggregate. */
export const listLawyerCases = (ctx: Ctx, lawyerId: string, page: Pick<InboxAsked, 'after' | 'limit'>) =>
  listFrom(ctx, { lawyerId, open: true }, page)

const listFrom = (ctx: Ctx, where: object, { after, limit }: Pick<InboxAsked, 'after' | 'limit'>) =>
  ctx.store.aggregate<ThreadRow>(THREADS, [
    { match: after ? { $and: [where, from(after)] } : where },
    { sort: { queueAtMs: 1, _id: 1 } },
    { limit },
    { project: ROW },
  ])

const from = ({ at, id }: Position) => ({
  queueAtMs: { $gte: at },
  $or: [{ queueAtMs: { $gt: at } }, { queueAtMs: at, _id: { $gt: id } }],
})

/** Threads of which a clock has reached a notice, the longest due first, at most 100. One read. */
export const listNoticed = (ctx: Ctx, nowMs: number): Promise<ThreadRecord[]> =>
  ctx.store.find<ThreadRecord>(
    THREADS,
    { noticeAtMs: { gt: 0, lte: nowMs } },
    { orderBy: [['noticeAtMs', 'asc']], limit: 100 },
  )

/** Open threads that nobody holds, the nearest deadline first, at most 50. One read. */
export const listUnassigned = (ctx: Ctx): Promise<ThreadRecord[]> =>
  ctx.store.find<ThreadRecord>(
    THREADS,
    { open: true, assigneeId: null },
    { orderBy: [['queueAtMs', 'asc']], limit: 50 },
  )

/** Open threads whose holder has not looked at them yet, at most 100. One read. */
export const listUnseen = (ctx: Ctx): Promise<ThreadRecord[]> =>
  ctx.store.find<ThreadRecord>(THREADS, { open: true, officeUnread: true, assigneeId: { gt: '' } }, { limit: 100 })

/** Open threads by id, for a walk over all of them, 100 at a time. One read. */
export const listOpenFrom = (ctx: Ctx, afterId: string): Promise<ThreadRecord[]> =>
  ctx.store.find<ThreadRecord>(THREADS, { open: true, _id: { gt: afterId } }, { orderBy: [['_id', 'asc']], limit: 100 })

/** Resolved and referred threads that nothing opens any more, at most 100. One read. */
export const listToClose = (ctx: Ctx, nowMs: number): Promise<ThreadRecord[]> =>
  ctx.store.find<ThreadRecord>(
    THREADS,
    { state: { in: ['resolved', 'referred'] }, reopenUntilMs: { gt: 0, lt: nowMs } },
    { limit: 100 },
  )

/** Threads with words that wait for a person's check, at most 50. One read. */
export const listHeldThreads = (ctx: Ctx): Promise<ThreadRecord[]> =>
  ctx.store.find<ThreadRecord>(THREADS, { held: true }, { limit: 50 })

/** Whose open threads are counted: of who holds them, or of the lawyers they were shown to. */
type Holder = 'assigneeId' | 'lawyerId'

/** How many open threads each of these people holds; nobody with none. One aggregate, none without people. */
export const countOpenOf = async (
  ctx: Ctx,
  accountIds: readonly string[],
  by: Holder = 'assigneeId',
): Promise<ReadonlyMap<string, number>> =>
  accountIds.length === 0 ? new Map() : countOpen(ctx, { open: true, [by]: { $in: accountIds } }, by)

/** Everybody who holds open threads, with how many. One aggregate. */
export const countOpenByHolder = (ctx: Ctx, by: Holder): Promise<ReadonlyMap<string, number>> =>
  countOpen(ctx, { open: true, [by]: { $gt: '' } }, by)

const countOpen = async (ctx: Ctx, match: object, by: Holder): Promise<ReadonlyMap<string, number>> => {
  const rows = await ctx.store.aggregate<{ readonly _id: string; readonly count: number }>(THREADS, [
    { match },
    { group: { _id: `$${by}`, count: { $sum: 1 } } },
    { limit: 300 },
  ])
  return new Map(rows.map(({ _id, count }) => [_id, count]))
}

/** Open threads that somebody holds, or a lawyer was shown, the nearest deadline first, at most 50. One read. */
export const listOpenOf = (ctx: Ctx, accountId: string, by: Holder): Promise<ThreadRecord[]> =>
  ctx.store.find<ThreadRecord>(THREADS, { open: true, [by]: accountId }, { orderBy: [['queueAtMs', 'asc']], limit: 50 })

/** What the answers of open threads cite, at most 200 threads. One aggregate; no words leave the database. */
export const listOpenCitations = async (ctx: Ctx) => {
  const rows = await ctx.store.aggregate<
    Pick<ThreadRecord, '_id' | 'category'> & { readonly cited: readonly (readonly Citation[] | null)[] }
  >(THREADS, [
    { match: { open: true } },
    { sort: { _id: 1 } },
    { limit: 200 },
    { project: { category: 1, cited: '$messages.citations' } },
  ])
  return rows.flatMap(({ _id, category, cited }) => {
    const citations = cited.flatMap(one => one ?? [])
    return citations.length > 0 ? [{ _id, category, citations }] : []
  })
}
