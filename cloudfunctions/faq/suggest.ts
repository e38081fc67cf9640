import type { faq as procedures } from '../../src/contract/faq'
import { canSomewhere } from '../../src/domain/can'
import { levelOf } from '../../src/domain/qa/words'
import { readPerson } from '../_data/accounts'
import { isShown, listFaqs } from '../_data/faqs'
import { listLawsOf } from '../_data/laws'
import { type Ctx, type Handler, refuse } from '../_kit/ctx'
import { faqCard } from '../_services/faq-card'
import { readArticleIndex, readFaqIndex } from '../_services/faq-index'

const FAQS_SHOWN = 3
const ARTICLES_SHOWN = 6

/** Entries and articles beside a question, for whoever answers it; nothing of the question is kept. 3 reads as a rule. */
export const suggest: Handler<typeof procedures.suggest> = async (ctx, { text }) => {
  const person = await readPerson(ctx)
  if (!person || !canSomewhere(person.actor.roles, 'faq.read')) return refuse('FORBIDDEN')
  const [faqs, articles] = await Promise.all([faqsFor(ctx, text), articlesFor(ctx, text)])
  return { faqs, articles }
}

const faqsFor = async (ctx: Ctx, text: string) => {
  const index = await readFaqIndex(ctx, 'staff')
  const found = (index?.search({ text, nowMs: ctx.clock() }, FAQS_SHOWN) ?? []).filter(({ share }) => levelOf(share))
  const faqs = await listFaqs(
    ctx,
    found.map(({ faqId }) => faqId),
  )
  return found.flatMap(({ faqId }) => {
    const faq = faqs.find(({ _id }) => _id === faqId)
    return faq && isShown(faq, 'staff') ? [faqCard(faq)] : []
  })
}

/** Articles by the words of a text, at most 6. As `suggest`. */
export const articlesFor = async (ctx: Ctx, text: string) => {
  const index = await readArticleIndex(ctx)
  const places = (index?.search({ text, most: ARTICLES_SHOWN }) ?? []).map(({ articleId }) => {
    const [lawId = '', place = ''] = articleId.split('.')
    return { lawId, place: Number(place) }
  })
  const laws = await listLawsOf(
    ctx,
    places.map(({ lawId }) => lawId),
  )
  return places.flatMap(({ lawId, place }) => {
    const law = laws.find(({ _id }) => _id === lawId)
    const found = law?.articles[place]
    return law && found ? [{ law: law.law, versionDate: law.versionDate, ...found }] : []
  })
}
