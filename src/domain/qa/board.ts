import { HIDDEN_BY_HAND, type Hidden, isAboutPerson, type KnownPerson, mayKeep, personalIn } from './redact'

/** An answered question as others read it. */
export interface Copy {
  readonly question: string
  readonly answer: string
}

/** Words that a person left standing although they look personal, and why. */
export interface Kept {
  readonly words: string
  readonly reason: string
}

export const MOST_KEPT = 10
export const MOST_HIDDEN_BY_HAND = 10
/** Days between the second person's yes and the board, at most a month. */
export const MOST_EMBARGO_DAYS = 30

const DAY_MS = 86_400_000

/** When a copy that is decided now appears, with the asker's time to think again. Pure. */
export const appearsAtMs = (nowMs: number, embargoDays: number): number => nowMs + embargoDays * DAY_MS

const inCopy = ({ question, answer }: Copy, known: KnownPerson): readonly Hidden[] => [
  ...personalIn(question, known),
  ...personalIn(answer, known),
]

/** What still tells of a person in a copy, but for what was kept with a reason; numbers and the asker's own name are never kept. Pure. */
export const leftPersonal = (copy: Copy, known: KnownPerson, kept: readonly Kept[]): readonly Hidden[] =>
  inCopy(copy, known).filter(({ kind, words }) => !(mayKeep(kind) && kept.some(one => one.words === words)))

/** What the machine hid of a thread's words, kind by kind, for the second person, who never reads them. Pure. */
export const hiddenCounts = (copy: Copy, known: KnownPerson, kept: readonly Kept[]) => {
  const counts = new Map<Hidden['kind'], number>()
  for (const { kind } of leftPersonal(copy, known, kept)) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return [...counts].map(([kind, count]) => ({ kind, count }))
}

/** A copy with some more words hidden wherever they stand. Pure. */
export const withoutWords = ({ question, answer }: Copy, words: readonly string[]): Copy => {
  const without = (text: string) => words.reduce((left, one) => left.split(one).join(HIDDEN_BY_HAND), text)
  return { question: without(question), answer: without(answer) }
}

/** Whether words for everybody name a person or how to reach one; an office's telephone and address may stand. Pure. */
export const namesPerson = (text: string): boolean => personalIn(text).some(({ kind }) => isAboutPerson(kind))

/** Below it a count may tell who pressed; it is said in words. */
const FEW = 5

/** How many met the same: none, few (null), or the number. Pure. */
export const sameCount = (count: number): number | null => (count > 0 && count < FEW ? null : count)
