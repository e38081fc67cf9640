// What the retrieval gate and the bench both count, over the data of ../shared/data/qa.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ArticleIndex, buildArticleIndex, openArticleIndex } from '../../src/domain/qa/article-index'
import { buildFaqIndex, type FaqIndex, type IndexEntry, openFaqIndex } from '../../src/domain/qa/faq-index'
import { SIMPLIFIED_PAIRS } from '../../src/domain/qa/tables/simplified'
import { SYLLABLE_CHARS } from '../../src/domain/qa/tables/syllables'

/** From the root, where tests and benches are started. */
const DATA = join(process.cwd(), '../shared/data/qa')
export const hasData = existsSync(join(DATA, 'lecoqa/queries.json'))

interface LecoRow {
  readonly 问题: string
  readonly 答案文本: string | null
  readonly 相关法规: Readonly<Record<string, string>> | null
}
interface LabourRow {
  readonly id: number
  readonly q: string
  readonly articles: readonly string[]
}
interface ArticleRow {
  readonly law: string
  readonly art: string
  readonly text: string
}

/** The file holds bare NaN values, which JSON does not know. */
const read = (file: string): unknown =>
  JSON.parse(readFileSync(join(DATA, file), 'utf8').replace(/:\s*NaN\b/g, ': null'))

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value)
const rowsOf = <T>(file: string): readonly T[] => {
  const rows = read(file)
  if (!isList(rows)) throw new Error(`${file} is no list`)
  return rows as readonly T[]
}

export const lecoQuestions = (): readonly string[] => rowsOf<LecoRow>('lecoqa/queries.json').map(row => row.问题)
export const lecoTexts = (): readonly string[] =>
  rowsOf<LecoRow>('lecoqa/queries.json').flatMap(row => [
    row.问题,
    row.答案文本 ?? '',
    ...Object.values(row.相关法规 ?? {}),
  ])

/** Percent of questions whose answer is first, among the first three, and the mean reciprocal rank. */
export interface Ranks {
  readonly r1: number
  readonly r3: number
  readonly mrr: number
}

/** The rank of one entry; equal scores rank after, and what was not found has none. */
const rankOf = (found: readonly { readonly id: string; readonly score: number }[], id: string): number => {
  const own = found.find(one => one.id === id)
  if (!own) return Number.POSITIVE_INFINITY
  return found.filter(one => one.id !== id && one.score >= own.score).length + 1
}

const ranksOf = (all: readonly number[]): Ranks => ({
  r1: (100 * all.filter(rank => rank === 1).length) / all.length,
  r3: (100 * all.filter(rank => rank <= 3).length) / all.length,
  mrr: (100 * all.reduce((sum, rank) => sum + 1 / rank, 0)) / all.length,
})

const opened = (entries: readonly IndexEntry[]): FaqIndex => {
  const index = openFaqIndex(buildFaqIndex('gate', entries))
  if (!index) throw new Error('the index does not open')
  return index
}

const entryOf = (faqId: string, more: Partial<IndexEntry>): IndexEntry => ({
  faqId,
  category: '',
  phrasings: [],
  answer: '',
  articleText: '',
  helpful: 0,
  checkedAtMs: 0,
  ...more,
})

const search = (index: FaqIndex, text: string, most: number) =>
  index.search({ text, nowMs: 0 }, most).map(({ faqId, score }) => ({ id: faqId, score }))

/** LeCoQA: a lay question finds the lawyer's answer, by the answer's words and the articles it cites. Identical answers count as one. */
export const lecoqa = (): Ranks => {
  const rows = rowsOf<LecoRow>('lecoqa/queries.json')
  const ids = new Map<string, string>()
  const entries: IndexEntry[] = []
  for (const { 答案文本, 相关法规 } of rows) {
    const answer = 答案文本 ?? ''
    if (ids.has(answer)) continue
    const faqId = `f${ids.size}`
    ids.set(answer, faqId)
    const articleText = Object.entries(相关法规 ?? {})
      .flat()
      .join('\n')
    entries.push(entryOf(faqId, { answer, articleText }))
  }
  const index = opened(entries)
  return ranksOf(
    rows.map(({ 问题, 答案文本 }) => rankOf(search(index, 问题, entries.length), ids.get(答案文本 ?? '') ?? '')),
  )
}

