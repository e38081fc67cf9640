import { plainForm } from './plain-form'

/** A term as a number: a character by its code, two neighbours as `a·65536 + b`, a word of letters and digits above 2³². */
export type Term = number

const PAIR = 65_536
const WORDS_FROM = 4_294_967_296
/** Han characters of the basic plane and its first extension; rarer ones lie outside and are left out. */
const HAN = /[\u3400-\u9fff]/
/** Runs of Han characters, or of letters and digits. */
const RUNS = /[\u3400-\u9fff]+|[a-z0-9]+/g

/** What a pair weighs against a character or a word; measured on LeCoQA and LCQMC. */
const PAIR_WEIGHT = 0.5

/** The pair of two terms below 65,536. */
const pairOf = (a: Term, b: Term): Term => a * PAIR + b

export const weightOf = (term: Term): number => (term >= PAIR && term < WORDS_FROM ? PAIR_WEIGHT : 1)

/** What comes along with words copied from a page. */
const MARKUP = /<[a-z/!][^<>]{0,300}>|&[a-z]{2,8};/gi

/** The terms of a text in order, repeated as often as they stand there: characters, pairs, whole ASCII words and numbers. */
export const termsOf = (text: string): readonly Term[] =>
  (plainForm(text.replace(MARKUP, ' ')).match(RUNS) ?? []).flatMap(run =>
    HAN.test(run) ? hanTerms(run) : [wordTerm(run)],
  )

/** Terms and pairs of a run of terms below 65,536. */
export const withPairs = (run: readonly Term[]): readonly Term[] => {
  const terms: Term[] = []
  for (let i = 0; i < run.length; i++) {
    const term = run[i] ?? 0
    const next = run[i + 1]
    terms.push(term)
    if (next !== undefined) terms.push(pairOf(term, next))
  }
  return terms
}

const hanTerms = (run: string): readonly Term[] => withPairs(Array.from(run, char => char.charCodeAt(0)))

/** A word by its FNV-1a hash: 32 bits are enough for the few words of a Chinese corpus. */
const wordTerm = (word: string): Term => {
  let hash = 0x811c9dc5
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193)
  return WORDS_FROM + (hash >>> 0)
}
