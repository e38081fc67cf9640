import { namesPerson } from './board'
import { personalIn } from './redact'
import type { Calculator, QaCategory } from './words'

const CONTENT_REFUSALS = ['PERSONAL_DATA', 'CITATION_MISSING', 'ARTICLE_GONE'] as const
export const DRAFT_REFUSALS = [
  ...CONTENT_REFUSALS,
  'ARTICLE_UNKNOWN',
  'RISKY_TEXT',
  'VERSION_CONFLICT',
  'DRAFT_WAITS',
] as const
export const DECIDE_DRAFT_REFUSALS = [
  'SECOND_PERSON',
  'NOT_WAITING',
  'NOT_CHECKED',
  'VERSION_CONFLICT',
  'ARTICLE_GONE',
  'REASON_MISSING',
] as const
export const WITHDRAW_FAQ_REFUSALS = ['VERSION_CONFLICT'] as const
export const CANDIDATE_REFUSALS = ['PERSONAL_DATA', 'PHRASINGS_FULL'] as const
export const TEACH_REFUSALS = [...CANDIDATE_REFUSALS, 'OWN_QUESTION', 'WAY_TAKEN_OUT'] as const

/** An entry's words as a person writes them. */
export interface FaqContent {
  readonly category: QaCategory
  readonly title: string
  /** How people ask it, beside the title. */
  readonly phrasings: readonly string[]
  readonly answer: string
  readonly citations: readonly { readonly law: string; readonly article: string; readonly versionDate: string }[]
  readonly asksUnion: boolean
  readonly calculator: Calculator | null
}

/** The articles of a law as it stands here, by its name; a law that was never imported is not in it. */
export type CurrentArticles = ReadonlyMap<string, ReadonlySet<string>>

/**
 * Why an entry may not be laid before a second person, null where it may: words by which a person is known, nothing that
 * it rests on (but for what only the union can say), or an article that the law no longer has. Pure.
 */
export const contentProblem = (
  { title, phrasings, answer, citations, asksUnion }: FaqContent,
  laws: CurrentArticles,
): (typeof CONTENT_REFUSALS)[number] | null => {
  const text = [title, ...phrasings, answer].join('\n')
  if (namesPerson(text)) return 'PERSONAL_DATA'
  if (citations.length === 0 && !asksUnion) return 'CITATION_MISSING'
  return citations.some(({ law, article }) => laws.get(law)?.has(article) === false) ? 'ARTICLE_GONE' : null
}

/** The title first, then other ways of asking, each once. Pure. */
export const allPhrasings = ({ title, phrasings }: Pick<FaqContent, 'title' | 'phrasings'>): readonly string[] => [
  ...new Set([title, ...phrasings]),
]

const CITED =
  /《([^《》]{2,40})》((?:[、和及]?第[零一二三四五六七八九十百]{1,7}条(?:之[一二三四五六七八九十]{1,2})?)+)/g

/** The articles that a text names, `《劳动合同法》第十条、第八十二条`, each once, in order. Pure. */
export const citedIn = (text: string): readonly { readonly law: string; readonly article: string }[] => {
  const found = [...text.matchAll(CITED)].flatMap(([, law = '', articles = '']) =>
    articles
      .split(/[、和及]/)
      .flatMap(part => part.match(/第[零一二三四五六七八九十百]{1,7}条(?:之[一二三四五六七八九十]{1,2})?/g) ?? [])
      .map(article => ({ law, article })),
  )
  return found.filter(
    (one, i) => found.findIndex(({ law, article }) => law === one.law && article === one.article) === i,
  )
}

/** From so many different people on, a way of asking that led to a helpful answer is one of its phrasings (design "Learning"). */
const PEOPLE_FOR_PHRASING = 3
export const MOST_LEARNED = 12

/** Whether clicks alone may add a way of asking: enough people, nothing personal in it. Pure. */
export const teachesItself = (text: string, people: number): boolean =>
  people >= PEOPLE_FOR_PHRASING && personalIn(text).length === 0
