import { type Copy, hiddenCounts, type Kept } from '../../src/domain/qa/board'
import {
  companiesOf,
  type KnownPerson,
  mayKeep,
  type PersonalKind,
  personalIn,
  redacted,
} from '../../src/domain/qa/redact'
import { listAccounts } from '../_data/accounts'
import { readOwnNames } from '../_data/roster'
import type { PublishableThread } from '../_data/thread-visibility'
import type { ThreadMessage, ThreadRecord } from '../_data/threads'
import type { Ctx } from '../_kit/ctx'
import type { Vault } from '../_services/vault'

const copyPlace = (threadId: string): string => `threads/${threadId}/copy`

/** A copy as it waits: with what was kept standing and why, and how much the machine hid. */
interface WaitingCopy extends Copy {
  readonly kept: readonly Kept[]
  readonly hidden: readonly { readonly kind: PersonalKind; readonly count: number }[]
}

export const sealedCopy = (vault: Vault, threadId: string, { question, answer, kept, hidden }: WaitingCopy): string =>
  vault.seal(JSON.stringify([question, answer, kept, hidden]), copyPlace(threadId))

/** The copy that waits or is out, null where there is none. Throws where the key was shredded. */
export const openedCopy = (vault: Vault, { _id, proposal }: PublishableThread): WaitingCopy | null => {
  if (!proposal) return null
  const parts: unknown = JSON.parse(vault.open(proposal.copySealed, copyPlace(_id)))
  const [question, answer, kept = [], hidden = []] = Array.isArray(parts) ? parts : []
  return typeof question === 'string' && typeof answer === 'string' ? { question, answer, kept, hidden } : null
}

/** What a copy must not say beside what patterns find: the asker's name, company and union. 2 reads. */
export const knownOf = async (ctx: Ctx, { accountId, unionName }: PublishableThread): Promise<KnownPerson> => {
  const [account] = await listAccounts(ctx, [accountId])
  const memberId = account?.card?.memberId
  const own = memberId === undefined ? null : await readOwnNames(ctx, memberId)
  return {
    names: own ? [own.name] : [],
    companies: [own?.companyName ?? '', ...companiesOf(own?.unionName ?? ''), ...companiesOf(unionName)],
  }
}

/** The first question and the last answer that stand unheld, as they were said. */
const saidCopy = (vault: Vault, thread: PublishableThread): Copy => ({
  question: wordsOf(vault, thread, ['worker']).at(0)?.text ?? '',
  answer: wordsOf(vault, thread, ['staff', 'lawyer']).at(-1)?.text ?? '',
})

/** The same redacted: what a copy begins with. */
export const draftCopy = (vault: Vault, thread: PublishableThread, known: KnownPerson): Copy => {
  const { question, answer } = saidCopy(vault, thread)
  return { question: redacted(question, known), answer: redacted(answer, known) }
}

/** What was hidden in each half, place by place. */
export const draftHidden = (vault: Vault, thread: PublishableThread, known: KnownPerson) => {
  const { question, answer } = saidCopy(vault, thread)
  const hiddenIn = (text: string) => personalIn(text, known).map(one => ({ ...one, mayKeep: mayKeep(one.kind) }))
  return { questionHidden: hiddenIn(question), answerHidden: hiddenIn(answer) }
}

/** How much the machine hid, kind by kind, what was kept left out. */
export const draftCounts = (vault: Vault, thread: PublishableThread, known: KnownPerson, kept: readonly Kept[]) =>
  hiddenCounts(saidCopy(vault, thread), known, kept)

/** What was said by some, in order; words that a check holds are left out. */
export const wordsOf = (vault: Vault, { _id, messages }: ThreadRecord, who: readonly ThreadMessage['from'][]) =>
  messages
    .filter(({ from, heldId }) => who.includes(from) && !heldId)
    .map(({ messageId, textSealed, citations = [] }) => ({
      text: vault.open(textSealed, `threads/${_id}/${messageId}`),
      citations,
    }))
