import type { Citation } from '../../src/domain/qa/words'
import { listCitedTexts, listLaws } from '../_data/laws'
import type { Ctx } from '../_kit/ctx'

type Cited = Pick<Citation, 'law' | 'article' | 'versionDate'>

/**
 * What an answer cites as the laws stand now: where a law's text is here, its article must still be in it and the newest
 * text counts; of other laws the writer's word does. 2 reads, none without citations.
 */
export const citeNow = async (ctx: Ctx, cited: readonly Cited[]): Promise<readonly Citation[]> => {
  if (cited.length === 0) return []
  const [laws, texts] = await Promise.all([listLaws(ctx), listCitedTexts(ctx, cited)])
  return cited.map(({ law, article, versionDate }): Citation => {
    const known = laws.find(one => one.law === law)
    if (!known || known.versionDate < versionDate) return { law, article, versionDate, state: 'current' }
    const stands = texts.some(one => one.law === law && one.article === article)
    return { law, article, versionDate: known.versionDate, state: stands ? 'current' : 'repealed' }
  })
}
