import type { FaqRecord } from '../_data/faqs'

/** What anybody may see of an entry. */
export const faqCard = (faq: FaqRecord) => ({
  faqId: faq._id,
  category: faq.category,
  title: faq.title,
  answer: faq.answer,
  citations: [...faq.citations],
  checkedAtMs: faq.checkedAtMs,
  asksUnion: faq.asksUnion,
  calculator: faq.calculator,
})
