// One file of packed indexes for one audience: what may be found by whom is settled when the file is built.
import { asciiOf, byteReader, byteWriter } from './bytes'
import { buildPack, openPack, type Pack, type Query, queryOf } from './pack'
import { soundsOf } from './pinyin'
import { borrowedTerms } from './synonyms'
import { termsOf } from './terms'

/** One entry as it goes into the file. Ids are ASCII. */
export interface IndexEntry {
  readonly faqId: string
  readonly category: string
  readonly phrasings: readonly string[]
  readonly answer: string
  /** The text of the articles that it cites, empty where none was imported. */
  readonly articleText: string
  /** How many people it helped. */
  readonly helpful: number
  /** When a person last held it against the law, UTC ms. */
  readonly checkedAtMs: number
}

interface Question {
  readonly text: string
  /** The category the person has chosen, whose entries come first among equals. */
  readonly category?: string | undefined
  readonly nowMs: number
}

interface Found {
  readonly faqId: string
  readonly score: number
  /** The score as a share of what the question's own words would reach, 0 to 1. */
  readonly share: number
}

export interface FaqIndex {
  readonly version: string
  readonly entries: number
  /** Entries by score, the best first; those that share nothing with the question are left out. */
  readonly search: (question: Question, most: number) => readonly Found[]
}

const FORMAT = 1
const SOUND_WEIGHT = 0.6
/** What an answer's own words count in the order of hits; held-out phrasings of the shipped answers: at 0.35 439 of 700 are among the first three, at 1 they are 513. */
const ANSWER_WEIGHT = 1
/** A third of the answer's: a law's text is long and says much that was not asked. Measured on LeCoQA. */
const ARTICLE_WEIGHT = 0.33
/** What they count for how near a hit is: the thresholds were found for phrasings (design). */
const ANSWER_NEARNESS = 0.35
const HELPFUL_WEIGHT = 0.1
/** A chosen category lifts its entries a little: it must not beat a better answer elsewhere. */
const CATEGORY_LIFT = 1.05
const DAY_MS = 86_400_000
/** An answer that nobody has looked at for a year sinks slowly, at most by this much. */
const FRESH_DAYS = 365
const STALE_PER_YEAR = 0.1
const MOST_STALE = 0.5

/** Builds the file for one audience from the entries that this audience may see. */
export const buildFaqIndex = (version: string, entries: readonly IndexEntry[]): Uint8Array => {
  const phrasings = entries.flatMap((entry, owner) => entry.phrasings.map(text => ({ owner, text })))
  const out = byteWriter()
  out.number(FORMAT)
  out.ascii(version)
  const categories = [...new Set(entries.map(entry => entry.category))]
  out.number(categories.length)
  for (const category of categories) out.ascii(category)
  const days = entries.map(({ checkedAtMs }) => Math.max(0, Math.floor(checkedAtMs / DAY_MS)))
  const firstDay = days.reduce((first, day) => Math.min(first, day), days[0] ?? 0)
  out.number(entries.length)
  out.number(firstDay)
  for (const { category } of entries) out.number(categories.indexOf(category))
  for (const { helpful } of entries) out.number(helpful)
  for (const day of days) out.number(day - firstDay)
  for (const entry of entries) out.number(entry.phrasings.length)
  for (const { faqId } of entries) out.number(faqId.length)
  out.ascii(entries.map(({ faqId }) => faqId).join(''))
  out.bytes(buildPack(phrasings.map(({ text }) => termsOf(text))))
  out.bytes(buildPack(phrasings.map(({ text }) => soundsOf(text, false))))
  out.bytes(buildPack(entries.map(({ answer }) => termsOf(answer))))
  out.bytes(buildPack(entries.map(({ articleText }) => termsOf(articleText))))
  return out.done()
}

