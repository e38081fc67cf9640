// Finds articles of law: by their words, and by what was cited in answers to questions like this one.
import { byteReader, byteWriter } from './bytes'
import { buildPack, openPack, queryOf } from './pack'
import { borrowedTerms } from './synonyms'
import { termsOf } from './terms'

/** An article as it is searched: its law's name and its text. Ids are ASCII. */
export interface IndexArticle {
  readonly articleId: string
  readonly text: string
}

/** A question that was answered, redacted, and the articles its answer rests on. */
export interface AnsweredQuestion {
  readonly questionId: string
  readonly text: string
  readonly articleIds: readonly string[]
}

export interface ArticleIndex {
  readonly articles: number
  /** Articles by score; a question that is asked anew does not learn from its own answer: `except` names it. */
  readonly search: (asked: {
    readonly text: string
    readonly most: number
    readonly except?: string | undefined
  }) => readonly { readonly articleId: string; readonly score: number }[]
}

/** How many like questions speak, and how loud. */
const NEIGHBOURS = 8
const NEIGHBOUR_WEIGHT = 0.6

export const buildArticleIndex = (
  articles: readonly IndexArticle[],
  answered: readonly AnsweredQuestion[],
): Uint8Array => {
  const places = new Map(articles.map(({ articleId }, place) => [articleId, place]))
  const out = byteWriter()
  out.number(articles.length)
  for (const { articleId } of articles) out.ascii(articleId)
  out.number(answered.length)
  for (const { questionId, articleIds } of answered) {
    out.ascii(questionId)
    const cited = articleIds.flatMap(articleId => places.get(articleId) ?? [])
    out.number(cited.length)
    for (const place of cited) out.number(place)
  }
  out.bytes(buildPack(articles.map(({ text }) => termsOf(text))))
  out.bytes(buildPack(answered.map(({ text }) => termsOf(text))))
  return out.done()
}

/** Opens what {@link buildArticleIndex} made. */
export const openArticleIndex = (bytes: Uint8Array): ArticleIndex => {
  const from = byteReader(bytes)
  const ids = Array.from({ length: from.number() }, () => from.ascii())
  const questions = Array.from({ length: from.number() }, () => ({
    questionId: from.ascii(),
    cited: Array.from({ length: from.number() }, () => from.number()),
  }))
  const articles = openPack(from.bytes())
  const answered = openPack(from.bytes())
  return {
    articles: ids.length,
    search: ({ text, most, except }) => {
      const own = queryOf(termsOf(text))
      const scores = new Float64Array(articles.size)
      articles.addScores(new Map([...own, ...borrowedTerms(text)]), 1, scores)
      const likeness = new Float64Array(answered.size)
      answered.addScores(own, 1, likeness)
      const alike = questions
        .map(({ questionId, cited }, i) => ({ questionId, cited, score: likeness[i] ?? 0 }))
        .filter(({ questionId, score }) => score > 0 && questionId !== except)
        .sort((a, b) => b.score - a.score)
      for (const { cited, score } of alike.slice(0, NEIGHBOURS))
        for (const place of cited) scores[place] = (scores[place] ?? 0) + NEIGHBOUR_WEIGHT * score
      return ids
        .map((articleId, place) => ({ articleId, score: scores[place] ?? 0 }))
        .filter(({ score }) => score > 0)
        .sort((a, b) => b.score - a.score)
        .slice(0, most)
    },
  }
}
