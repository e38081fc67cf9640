import { redacted } from '../../src/domain/qa/redact'
import type { PublishableThread } from '../_data/thread-visibility'
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

/** The first question and the last answer, redacted: what a copy begins with. */
export const draftCopy = (vault: Vault, { _id, messages }: PublishableThread): Copy => {
  const text = (from: 'worker' | 'staff', which: 0 | -1) => {
    const one = messages.filter(message => message.from === from).at(which)
    return one ? redacted(vault.open(one.textSealed, `threads/${_id}/${one.messageId}`)) : ''
  }
  return { question: text('worker', 0), answer: text('staff', -1) }
}

/** Whether words by which a person is known still stand in a copy: what the patterns find, and the asker's own union. */
export const isPersonal = ({ question, answer }: Copy, { unionName }: PublishableThread): boolean => {
  const text = `${question}\n${answer}`
  return redacted(text) !== text || (unionName !== '' && text.includes(unionName))
}