/** Opens what {@link buildFaqIndex} made; null where the bytes are of another format. */
export const openFaqIndex = (bytes: Uint8Array): FaqIndex | null => {
  const from = byteReader(bytes)
  if (from.number() !== FORMAT) return null
  const version = from.ascii()
  const categories = Array.from({ length: from.number() }, () => from.ascii())
  const size = from.number()
  const firstDay = from.number()
  const column = () => from.numbers(size)
  const entries = { categories: column(), helpful: column(), days: column(), phrasings: column(), idEnds: column() }
  const ids = from.bytes()
  const pack = () => openPack(from.bytes())
  const packs = { phrasings: pack(), sounds: pack(), answers: pack(), articles: pack() }
  const owners = new Uint32Array(packs.phrasings.size)
  for (let i = 0, next = 0; i < size; i++) {
    entries.idEnds[i] = (entries.idEnds[i] ?? 0) + (entries.idEnds[i - 1] ?? 0)
    for (let left = entries.phrasings[i] ?? 0; left > 0; left--) owners[next++] = i
  }
  const idOf = (i: number) => asciiOf(ids.subarray(entries.idEnds[i - 1] ?? 0, entries.idEnds[i]))
  // they are written anew by each search, which runs to its end before another begins
  const byPhrasing = new Float64Array(owners.length)
  const byEntry = new Float64Array(size)
  const byAnswer = new Float64Array(size)

  const search: FaqIndex['search'] = ({ text, category, nowMs }, most) => {
    const { words, asked } = wordsOf(text, packs.phrasings)
    const heard = queryOf(soundsOf(text, true))
    byPhrasing.fill(0)
    packs.phrasings.addScores(asked, 1, byPhrasing)
    packs.sounds.addScores(heard, SOUND_WEIGHT, byPhrasing)
    byAnswer.fill(0)
    packs.answers.addScores(asked, ANSWER_WEIGHT, byAnswer)
    packs.articles.addScores(asked, ARTICLE_WEIGHT, byAnswer)
    byEntry.fill(0)
    for (let i = 0; i < owners.length; i++) {
      const owner = owners[i] ?? 0
      byEntry[owner] = Math.max(byEntry[owner] ?? 0, byPhrasing[i] ?? 0)
    }
    const self = packs.phrasings.selfScore(words) + SOUND_WEIGHT * packs.sounds.selfScore(heard)
    const chosen = category === undefined ? -1 : categories.indexOf(category)
    const near = (i: number) => (byEntry[i] ?? 0) + ANSWER_NEARNESS * (byAnswer[i] ?? 0)
    const baseOf = (i: number) => (byEntry[i] ?? 0) + (byAnswer[i] ?? 0)
    const scoreOf = (i: number, base: number) =>
      base * (entries.categories[i] === chosen ? CATEGORY_LIFT : 1) +
      HELPFUL_WEIGHT * Math.log(1 + (entries.helpful[i] ?? 0)) -
      staleness(firstDay + (entries.days[i] ?? 0), nowMs)
    return bestOf({ size, baseOf, scoreOf, most }).map(({ i, score }) => ({
      faqId: idOf(i),
      score,
      share: self > 0 ? Math.min(1, near(i) / self) : 0,
    }))
  }
  return { version, entries: size, search }
}

/** The places of the highest scores above nothing, best first; among equals the earlier. One pass, and a short list kept in order. */
const bestOf = ({
  size,
  baseOf,
  scoreOf,
  most,
}: {
  size: number
  baseOf: (i: number) => number
  scoreOf: (i: number, base: number) => number
  most: number
}): readonly { readonly i: number; readonly score: number }[] => {
  const best: { readonly i: number; readonly score: number }[] = []
  for (let i = 0; i < size; i++) {
    const base = baseOf(i)
    if (base <= 0) continue
    const score = scoreOf(i, base)
    if (best.length >= most && score <= (best[most - 1]?.score ?? 0)) continue
    let at = best.length
    while (at > 0 && (best[at - 1]?.score ?? 0) < score) at -= 1
    best.splice(at, 0, { i, score })
    if (best.length > most) best.pop()
  }
  return best
}

/** What was typed, and that together with the law's words for it. Letters that only read as pinyin are left to the sounds. */
const wordsOf = (text: string, pack: Pack): { words: Query; asked: Query } => {
  const words = queryOf(termsOf(text))
  if (soundsOf(text, true).length > 0)
    for (const term of words.keys()) if (isWord(term) && !pack.has(term)) words.delete(term)
  return { words, asked: new Map([...words, ...borrowedTerms(text)]) }
}

const isWord = (term: number): boolean => term >= 4_294_967_296

const staleness = (checkedDay: number, nowMs: number): number =>
  Math.min(MOST_STALE, (Math.max(0, nowMs / DAY_MS - checkedDay - FRESH_DAYS) / 365) * STALE_PER_YEAR)
