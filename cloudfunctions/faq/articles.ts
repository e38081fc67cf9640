import type { faq as procedures } from '../../src/contract/faq'
import { canSomewhere } from '../../src/domain/can'
import { isLawNamed, readArticleQuery } from '../../src/domain/qa/article-query'
import { readPerson } from '../_data/accounts'
import { listCitedTexts, listLaws } from '../_data/laws'
import { type Ctx, type Handler, refuse } from '../_kit/ctx'
import { restedArticles, standingOf } from '../_services/citable'
import { articlesFor } from './suggest'

const LAWS_SHOWN = 8
const ARTICLES_SHOWN = 8

/** What an answer may rest on, by law and number or by words; nothing of what was typed is kept. 5 reads as a rule. */
export const articles: Handler<typeof procedures.articles> = async (ctx, { text }) => {
  const person = await readPerson(ctx)
  if (!person || !canSomewhere(person.actor.roles, 'faq.read')) return refuse('FORBIDDEN')
  const [imported, rested] = await Promise.all([listLaws(ctx), restedArticles(ctx)])
  const { law, article } = readArticleQuery(text)
  const all = [
    ...imported.map(one => ({ law: one.law, versionDate: one.versionDate })),
    ...[...rested]
      .filter(([name]) => !imported.some(one => one.law === name))
      .map(([name, of]) => ({ law: name, versionDate: [...of.values()].sort().at(-1) ?? '' })),
  ]
  const named = all
    .filter(one => law === '' || isLawNamed(one.law, law))
    .sort((a, b) => Number(b.law === law) - Number(a.law === law) || a.law.length - b.law.length)
    .slice(0, LAWS_SHOWN)
  if (law === '' && article === null) return { laws: named, articles: [], missing: null }
  if (named.length === 0) {
    const found = await articlesFor(ctx, text)
    const missing = article === null ? null : { law, article, why: 'noLaw' as const }
    return { laws: [], articles: found.slice(0, ARTICLES_SHOWN), missing: found.length > 0 ? null : missing }
  }
  if (article === null) return { laws: named, articles: await articlesFor(ctx, text), missing: null }
  return numbered(ctx, named, { law, article })
}

/** One number in each of the laws that may be meant; where none has it, why the first has not. */
const numbered = async (
  ctx: Ctx,
  laws: readonly { readonly law: string; readonly versionDate: string }[],
  typed: { readonly law: string; readonly article: string },
) => {
  const { article } = typed
  const asked = laws.map(({ law }) => ({ law, article }))
  const [standings, texts] = await Promise.all([standingOf(ctx, asked), listCitedTexts(ctx, asked)])
  const found = asked.flatMap(({ law }, i) => {
    const { standing, versionDate = null } = standings[i] ?? {}
    const text = texts.find(one => one.law === law)?.text ?? ''
    return standing === 'current' && versionDate !== null ? [{ law, article, versionDate, text }] : []
  })
  const [first] = asked
  const [why] = standings
  // only a law that is meant by its whole name is said to lack an article beside others that have it
  const missing =
    first && why && why.standing !== 'current' && (found.length === 0 || first.law === typed.law)
      ? { law: first.law, article, why: why.standing }
      : null
  return { laws: [], articles: found, missing }
}
