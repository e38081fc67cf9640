import { lastFaqChange, listAllCitations } from '../_data/faqs'
import { hadArticle, listCitedTexts, listLaws } from '../_data/laws'
import type { Ctx } from '../_kit/ctx'
import { once } from '../_kit/once'

/** What published answers rest on, by law and article with the date of the text; kept until an answer changes. */
type Rested = ReadonlyMap<string, ReadonlyMap<string, string>>

/** The articles that answers rest on: a person has read them. One read, two where an answer changed since. */
export const restedArticles = async (ctx: Ctx): Promise<Rested> =>
  once('rested-articles', String(await lastFaqChange(ctx)), async () => {
    const laws = new Map<string, Map<string, string>>()
    for (const { law, article, versionDate, state } of await listAllCitations(ctx)) {
      if (state === 'repealed') continue
      const articles = laws.get(law) ?? new Map<string, string>()
      laws.set(law, articles.set(article, versionDate))
    }
    return laws
  })

interface Named {
  readonly law: string
  readonly article: string
}

type Standing = 'current' | 'repealed' | 'unknown'

/**
 * How articles stand now: where a law's text is here its newest text decides; of another law what answers rest on already
 * may be cited, and nothing else. 3 reads, and a count for each article that its law does not have; none without articles.
 */
export const standingOf = async (
  ctx: Ctx,
  named: readonly Named[],
): Promise<readonly { readonly standing: Standing; readonly versionDate: string | null }[]> => {
  if (named.length === 0) return []
  const [laws, texts, rested] = await Promise.all([listLaws(ctx), listCitedTexts(ctx, named), restedArticles(ctx)])
  return Promise.all(
    named.map(async ({ law, article }) => {
      const known = laws.find(one => one.law === law)
      const read = rested.get(law)?.get(article)
      if (!known) return { standing: read ? ('current' as const) : ('unknown' as const), versionDate: read ?? null }
      const { versionDate } = known
      if (texts.some(one => one.law === law && one.article === article)) return { standing: 'current', versionDate }
      // an answer rests on it, or an older text had it: it was there and is gone
      const was = read !== undefined || (await hadArticle(ctx, law, article))
      return { standing: was ? ('repealed' as const) : ('unknown' as const), versionDate }
    }),
  )
}
