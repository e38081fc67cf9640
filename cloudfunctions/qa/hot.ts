import type { qa } from '../../src/contract/qa'
import { listHotFaqs } from '../_data/faqs'
import type { Handler } from '../_kit/ctx'

const SHOWN = 8

/** The questions that helped most people. One read. */
export const hot: Handler<typeof qa.hot> = async (ctx, { category }) => ({
  items: (await listHotFaqs(ctx, { category, limit: SHOWN })).map(({ _id, category: of, title }) => ({
    faqId: _id,
    category: of,
    title,
  })),
})
