import type { qa } from '../../src/contract/qa'
import { dayOf } from '../../src/domain/day'
import { accountIdOf } from '../_data/accounts'
import { insertFaqOpen, readFaqOpen, setHelped } from '../_data/faq-opens'
import { isShown, readFaq } from '../_data/faqs'
import { type Handler, refuse } from '../_kit/ctx'

/** The day's word of one person on one entry; the first stands, so nobody can push an entry. 2 reads, 1 write, 2 at most. */
export const helped: Handler<typeof qa.helped> = async (ctx, { faqId, helped: said }) => {
  if (!ctx.openid) return refuse('FORBIDDEN')
  const key = { accountId: accountIdOf(ctx, ctx.openid), faqId, day: dayOf(ctx.clock()) }
  const faq = await readFaq(ctx, faqId)
  if (!faq || !isShown(faq, 'everyone')) return refuse('NOT_FOUND')
  const made = (await insertFaqOpen(ctx, key, { text: '', helped: said })) === 'inserted'
  if (made || (await setHelped(ctx, key, said))) return { helped: said }
  return { helped: (await readFaqOpen(ctx, key))?.helped ?? said }
}
