import {
  type At,
  isOver,
  nextDueMs,
  nextNoticeMs,
  type ResolvePace,
  resolvePaceOf,
  type Standing,
} from '../../src/domain/qa/threads/step'
import type { ThreadRow } from '../_data/thread-lists'
import { NEVER_MS, type ThreadMessage, type ThreadRecord } from '../_data/threads'
import type { Ctx } from '../_kit/ctx'
import type { Change } from '../_kit/ports'
import type { Vault } from '../_services/vault'

const EXCERPT_CHARS = 40

export const messagePlace = (threadId: string, messageId: string): string => `threads/${threadId}/${messageId}`
export const ratingPlace = (threadId: string): string => `threads/${threadId}/rating`
export const holdPlace = (threadId: string): string => `threads/${threadId}/hold`
const excerptPlace = (threadId: string): string => `threads/${threadId}/excerpt`

export const sealedExcerpt = (ctx: Ctx, threadId: string, text: string): string =>
  ctx.crypto.seal([...text].slice(0, EXCERPT_CHARS).join(''), excerptPlace(threadId))

/** One message, sealed. */
export const sealedMessage = (
  vault: Vault,
  threadId: string,
  message: Omit<ThreadMessage, 'textSealed'> & { readonly text: string },
): ThreadMessage => {
  const { text, ...rest } = message
  return { ...rest, textSealed: vault.seal(text, messagePlace(threadId, message.messageId)) }
}

/** What every list shows of a thread. */
export const threadCard = (ctx: Ctx, thread: ThreadRecord | ThreadRow) => ({
  threadId: thread._id,
  kind: thread.kind ?? 'question',
  category: thread.category,
  state: thread.state,
  excerpt: thread.excerptSealed === '' ? '' : ctx.crypto.open(thread.excerptSealed, excerptPlace(thread._id)),
  askedAtMs: thread.askedAtMs,
  lastAtMs: thread.lastAtMs,
})

/** What follows from a thread's standing, for a new document. */
export const standingFields = (standing: Standing, at: At) => {
  const nextDueAtMs = nextDueMs(standing.clocks)
  return {
    state: standing.state,
    outcome: standing.outcome,
    clocks: standing.clocks,
    nextDueAtMs,
    reopenUntilMs: standing.reopenUntilMs,
    open: !isOver(standing.state),
    queueAtMs: nextDueAtMs ?? NEVER_MS,
    noticeAtMs: nextNoticeMs(standing.clocks, at),
  }
}

/** A step as a change of the document. */
export const standingChange = (standing: Standing, at: At): Change => ({
  ...standingFields(standing, at),
  clocks: { set: standing.clocks },
})

/** Who reads a thread as an answerer: the name in this thread, and nothing of an anonymous asker's union. */
export const askerOf = (
  thread: Pick<ThreadRecord, 'pseudonym' | 'nameMasked' | 'unionName'>,
): { asker: string; unionName: string } => ({
  asker: thread.pseudonym ?? (thread.nameMasked || '访客'),
  unionName: thread.pseudonym === null ? thread.unionName : '',
})

/** How long the resolution of this thread takes where it is opened again. */
export const paceOf = ({ kind, messages }: ThreadRecord): ResolvePace =>
  resolvePaceOf(
    kind ?? 'question',
    messages.map(({ event }) => event),
  )

/** Whether its asker may rate it now: seven days from its outcome, also where a low rating has opened it again. */
export const mayRate = ({ rateUntilMs }: ThreadRecord, nowMs: number): boolean =>
  rateUntilMs !== null && nowMs <= rateUntilMs

export const MOST_MESSAGES = 100
