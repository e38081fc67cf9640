import type { CurrentArticles } from '../../src/domain/qa/faq-draft'
import type { Citation } from '../../src/domain/qa/words'
import { type LawRecord, readCurrentLaw } from '../_data/laws'
import type { Ctx } from '../_kit/ctx'

/** The laws that citations name as they stand here. One read a law. */
export const lawsOf = async (
  ctx: Ctx,
  citations: readonly Pick<Citation, 'law'>[],
): Promise<ReadonlyMap<string, LawRecord>> => {
  const names = [...new Set(citations.map(({ law }) => law))]
  const laws = await Promise.all(names.map(law => readCurrentLaw(ctx, law)))
  return new Map(laws.flatMap(law => (law ? [[law.law, law] as const] : [])))
}

/** Their articles by name. Pure. */
export const articlesOf = (laws: ReadonlyMap<string, LawRecord>): CurrentArticles =>
  new Map([...laws].map(([law, { articles }]) => [law, new Set(articles.map(({ article }) => article))]))
