import type { Standing } from '../../src/domain/qa/threads/step'
import { nextDueMs } from '../../src/domain/qa/threads/step'
import type { ThreadMessage, ThreadRecord } from '../_data/threads'
import type { Ctx } from '../_kit/ctx'
import type { Change } from '../_kit/ports'
import type { Vault } from '../_services/vault'

const EXCERPT_CHARS = 40

export const messagePlace = (threadId: string, messageId: string): string => `threads/${threadId}/${messageId}`
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

/** What stands in a thread; the office's notes only for the office. */
export const openedMessages = (vault: Vault, thread: ThreadRecord, withNotes: boolean) =>
  thread.messages
    .filter(({ from }) => withNotes || from !== 'note')
    .map(({ messageId, from, textSealed, atMs }) => ({
      messageId,
      from,
      text: vault.open(textSealed, messagePlace(thread._id, messageId)),
      atMs,
    }))

/** What every list shows of a thread. */
export const threadCard = (ctx: Ctx, thread: ThreadRecord) => ({
  threadId: thread._id,
  kind: thread.kind ?? 'question',
  category: thread.category,
  state: thread.state,
  excerpt: thread.excerptSealed === '' ? '' : ctx.crypto.open(thread.excerptSealed, excerptPlace(thread._id)),
  askedAtMs: thread.askedAtMs,
  lastAtMs: thread.lastAtMs,
})

/** A step as a change of the document. */
export const standingChange = (standing: Standing): Change => ({
  state: standing.state,
  outcome: standing.outcome,
  clocks: { set: standing.clocks },
  nextDueAtMs: nextDueMs(standing.clocks),
  reopenUntilMs: standing.reopenUntilMs,
})

/** Who reads a thread as an answerer: the name in this thread, and nothing of an anonymous asker's union. */
export const askerOf = (thread: ThreadRecord): { asker: string; unionName: string } => ({
  asker: thread.pseudonym ?? (thread.nameMasked || '访客'),
  unionName: thread.pseudonym === null ? thread.unionName : '',
})

/** Whether its asker may rate it now: from the outcome until it can no longer be opened again. */
export const mayRate = ({ state, reopenUntilMs }: ThreadRecord, nowMs: number): boolean =>
  state === 'resolved' && reopenUntilMs !== null && nowMs <= reopenUntilMs

export const MOST_MESSAGES = 100