/** Labour questions: at least one cited article among the first ten, alone and with the links of the other answered questions. */
export const labourR10 = (): { readonly alone: number; readonly withThreads: number } => {
  const articles = rowsOf<ArticleRow>('labour-articles.json').map(({ law, art, text }, i) => ({
    articleId: `a${i}`,
    name: `${law}${art}`,
    text: `${law} ${text}`,
  }))
  const idOf = new Map(articles.map(({ name, articleId }) => [name, articleId]))
  // citations missing from the file are left out
  const asked = rowsOf<LabourRow>('lecoqa/labour-questions.json')
    .map(({ id, q, articles: names }) => ({
      questionId: `q${id}`,
      text: q,
      articleIds: names.flatMap(name => idOf.get(name.replace(/^中华人民共和国/, '')) ?? []),
    }))
    .filter(({ articleIds }) => articleIds.length > 0)
  const share = (index: ArticleIndex): number => {
    const hits = asked.filter(({ questionId, text, articleIds }) => {
      const found = index
        .search({ text, most: articles.length, except: questionId })
        .map(({ articleId, score }) => ({ id: articleId, score }))
      return articleIds.some(id => rankOf(found, id) <= 10)
    })
    return (100 * hits.length) / asked.length
  }
  return {
    alone: share(openArticleIndex(buildArticleIndex(articles, []))),
    withThreads: share(openArticleIndex(buildArticleIndex(articles, asked))),
  }
}

/** A small generator of numbers below 1 that is the same everywhere (mulberry32). */
export const seeded = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const SYLLABLES = [...SYLLABLE_CHARS.matchAll(/([a-z]+)([^a-z]+)/g)].map(([, syllable = '', chars = '']) => ({
  syllable,
  chars: [...chars],
}))
const SOUND_OF = new Map(SYLLABLES.flatMap(one => one.chars.map(char => [char, one] as const)))
const TRADITIONAL_OF = new Map(
  Array.from({ length: SIMPLIFIED_PAIRS.length / 2 }, (_, i) => [
    SIMPLIFIED_PAIRS.charAt(2 * i + 1),
    SIMPLIFIED_PAIRS.charAt(2 * i),
  ]),
)

/** A text with so many characters changed into others of the same sound. */
const withHomophones = (text: string, typos: number, random: () => number): string => {
  const chars = [...text]
  const places = chars.flatMap((char, i) => ((SOUND_OF.get(char)?.chars.length ?? 0) > 1 ? [i] : []))
  for (let left = typos; left > 0 && places.length > 0; left--) {
    const [place = 0] = places.splice(Math.floor(random() * places.length), 1)
    const others = (SOUND_OF.get(chars[place] ?? '')?.chars ?? []).filter(char => char !== chars[place])
    chars[place] = others[Math.floor(random() * others.length)] ?? ''
  }
  return chars.join('')
}

const inPinyin = (text: string): string => [...text].map(char => SOUND_OF.get(char)?.syllable ?? ' ').join('')
const inTraditional = (text: string): string => [...text].map(char => TRADITIONAL_OF.get(char) ?? char).join('')

/** LeCoQA's questions as an FAQ's phrasings, asked again with slips: two homophones, in pinyin only, in traditional characters. */
export const slips = (): { readonly typo2R1: number; readonly pinyinR3: number; readonly traditionalSame: number } => {
  const questions = [...new Set(lecoQuestions())]
  const index = opened(questions.map((question, i) => entryOf(`f${i}`, { phrasings: [question] })))
  const random = seeded(20_261_125)
  const asked = questions.map((question, i) => ({ question, id: `f${i}` })).filter((_, i) => i % 5 === 0)
  const share = (change: (text: string) => string, most: number) => {
    const ranks = asked.map(({ question, id }) => rankOf(search(index, change(question), 20), id))
    return (100 * ranks.filter(rank => rank <= most).length) / ranks.length
  }
  const same = asked.filter(({ question }) => {
    const plain = search(index, question, 3)
    return JSON.stringify(plain) === JSON.stringify(search(index, inTraditional(question), 3))
  })
  return {
    typo2R1: share(text => withHomophones(text, 2, random), 1),
    pinyinR3: share(inPinyin, 3),
    traditionalSame: (100 * same.length) / asked.length,
  }
}
