import { buildArticleIndex, openArticleIndex } from '../../src/domain/qa/article-index'
import { buildFaqIndex, type FaqIndex, openFaqIndex } from '../../src/domain/qa/faq-index'
import { AUDIENCES, type Audience } from '../../src/domain/qa/words'
import { type IndexKind, readFaqIndexHead, switchFaqIndex } from '../_data/faq-indexes'
import { type FaqRecord, isShown, listPublishedFaqs } from '../_data/faqs'
import { type LawRecord, listCurrentLaws } from '../_data/laws'
import { listLearned } from '../_data/learned-questions'
import type { Ctx } from '../_kit/ctx'

/** The file in force and two before it. */
const FORMER_KEPT = 2
const HEALTH_QUERIES = 20
const HEALTHY_WITHIN = 3

export interface Built {
  readonly version: string
  readonly entries: number
}

/** Builds one file an audience and one of the articles, asks each a health query, and only then puts it in force. Reads all entries and laws once; per file 1 upload, 2 round trips. Throws where a file does not find its own entries; the former stays in force then. */
export const buildIndexes = async (ctx: Ctx): Promise<Built> => {
  const [faqs, laws, learned] = await Promise.all([listPublishedFaqs(ctx), listCurrentLaws(ctx), listLearned(ctx)])
  const articleText = new Map(
    laws.flatMap(({ law, articles }) => articles.map(({ article, text }) => [`${law}${article}`, text] as const)),
  )
  const version = ctx.clock().toString(36)
  const upToMs = faqs.reduce((latest, faq) => Math.max(latest, faq.changedAtMs), 0)
  let entries = 0
  for (const audience of AUDIENCES) {
    const shown = faqs.filter(faq => isShown(faq, audience))
    if (audience === 'everyone') entries = shown.length
    const bytes = answersFile(ctx, { audience, version, faqs: shown, articleText })
    await putInForce(ctx, { kind: audience, version, bytes, entries: shown.length, upToMs })
  }
  const bytes = articlesFile(laws, faqs, learned)
  await putInForce(ctx, { kind: 'articles', version, bytes, entries: articleText.size, upToMs })
  return { version, entries }
}

interface Answers {
  readonly audience: Audience
  readonly version: string
  readonly faqs: readonly FaqRecord[]
  readonly articleText: ReadonlyMap<string, string>
}

const answersFile = (ctx: Ctx, { audience, version, faqs, articleText }: Answers): Uint8Array => {
  const bytes = buildFaqIndex(
    version,
    faqs.map(faq => ({
      faqId: faq._id,
      category: faq.category,
      phrasings: [...faq.phrasings, ...(faq.learned ?? [])],
      answer: faq.answer,
      articleText: faq.citations.map(({ law, article }) => articleText.get(`${law}${article}`) ?? '').join('\n'),
      helpful: faq.heat,
      checkedAtMs: faq.checkedAtMs,
    })),
  )
  const index = openFaqIndex(bytes)
  if (!index || !isHealthy(index, faqs, ctx.clock()))
    throw new Error(`the new index of ${audience} does not find its own entries`)
  return bytes
}

/** Articles by `<law id>.<place>`, and for each way of asking, and each question that was answered, what its answer cites. */
const articlesFile = (
  laws: readonly LawRecord[],
  faqs: readonly FaqRecord[],
  learned: Awaited<ReturnType<typeof listLearned>>,
): Uint8Array => {
  const articles = laws.flatMap(({ _id, law, articles: texts }) =>
    texts.map(({ article, text }, place) => ({
      articleId: `${_id}.${place}`,
      name: `${law}${article}`,
      text: `${law} ${text}`,
    })),
  )
  const idOf = new Map(articles.map(({ name, articleId }) => [name, articleId]))
  const asked = [
    ...faqs.map(({ _id, phrasings, citations }) => ({ questionId: _id, texts: phrasings, citations })),
    ...learned.map(({ learnedId, text, citations }) => ({ questionId: learnedId, texts: [text], citations })),
  ]
  const answered = asked.flatMap(({ questionId, texts, citations }) => {
    const articleIds = citations.flatMap(({ law, article }) => idOf.get(`${law}${article}`) ?? [])
    return articleIds.length === 0 ? [] : texts.map(text => ({ questionId, text, articleIds }))
  })
  const bytes = buildArticleIndex(articles, answered)
  if (openArticleIndex(bytes).articles !== articles.length) throw new Error('the new index of articles does not open')
  return bytes
}

interface NewFile {
  readonly kind: IndexKind
  readonly version: string
  readonly bytes: Uint8Array
  readonly entries: number
  readonly upToMs: number
}

/** Uploads a file and makes it the one that is searched; the oldest is removed, and so is this one where another build was quicker. */
const putInForce = async (ctx: Ctx, { kind, version, bytes, entries, upToMs }: NewFile): Promise<void> => {
  const head = await readFaqIndexHead(ctx, kind)
  const fileId = await ctx.files.upload(`faq-indexes/${kind}-${version}.bin`, Buffer.from(bytes))
  const former = head ? [{ version: head.version, fileId: head.fileId }, ...head.former] : []
  const kept = former.slice(0, FORMER_KEPT)
  const next = { _id: kind, version, fileId, entries, builtAtMs: ctx.clock(), upToMs, former: kept }
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
