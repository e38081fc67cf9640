// `threads`, owner: qa. One question of one person with all that was said, sealed under the thread's own key.
import type { QueueId } from '../../src/domain/qa/threads/route'
import type { Clocks } from '../../src/domain/qa/threads/step'
import type { Danger } from '../../src/domain/qa/threads/urgency'
import type { Visibility } from '../../src/domain/qa/threads/visibility'
import type { Outcome, ThreadEvent, ThreadKind, ThreadState } from '../../src/domain/qa/threads/words'
import type { Citation, QaCategory } from '../../src/domain/qa/words'
import type { Ctx } from '../_kit/ctx'
import type { Change } from '../_kit/ports'

export const THREADS = 'threads'
const SHOWN = 50

export interface ThreadMessage {
  readonly messageId: string
  readonly from: 'worker' | 'staff' | 'lawyer' | 'note' | 'event'
  /** Sealed in the thread's vault under `threads/<id>/<messageId>`. */
  readonly textSealed: string
  readonly atMs: number
  readonly byAccountId: string
  /** What was done, for an `event`; its text is the reason. */
  readonly event?: ThreadEvent
  /** Where an event sent it, and from where. */
  readonly queueId?: QueueId
  readonly fromQueueId?: QueueId
  /** The content check that holds these words: until a person lets them pass only their writer and the office read them. */
  readonly heldId?: string | null
  /** Asks the worker back; while it is held the clocks run on. */
  readonly asksBack?: boolean
  readonly files?: readonly ThreadFile[]
  /** What an answer rests on, and the canned answer it was made from. */
  readonly citations?: readonly Citation[]
  readonly cannedId?: string | null
}

/** Why and since when a thread is kept beyond its time. */
export interface ThreadHold {
  readonly atMs: number
  readonly byAccountId: string
  readonly nameMasked: string
  /** Sealed in the thread's vault under `threads/<id>/hold`. */
  readonly reasonSealed: string
}

export interface ThreadFile {
  readonly fileId: string
  readonly pdf: boolean
  /** A picture's check; null where nobody but its writer and the office ever reads it. */
  readonly checkId: string | null
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
  readonly queueId: QueueId
  /** Not over: the office has to do with it. */
  readonly open: boolean
  /** The inbox's order: the earliest deadline that runs, `NEVER_MS` where none does. */
  readonly queueAtMs: number
  /** When a clock reaches its next notice. */
  readonly noticeAtMs: number | null
  /** Who holds it has not seen the asker's last word. */
  readonly officeUnread: boolean
  /** Counts the hands it was put into: each is told once. */
  readonly hand: number
  /** The hand that answered last: what it had to do is done. Absent and null before. */
  readonly doneHand?: number | null
  /** How far it was taken up: 0 nobody, 1 the queue's head, 2 the district's. */
  readonly level: number
  /** Some words wait for a person's check. */
  readonly held: boolean
  /** The claim behind it is barred within two months (仲裁法 27). */
  readonly nearlyBarred: boolean
  /** Messages with words of danger that somebody was alerted to. */
  readonly dangerIds: readonly string[]
  /** Until when it may be rated, and who resolved it. */
  readonly rateUntilMs: number | null
  readonly resolvedBy: string | null
  /** The asker's words with the stars, sealed in the thread's vault under `threads/<id>/rating`. */
  readonly ratingSealed?: string
  /** The question that this one goes on from, or that it was joined into. */
  readonly linkedId: string | null
  /** The lawyer it was shown to, redacted until its asker agrees. */
  readonly lawyerId: string | null
  /** Kept beyond its time; absent and null: retention takes it when its time comes. */
  readonly hold?: ThreadHold | null
  readonly holdAtMs?: number | null
  /** How far retention went: the files being removed, removed, the words beside a public copy, all but the key, everything; absent before. */
  readonly purged?: 'filesGoing' | 'files' | 'copy' | 'key' | 'all'
  /** Who writes an answer now. */
  readonly drafting?: { readonly accountId: string; readonly nameMasked: string; readonly atMs: number } | null
}

export type ThreadHand = Pick<ThreadRecord, '_id' | 'open' | 'assigneeId' | 'lawyerId' | 'hand' | 'doneHand'>

/** Later than any deadline: 9999. */
export const NEVER_MS = 253_402_300_799_000

export const threadIdOf = (ctx: Ctx, accountId: string, requestId: string): string =>
  ctx.crypto.id('thread', `${accountId}:${requestId}`)

/** One thread, null where missing. One read. */
export const readThread = (ctx: Ctx, threadId: string): Promise<ThreadRecord | null> =>
  ctx.store.get<ThreadRecord>(THREADS, threadId)

/** The threads of these ids as todos see them, in no order. One read for each 500, none without ids. */
export const listThreadHands = async (ctx: Ctx, threadIds: readonly string[]): Promise<ThreadHand[]> => {
  const ids = [...new Set(threadIds)]
  const found: ThreadHand[] = []
  for (let at = 0; at < ids.length; at += 500)
    found.push(
      ...(await ctx.store.find<ThreadHand>(
        THREADS,
        { _id: { in: ids.slice(at, at + 500) } },
        { fields: ['_id', 'open', 'assigneeId', 'lawyerId', 'hand', 'doneHand'], limit: 500 },
      )),
    )
  return found
}

/** A new thread; 'exists' where the tap was taken before. One write. */
export const insertThread = (ctx: Ctx, thread: ThreadRecord): Promise<'inserted' | 'exists'> =>
  ctx.store.insert(THREADS, thread)

/** My threads, the newest word first, at most 50. One read. */
export const listThreadsOf = (ctx: Ctx, accountId: string): Promise<ThreadRecord[]> =>
  ctx.store.find<ThreadRecord>(THREADS, { accountId }, { orderBy: [['lastAtMs', 'desc']], limit: SHOWN })

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

/** Changes what the version does not count: nobody's answer waits for it. False where another write came first. One write. */
export const noteThread = async (ctx: Ctx, seen: ThreadRecord, change: Change): Promise<boolean> =>
  (await ctx.store.update(THREADS, { _id: seen._id, version: seen.version }, change)) === 1

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
      open: false,
      queueAtMs: NEVER_MS,
      noticeAtMs: null,
      held: false,
      drafting: null,
      hold: null,
      holdAtMs: null,
      outbox: [],
      outboxSinceMs: null,
    },
  )
