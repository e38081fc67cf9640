import type { qa } from '../../src/contract/qa'
import { listHotFaqs } from '../_data/faqs'
import type { Handler } from '../_kit/ctx'

const SHOWN = 8
/** Enough to find other categories behind a run of one. */
const READ = 60
const OF_ONE_CATEGORY = 2

/** The questions that helped most people; of all categories together no more than two of each, so that none fills the list. One read. */
export const hot: Handler<typeof qa.hot> = async (ctx, { category }) => {
  const faqs = await listHotFaqs(ctx, { category, limit: category ? SHOWN : READ })
  const mixed = faqs.filter(
    (faq, i) => faqs.slice(0, i).filter(one => one.category === faq.category).length < OF_ONE_CATEGORY,
  )
  return {
    items: (category ? faqs : mixed).slice(0, SHOWN).map(({ _id, category: of, title }) => ({
      faqId: _id,
      category: of,
      title,
    })),
  }
}
