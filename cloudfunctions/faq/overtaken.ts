import { watchLaw } from '../../src/domain/qa/watch-law'
import type { Citation } from '../../src/domain/qa/words'
import { listCanned } from '../_data/canned-answers'
import { type LawRecord, readCurrentLaw, readFormerLaw } from '../_data/laws'
import { listOpenCitations } from '../_data/thread-lists'
import type { Ctx } from '../_kit/ctx'

/** Canned answers, and open questions whose answers cite an article that a newer text has changed or dropped. 2 reads, and 2 for each law that they cite. */
export const overtaken = async (ctx: Ctx) => {
  const [canned, threads] = await Promise.all([listCanned(ctx), listOpenCitations(ctx)])
  const all = [
    ...canned.map(({ _id, title, category, citations }) => ({
      kind: 'canned' as const,
      id: _id,
      title,
      category,
      citations,
    })),
    ...threads.map(({ _id, category, citations }) => ({
      kind: 'thread' as const,
      id: _id,
      title: '',
      category,
      citations,
    })),
  ]
  const names = [...new Set(all.flatMap(({ citations }) => citations.map(({ law }) => law)))]
  const laws = await Promise.all(
    names.map(async name => {
      const now = await readCurrentLaw(ctx, name)
      return now && ([now, await readFormerLaw(ctx, now)] as const)
    }),
  )
  return all.flatMap(({ citations, ...one }) => {
    const worst = worstOf(citations, laws)
    return worst ? [{ ...one, law: worst.law, article: worst.article, why: worst.why }] : []
  })
}

type Laws = readonly (readonly [now: LawRecord, former: LawRecord | null] | null)[]

const worstOf = (citations: readonly Citation[], laws: Laws) => {
  const watched = laws.reduce<readonly Citation[]>(
    (all, pair) => (pair && watchLaw({ state: 'published', citations: all }, ...pair)?.citations) ?? all,
    citations,
  )
  for (const why of ['repealed', 'changed'] as const) {
    const found = watched.find(({ state }) => state === why)
    if (found) return { law: found.law, article: found.article, why }
  }
  return null
}
