import type { Citation } from '../../src/domain/qa/words'
import type { Ctx } from '../_kit/ctx'
import { standingOf } from '../_services/citable'

type Cited = Pick<Citation, 'law' | 'article' | 'versionDate'>

/** What is cited as the laws stand now, in order; null where a law has no such article, or nobody has read it here. As `standingOf`. */
export const citeEach = async (ctx: Ctx, cited: readonly Cited[]): Promise<readonly (Citation | null)[]> => {
  const standings = await standingOf(ctx, cited)
  return cited.map(({ law, article, versionDate }, i) => {
    const now = standings[i]
    if (!now || now.standing === 'unknown') return null
    return { law, article, versionDate: now.versionDate ?? versionDate, state: now.standing }
  })
}

/** As `citeEach` for what is to be sent: 'unknown' where one of them is. */
export const citeNow = async (ctx: Ctx, cited: readonly Cited[]): Promise<readonly Citation[] | 'unknown'> => {
  const citations = await citeEach(ctx, cited)
  const known = citations.flatMap(one => one ?? [])
  return known.length < citations.length ? 'unknown' : known
}
