import type { Verdict } from '../../src/domain/content/words'
import { redacted } from '../../src/domain/qa/redact'
import { OFFICE_EVENTS, OFFICE_REASONS } from '../../src/domain/qa/threads/words'
import type { ThreadMessage, ThreadRecord } from '../_data/threads'
import type { Ctx } from '../_kit/ctx'
import { verdictsOf } from '../_services/content-check'
import type { Vault } from '../_services/vault'
import { messagePlace } from './thread-text'

/** Who reads: the asker, the office, or a lawyer, to whom the asker has agreed or not yet. */
export type Reader = 'asker' | 'office' | 'lawyer' | 'lawyerRedacted'

/** What stands in a thread for one reader. One read more where words or pictures wait for a check. */
export const openedMessages = async (
  ctx: Ctx,
  { vault, thread, reader }: { readonly vault: Vault; readonly thread: ThreadRecord; readonly reader: Reader },
) => {
  const verdicts = await verdictsOf(ctx, checksOf(thread).slice(0, 100))
  return thread.messages
    .filter(message => reads(message, reader, verdicts))
    .map(message => {
      const text = vault.open(message.textSealed, messagePlace(thread._id, message.messageId))
      const isRedacted = reader === 'lawyerRedacted'
      return {
        messageId: message.messageId,
        from: message.from,
        // an answer may hold the asker's name too
        text: isOfficeReason(message, reader) ? '' : isRedacted && message.from !== 'lawyer' ? redacted(text) : text,
        atMs: message.atMs,
        event: message.event ?? null,
        queueId: reader === 'asker' ? null : (message.queueId ?? null),
        held: heldWord(message, reader, verdicts),
        files: isRedacted ? [] : filesFor(message, reader, verdicts),
        citations: [...(message.citations ?? [])],
      }
    })
}

/** Whether a reader is given this file now; what waits for a check is its writer's and the office's. */
export const mayReadFile = async (ctx: Ctx, thread: ThreadRecord, fileId: string, reader: Reader) => {
  const message = thread.messages.find(({ files }) => files?.some(file => file.fileId === fileId))
  if (!message || reader === 'lawyerRedacted') return null
  const verdicts = await verdictsOf(ctx, checksOf(thread).slice(0, 100))
  const shown = reads(message, reader, verdicts) ? filesFor(message, reader, verdicts) : []
  return shown.some(file => file.fileId === fileId) ? message : null
}

type Verdicts = ReadonlyMap<string, Verdict>

const checksOf = ({ messages }: ThreadRecord): readonly string[] =>
  messages.flatMap(({ heldId, files = [] }) => [
    ...(heldId ? [heldId] : []),
    ...files.flatMap(({ checkId }) => checkId ?? []),
  ])

const isOwn = ({ from }: ThreadMessage, reader: Reader): boolean =>
  reader === 'office' || (reader === 'asker' ? from === 'worker' : from === 'lawyer')

const isOfficeReason = ({ event }: ThreadMessage, reader: Reader): boolean =>
  reader !== 'office' && event !== undefined && OFFICE_REASONS.includes(event)

const reads = (message: ThreadMessage, reader: Reader, verdicts: Verdicts): boolean => {
  if (reader === 'office') return true
  if (message.from === 'note') return reader === 'lawyer'
  if (message.event && OFFICE_EVENTS.includes(message.event)) return false
  return isOwn(message, reader) || !message.heldId || verdicts.get(message.heldId) === 'pass'
}

const heldWord = ({ heldId }: ThreadMessage, reader: Reader, verdicts: Verdicts) => {
  if (!heldId || verdicts.get(heldId) === 'pass') return null
  // the asker is told that it waits, and nothing of a person's verdict
  return reader === 'office' && verdicts.get(heldId) === 'risky' ? ('refused' as const) : ('waiting' as const)
}

const filesFor = (message: ThreadMessage, reader: Reader, verdicts: Verdicts) =>
  (message.files ?? [])
    .filter(({ checkId }) => checkId === null || isOwn(message, reader) || verdicts.get(checkId) === 'pass')
    .map(({ fileId, pdf }) => ({ fileId, pdf }))
