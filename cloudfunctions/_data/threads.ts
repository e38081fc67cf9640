// `threads`, owner: qa. One question of one person with all that was said, sealed under the thread's own key.
import type { Clocks } from '../../src/domain/qa/threads/step'
import type { Danger } from '../../src/domain/qa/threads/urgency'
import type { Visibility } from '../../src/domain/qa/threads/visibility'
import type { Outcome, ThreadKind, ThreadState } from '../../src/domain/qa/threads/words'
import type { QaCategory } from '../../src/domain/qa/words'
import type { Ctx } from '../_kit/ctx'
import type { Change } from '../_kit/ports'

export const THREADS = 'threads'
const SHOWN = 50

export interface ThreadMessage {
  readonly messageId: string
  readonly from: 'worker' | 'staff' | 'note'
  /** Sealed in the thread's vault under `threads/<id>/<messageId>`. */
  readonly textSealed: string
  readonly atMs: number
  readonly byAccountId: string
}

export interface ThreadRecord extends Readonly<Record<string, unknown>> {
  readonly _id: string
  readonly accountId: string
  /** Absent on those that were put before there were complaints: a question. */
  readonly kind?: ThreadKind
  /** Who may read of it; only publication's setVisibility changes it. */
  readonly visibility: Visibility
  /** Working minutes until somebody answered or asked back, null before. */
  readonly firstAnswerMinutes?: number | null
  /** The name within this thread, null where it was asked under the own one. */
  readonly pseudonym: string | null
  /** As on the member's card; empty for guests and for the anonymous. */
  readonly nameMasked: string
  readonly unionName: string
  readonly category: QaCategory
  readonly state: ThreadState
  readonly outcome: Outcome | null
  readonly danger: Danger | null
  readonly assigneeId: string | null
  readonly messages: readonly ThreadMessage[]
  /** The question's first characters, sealed with the environment's key for lists; empty once the bodies are deleted. */
  readonly excerptSealed: string
  readonly clocks: Clocks
  readonly nextDueAtMs: number | null
  readonly reopenUntilMs: number | null
  /** Counts the worker's messages: staff answer what they have seen. */
  readonly version: number
  readonly askedAtMs: number
  readonly lastAtMs: number
  readonly unread: boolean
  /** The asker's rating, 1 to 5; absent and null before. */
  readonly stars?: number | null
  /** The message that told the worker last, so that reading ends it. */
  readonly told: { readonly kind: 'qa.answered' | 'qa.askedBack' | 'qa.resolved'; readonly key: string } | null
  /** Entries that were shown and opened before it was asked. */
  readonly shownIds: readonly string[]
  readonly openedIds: readonly string[]
}

export const threadIdOf = (ctx: Ctx, accountId: string, requestId: string): string =>
  ctx.crypto.id('thread', `${accountId}:${requestId}`)

/** One thread, null where missing. One read. */
export const readThread = (ctx: Ctx, threadId: string): Promise<ThreadRecord | null> =>
  ctx.store.get<ThreadRecord>(THREADS, threadId)

/** A new thread; 'exists' where the tap was taken before. One write. */
export const insertThread = (ctx: Ctx, thread: ThreadRecord): Promise<'inserted' | 'exists'> =>
  ctx.store.insert(THREADS, thread)

/** My threads, the newest word first, at most 50. One read. */
export const listThreadsOf = (ctx: Ctx, accountId: string): Promise<ThreadRecord[]> =>
  ctx.store.find<ThreadRecord>(THREADS, { accountId }, { orderBy: [['lastAtMs', 'desc']], limit: SHOWN })

const OPEN: readonly ThreadState[] = ['queued', 'assigned', 'waitingWorker']

export type InboxFilter = 'open' | 'unassigned' | 'mine' | 'overdue' | 'waiting'

/** Open threads for those who answer, the nearest deadline first, at most 50. One read. */
export const listInbox = (
  ctx: Ctx,
  { filter, accountId, nowMs }: { filter: InboxFilter; accountId: string; nowMs: number },
): Promise<ThreadRecord[]> => {
  const where = {
    open: { state: { in: OPEN } },
    unassigned: { state: 'queued' },
    mine: { state: { in: OPEN }, assigneeId: accountId },
    overdue: { state: { in: OPEN }, nextDueAtMs: { gt: 0, lte: nowMs } },
    waiting: { state: 'waitingWorker' },
  }[filter]
  return ctx.store.find<ThreadRecord>(THREADS, where, { orderBy: [['nextDueAtMs', 'asc']], limit: SHOWN })
}

/** Open threads with a deadline, the nearest first, at most 200. One read. */
export const listRunning = (ctx: Ctx): Promise<ThreadRecord[]> =>
  ctx.store.find<ThreadRecord>(
    THREADS,
    { state: { in: OPEN }, nextDueAtMs: { gt: 0 } },
    { orderBy: [['nextDueAtMs', 'asc']], limit: 200 },
  )

/** Changes the version that was read; false where another write came first. Who may read of it is publication's to change. One write. */
export const updateThread = async (
  ctx: Ctx,
  seen: ThreadRecord,
  change: Change & { readonly visibility?: never; readonly proposal?: never },
): Promise<boolean> =>
  (await ctx.store.update(
    THREADS,
    { _id: seen._id, version: seen.version },
    { ...change, version: seen.version + 1 },
  )) === 1

/** The asker has read what there is; again changes nothing. One write. */
export const markRead = (ctx: Ctx, thread: ThreadRecord): Promise<number> =>
  ctx.store.update(THREADS, { _id: thread._id, version: thread.version, unread: true }, { unread: false })

/** Takes the person out of a thread whose key was shredded: what is left counts for the figures. One write. */
export const blankThread = (ctx: Ctx, threadId: string): Promise<number> =>
  ctx.store.update(
    THREADS,
    { _id: threadId },
    {
      accountId: '',
      nameMasked: '',
      unionName: '',
      excerptSealed: '',
      messages: [],
      state: 'withdrawn',
      outcome: 'withdrawn',
      nextDueAtMs: null,
      reopenUntilMs: null,
      outbox: [],
      outboxSinceMs: null,
    },
  )
