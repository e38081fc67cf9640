import { plainForm } from '../plain-form'

/** From here the form offers to add to the open question instead of asking anew; behaviour 14 of the design. */
export const SAME_FROM = 0.8

/** How alike two texts are, 0 to 1: shared pairs of neighbouring characters over all of them (Dice), marks and spaces left out. Pure. */
export const likeness = (a: string, b: string): number => {
  const [left, right] = [pairsOf(a), pairsOf(b)]
  const all = sizeOf(left) + sizeOf(right)
  if (all === 0) return bareForm(a) === bareForm(b) ? 1 : 0
  let shared = 0
  for (const [pair, times] of left) shared += Math.min(times, right.get(pair) ?? 0)
  return (2 * shared) / all
}

/** A text in plain form, marks and spaces left out: two ways of typing one question are one. Pure. */
export const bareForm = (text: string): string => plainForm(text).replace(/[^\u3400-\u9fffa-z0-9]/g, '')

const pairsOf = (text: string): ReadonlyMap<string, number> => {
  const plain = bareForm(text)
  const pairs = new Map<string, number>()
  for (let i = 0; i + 1 < plain.length; i++) {
    const pair = plain.slice(i, i + 2)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return pairs
}

const sizeOf = (pairs: ReadonlyMap<string, number>): number =>
  [...pairs.values()].reduce((sum, times) => sum + times, 0)
