import type { qa } from '../../src/contract/qa'
import { HITS_SHOWN, levelOf, SEARCH_FROM_CHARS } from '../../src/domain/qa/words'
import { isShown, listFaqs } from '../_data/faqs'
import type { Handler } from '../_kit/ctx'
import { faqCard } from '../_services/faq-card'
import { readFaqIndex } from '../_services/faq-index'

/** Some may have been taken back since the index was built; the others move up. */
const CANDIDATES = 8

/** At most 3 entries that may answer. The index decides who may find what; that an entry still stands is read each time, so a withdrawal counts at once. 1 read, 2 where the instance's head is old. */
export const search: Handler<typeof qa.search> = async (ctx, { text, category }) => {
  if ([...text].length < SEARCH_FROM_CHARS) return { hits: [] }
  const index = await readFaqIndex(ctx, 'everyone')
  const found = index?.search({ text, category, nowMs: ctx.clock() }, CANDIDATES) ?? []
  const near = found.flatMap(({ faqId, share }) => {
    const level = levelOf(share)
    return level ? [{ faqId, level }] : []
  })
  const faqs = await listFaqs(
    ctx,
    near.map(({ faqId }) => faqId),
  )
  const standing = new Map(faqs.filter(faq => isShown(faq, 'everyone')).map(faq => [faq._id, faq]))
  const hits = near.flatMap(({ faqId, level }) => {
    const faq = standing.get(faqId)
    return faq ? [{ ...faqCard(faq), level }] : []
  })
  return { hits: hits.slice(0, HITS_SHOWN) }
}
