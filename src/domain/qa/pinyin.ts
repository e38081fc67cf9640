import { plainForm } from './plain-form'
import { SYLLABLE_CHARS } from './tables/syllables'
import { type Term, withPairs } from './terms'

/** Syllables in the order of their numbers, and the number of each character's first reading. */
const { numbers, ofChar } = (() => {
  const numbers = new Map<string, Term>()
  const ofChar = new Map<string, Term>()
  for (const [, syllable = '', chars = ''] of SYLLABLE_CHARS.matchAll(/([a-z]+)([^a-z]+)/g)) {
    const number = numbers.size + 1
    numbers.set(syllable, number)
    for (const char of chars) ofChar.set(char, number)
  }
  return { numbers, ofChar }
})()

const RUNS = /[\u3400-\u9fff]+|[a-z]+|[^\u3400-\u9fffa-z\s']+/g
const LONGEST_SYLLABLE = 6
/** What may be left of a word that is still being typed. */
const MOST_LEFT = 2

/** How a text sounds, toneless: syllables and their neighbours. Letters that read as pinyin count where `typed`, as in a question. */
export const soundsOf = (text: string, typed: boolean): readonly Term[] => {
  const runs: Term[][] = [[]]
  for (const part of plainForm(text).match(RUNS) ?? []) {
    const letters = /^[a-z]/.test(part)
    const sounds = letters ? (typed ? syllablesOf(part) : null) : hanSounds(part)
    if (sounds) runs.at(-1)?.push(...sounds)
    else runs.push([])
  }
  return runs.flatMap(withPairs)
}

const hanSounds = (run: string): readonly Term[] | null => {
  const sounds = Array.from(run, char => ofChar.get(char) ?? 0).filter(number => number > 0)
  return sounds.length > 0 ? sounds : null
}

/** The fewest syllables that spell a word, null where it is no pinyin: `tuoqian` → tuo qian. An unfinished end of two letters is forgiven after two syllables. */
export const syllablesOf = (word: string): readonly Term[] | null => {
  const best: (readonly Term[] | null)[] = [[]]
  for (let end = 1; end <= word.length; end++) {
    best[end] = null
    for (let start = Math.max(0, end - LONGEST_SYLLABLE); start < end; start++) {
      const number = numbers.get(word.slice(start, end))
      const before = best[start]
      if (number === undefined || !before) continue
      if (!best[end] || before.length + 1 < (best[end]?.length ?? 0)) best[end] = [...before, number]
    }
  }
  for (let left = 0; left <= MOST_LEFT; left++) {
    const sounds = best[word.length - left]
    if (sounds && (left === 0 ? sounds.length > 0 : sounds.length >= 2)) return sounds
  }
  return null
}
