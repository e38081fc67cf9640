import { redacted } from '../../src/domain/qa/redact'
import type { PublishableThread } from '../_data/thread-visibility'
import type { ThreadMessage, ThreadRecord } from '../_data/threads'
import type { Vault } from '../_services/vault'
import type { Copy } from './set-visibility'

const copyPlace = (threadId: string): string => `threads/${threadId}/copy`

export const sealedCopy = (vault: Vault, threadId: string, { question, answer }: Copy): string =>
  vault.seal(JSON.stringify([question, answer]), copyPlace(threadId))

/** The copy that waits or is out, null where there is none. Throws where the key was shredded. */
export const openedCopy = (vault: Vault, { _id, proposal }: PublishableThread): Copy | null => {
  if (!proposal) return null
  const parts: unknown = JSON.parse(vault.open(proposal.copySealed, copyPlace(_id)))
  const [question, answer] = Array.isArray(parts) ? parts : []
  return typeof question === 'string' && typeof answer === 'string' ? { question, answer } : null
}

/** The first question and the last answer that stand unheld, redacted: what a copy begins with. */
export const draftCopy = (vault: Vault, thread: PublishableThread): Copy => ({
  question: redacted(wordsOf(vault, thread, ['worker']).at(0)?.text ?? ''),
  answer: redacted(wordsOf(vault, thread, ['staff', 'lawyer']).at(-1)?.text ?? ''),
})

/** What was said by some, in order; words that a check holds are left out. */
export const wordsOf = (vault: Vault, { _id, messages }: ThreadRecord, who: readonly ThreadMessage['from'][]) =>
  messages
    .filter(({ from, heldId }) => who.includes(from) && !heldId)
    .map(({ messageId, textSealed, citations = [] }) => ({
      text: vault.open(textSealed, `threads/${_id}/${messageId}`),
      citations,
    }))

/** Whether words by which a person is known still stand in a copy: what the patterns find, and the asker's own union. */
export const isPersonal = ({ question, answer }: Copy, { unionName }: PublishableThread): boolean => {
  const text = `${question}\n${answer}`
  return redacted(text) !== text || (unionName !== '' && text.includes(unionName))
}
