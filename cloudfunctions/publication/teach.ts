import { MOST_LEARNED } from '../../src/domain/qa/faq-draft'
import { bareForm } from '../../src/domain/qa/threads/similar'
import { type FaqRecord, readFaq, updateFaq } from '../_data/faqs'
import type { Ctx } from '../_kit/ctx'

const LOOKS = 3

/** Whether an entry is found by these words already. */
export const isKnown = ({ phrasings, learned = [] }: FaqRecord, text: string): boolean =>
  [...phrasings, ...learned].some(one => bareForm(one) === bareForm(text))

/** Adds or takes out a way of asking; false where there is no room, or others kept writing. A read and a write as a rule. */
export const teach = async (
  ctx: Ctx,
  faqId: string,
  { text, add }: { text: string; add: boolean },
): Promise<boolean> => {
  for (let look = 0; look < LOOKS; look++) {
    const faq = await readFaq(ctx, faqId)
    if (!faq) return !add
    const { learned = [] } = faq
    if (learned.includes(text) === add) return true
    if (add && learned.length >= MOST_LEARNED) return false
    const next = add ? [...learned, text] : learned.filter(one => one !== text)
    if (await updateFaq(ctx, faq, { learned: next })) return true
  }
  return false
}
