import { buildFaqIndex, type FaqIndex, openFaqIndex } from '../../src/domain/qa/faq-index'
import { AUDIENCES, type Audience } from '../../src/domain/qa/words'
import { readFaqIndexHead, switchFaqIndex } from '../_data/faq-indexes'
import { type FaqRecord, isShown, listPublishedFaqs } from '../_data/faqs'
import { listCitedTexts } from '../_data/laws'
import type { Ctx } from '../_kit/ctx'

/** The file in force and two before it. */
const FORMER_KEPT = 2
const HEALTH_QUERIES = 20
const HEALTHY_WITHIN = 3

export interface Built {
  readonly version: string
  readonly entries: number
}

/** Builds one file an audience, asks each a health query, and only then puts it in force. Reads all entries and their articles once; per audience 1 upload, 2 round trips. Throws where a file does not find its own entries; the former stays in force then. */
export const buildIndexes = async (ctx: Ctx): Promise<Built> => {
  const faqs = await listPublishedFaqs(ctx)
  const texts = await listCitedTexts(
    ctx,
    faqs.flatMap(faq => faq.citations),
  )
  const articleText = new Map(texts.map(({ law, article, text }) => [`${law}${article}`, text]))
  const version = ctx.clock().toString(36)
  let entries = 0
  for (const audience of AUDIENCES) {
    const shown = faqs.filter(faq => isShown(faq, audience))
    if (audience === 'everyone') entries = shown.length
    await buildOne(ctx, { audience, version, faqs: shown, articleText })
  }
  return { version, entries }
}

interface Job {
  readonly audience: Audience
  readonly version: string
  readonly faqs: readonly FaqRecord[]
  readonly articleText: ReadonlyMap<string, string>
}

const buildOne = async (ctx: Ctx, { audience, version, faqs, articleText }: Job): Promise<void> => {
  const head = await readFaqIndexHead(ctx, audience)
  const bytes = buildFaqIndex(
    version,
    faqs.map(faq => ({
      faqId: faq._id,
      category: faq.category,
      phrasings: faq.phrasings,
      answer: faq.answer,
      articleText: faq.citations.map(({ law, article }) => articleText.get(`${law}${article}`) ?? '').join('\n'),
      helpful: faq.heat,
      checkedAtMs: faq.checkedAtMs,
    })),
  )
  const index = openFaqIndex(bytes)
  if (!index || !isHealthy(index, faqs, ctx.clock()))
    throw new Error(`the new index of ${audience} does not find its own entries`)
  const fileId = await ctx.files.upload(`faq-indexes/${audience}-${version}.bin`, Buffer.from(bytes))
  const former = head ? [{ version: head.version, fileId: head.fileId }, ...head.former] : []
  const next = {
    _id: audience,
    version,
    fileId,
    entries: faqs.length,
    builtAtMs: ctx.clock(),
    upToMs: faqs.reduce((latest, faq) => Math.max(latest, faq.changedAtMs), 0),
    former: former.slice(0, FORMER_KEPT),
  }
  const dropped = (await switchFaqIndex(ctx, head, next)) ? former.slice(FORMER_KEPT) : [{ fileId }]
  if (dropped.length > 0) await ctx.files.remove(dropped.map(one => one.fileId))
}

/** Whether entries spread over the file are found by their own titles. */
const isHealthy = (index: FaqIndex, faqs: readonly FaqRecord[], nowMs: number): boolean => {
  if (index.entries !== faqs.length) return false
  const step = Math.max(1, Math.floor(faqs.length / HEALTH_QUERIES))
  return faqs
    .filter((_, i) => i % step === 0)
    .every(faq => index.search({ text: faq.title, nowMs }, HEALTHY_WITHIN).some(({ faqId }) => faqId === faq._id))
}
