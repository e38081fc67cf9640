// What retention finds and takes out of `threads`; owner: qa.
import type { Ctx } from '../_kit/ctx'
import { noteThread, THREADS, type ThreadRecord } from './threads'

/** So many threads are looked at together. */
export const RETENTION_PAGE = 50
const COPIED = ['public', 'publicPending'] as const

/** Whether a public copy is out or waits for a second person: it needs the asker's consent and the thread's key. Pure. */
export const hasCopy = ({ visibility }: ThreadRecord): boolean => COPIED.some(one => one === visibility)

/** Threads that retention took so far and whose last word fell before a moment, those on hold left out, the oldest first, at most 50. One read. */
export const listPurged = (
  ctx: Ctx,
  purged: NonNullable<ThreadRecord['purged']> | null,
  untilMs: number,
): Promise<ThreadRecord[]> =>
  ctx.store.find<ThreadRecord>(
    THREADS,
    { open: false, purged, holdAtMs: null, lastAtMs: { lte: untilMs } },
    { orderBy: [['lastAtMs', 'asc']], limit: RETENTION_PAGE },
  )

/** Threads without words whose public copy is gone, at most 50. One read. */
export const listCopyGone = (ctx: Ctx, untilMs: number): Promise<ThreadRecord[]> =>
  ctx.store.find<ThreadRecord>(
    THREADS,
    { open: false, purged: 'copy', visibility: { nin: COPIED }, lastAtMs: { lte: untilMs } },
    { orderBy: [['lastAtMs', 'asc']], limit: RETENTION_PAGE },
  )

/** From now on its files go, whatever comes between; false where another write came first, a hold too. One write. */
export const beginFilesGoing = (ctx: Ctx, seen: ThreadRecord): Promise<boolean> =>
  noteThread(ctx, seen, { purged: 'filesGoing' })

/** Threads whose files began to go, at most 50; a hold of later keeps the words alone. One read. */
export const listFilesGoing = (ctx: Ctx): Promise<ThreadRecord[]> =>
  ctx.store.find<ThreadRecord>(
    THREADS,
    { open: false, purged: 'filesGoing' },
    { orderBy: [['lastAtMs', 'asc']], limit: RETENTION_PAGE },
  )

/** The messages without their files, which are gone; false where another write came first. One write. */
export const dropThreadFiles = (ctx: Ctx, seen: ThreadRecord): Promise<boolean> =>
  noteThread(ctx, seen, {
    messages: seen.messages.map(({ files: _gone, ...message }) => message),
    purged: 'files',
  })

const WORDS = {
  ...{ messages: [], excerptSealed: '', ratingSealed: { remove: true as const }, rateUntilMs: null },
  ...{ pseudonym: null, nameMasked: '', unionName: '', danger: null, dangerIds: [], nearlyBarred: false },
  ...{ shownIds: [], openedIds: [], drafting: null, held: false, unread: false, officeUnread: false, told: null },
  ...{ nextDueAtMs: null, noticeAtMs: null, reopenUntilMs: null },
}

/** Takes the words and the name out, and leaves what the public copy needs; false where another write came first. One write. */
export const dropThreadWords = (ctx: Ctx, seen: ThreadRecord): Promise<boolean> =>
  noteThread(ctx, seen, { ...WORDS, purged: 'copy' })

/** Takes all out but what figures count; its key is next. False where another write came first. One write. */
export const dropThread = (ctx: Ctx, seen: ThreadRecord): Promise<boolean> =>
  noteThread(ctx, seen, {
    ...WORDS,
    ...{ accountId: '', assigneeId: null, resolvedBy: null, lawyerId: null, linkedId: null },
    ...{ proposal: null, wantsPublic: false, outbox: [], outboxSinceMs: null, purged: 'key' },
  })

/** The key is destroyed as well. One write. */
export const endPurge = (ctx: Ctx, seen: ThreadRecord): Promise<boolean> => noteThread(ctx, seen, { purged: 'all' })
