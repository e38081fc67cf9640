import type { qa } from '../../src/contract/qa'
import { dayOf } from '../../src/domain/day'
import { redacted } from '../../src/domain/qa/redact'
import { accountIdOf } from '../_data/accounts'
import { insertFaqOpen, readFaqOpen } from '../_data/faq-opens'
import { isShown, readFaq } from '../_data/faqs'
import { listCitedTexts } from '../_data/laws'
import { type Handler, refuse } from '../_kit/ctx'
import { faqCard } from '../_services/faq-card'

/** One published entry with its articles' texts; the day's first opening after a question is kept for the editors. 3 reads in 2 round trips, 1 write more for the first. */
export const open: Handler<typeof qa.open> = async (ctx, { faqId, text }) => {
  const key = ctx.openid ? { accountId: accountIdOf(ctx, ctx.openid), faqId, day: dayOf(ctx.clock()) } : null
  const [faq, mine] = await Promise.all([readFaq(ctx, faqId), key ? readFaqOpen(ctx, key) : null])
  if (!faq || !isShown(faq, 'everyone')) return refuse('NOT_FOUND')
  const articles = await listCitedTexts(ctx, faq.citations)
  if (key && text !== undefined && !mine) await insertFaqOpen(ctx, key, { text: redacted(text), helped: null })
  return { ...faqCard(faq), articles: [...articles], helped: mine?.helped ?? null }
}
