import type { publication } from '../../src/contract/publication'
import { canSomewhere } from '../../src/domain/can'
import type { FaqContent } from '../../src/domain/qa/faq-draft'
import { readPerson } from '../_data/accounts'
import { listFaqDrafts } from '../_data/faq-drafts'
import { type FaqRecord, listFaqs } from '../_data/faqs'
import { type Handler, refuse } from '../_kit/ctx'

/** What waits and what was sent back to me. 4 reads in 3 round trips. */
export const faqDrafts: Handler<typeof publication.faqDrafts> = async ctx => {
  const person = await readPerson(ctx)
  if (!person) return refuse('FORBIDDEN')
  const { roles } = person.actor
  const mayDecide = canSomewhere(roles, 'faq.curate')
  if (!mayDecide && !canSomewhere(roles, 'faq.draft')) return refuse('FORBIDDEN')
  const [waiting, returned] = await Promise.all([listFaqDrafts(ctx, 'waiting'), listFaqDrafts(ctx, 'returned')])
  const isMine = (byAccountId: string) => byAccountId === person.accountId
  const drafts = [
    ...waiting.filter(({ byAccountId }) => mayDecide || isMine(byAccountId)),
    ...returned.filter(({ byAccountId }) => isMine(byAccountId)),
  ]
  const entries = await listFaqs(
    ctx,
    drafts.flatMap(({ faqId }) => faqId ?? []),
  )
  const before = new Map(entries.map(entry => [entry._id, contentOf(entry)]))
  const items = drafts.map(({ _id, faqId, state, reason, byAccountId, atMs, content }) => ({
    draftId: _id,
    faqId,
    state: state === 'returned' ? ('returned' as const) : ('waiting' as const),
    reason,
    mine: isMine(byAccountId),
    atMs,
    content: openContent(content),
    before: openContent(before.get(faqId ?? '') ?? null),
  }))
  return { mayDecide, items }
}

/** An entry's words as they stand. Pure. */
export const contentOf = (faq: FaqRecord): FaqContent => ({
  category: faq.category,
  title: faq.title,
  phrasings: faq.phrasings.filter(text => text !== faq.title),
  answer: faq.answer,
  citations: faq.citations.map(({ law, article, versionDate }) => ({ law, article, versionDate })),
  asksUnion: faq.asksUnion,
  calculator: faq.calculator,
})

/** The same in lists of its own, as the contract has them. Pure. */
export const openContent = <T extends FaqContent | null>(content: T) =>
  content && { ...content, phrasings: [...content.phrasings], citations: [...content.citations] }
