/** One person's wish list, dearest first; people who are as dear as one another share a rank. */
export type Ranked = ReadonlyMap<number, number>

export interface ClosingAsked {
  /** Proposers and the other side: rank by person (0 the dearest). Only who stands on both lists can be a pair. */
  readonly proposers: ReadonlyMap<number, Ranked>
  readonly others: ReadonlyMap<number, Ranked>
}

type Turn = 'lad' | 'bachelor' | 'done'
interface Suitor {
  turn: Turn
  list: Set<number>
  partner: number | null
}

/**
 * A stable matching with ties and incomplete lists at least two thirds the size of the greatest stable one (Király, Linear
 * Time Local Approximation Algorithm for Maximum Stable Marriage, 2013): no two people prefer each other to whom they
 * have. Answers each pair once, [proposer, other]. Pure, one proposal per list entry and turn.
 */
export const closingRound = ({ proposers, others }: ClosingAsked): readonly (readonly [number, number])[] => {
  const acceptable = (from: number) => [...(proposers.get(from)?.keys() ?? [])].filter(to => others.get(to)?.has(from))
  const suitors = new Map<number, Suitor>(
    [...proposers.keys()].map(one => [one, { turn: 'lad', list: new Set(acceptable(one)), partner: null }]),
  )
  const held = new Map<number, number>()
  const rank = (from: number, to: number) => proposers.get(from)?.get(to) ?? Number.POSITIVE_INFINITY
  /** The dearest who is left; among equals one who is free. */
  const favourite = (from: number, suitor: Suitor): number | null => {
    let best: number | null = null
    for (const to of suitor.list) {
      const difference = best === null ? -1 : rank(from, to) - rank(from, best)
      if (difference < 0 || (difference === 0 && best !== null && held.has(best) && !held.has(to))) best = to
    }
    return best
  }
  /** Somebody as dear and free stands on the partner's list: another may take this place at once. */
  const isFlighty = (to: number): boolean => {
    const holder = held.get(to)
    const suitor = holder === undefined ? undefined : suitors.get(holder)
    if (holder === undefined || !suitor) return false
    return [...suitor.list].some(other => other !== to && !held.has(other) && rank(holder, other) === rank(holder, to))
  }
  const prefers = (to: number, a: number, b: number): boolean => {
    const ranks = others.get(to)
    const difference = (ranks?.get(a) ?? 0) - (ranks?.get(b) ?? 0)
    if (difference !== 0) return difference < 0
    return suitors.get(a)?.turn === 'bachelor' && suitors.get(b)?.turn === 'lad'
  }
  const waiting = [...proposers.keys()]
  for (let from = waiting.pop(); from !== undefined; from = waiting.pop()) {
    const suitor = suitors.get(from)
    if (!suitor || suitor.turn === 'done' || suitor.partner !== null) continue
    const to = favourite(from, suitor)
    if (to === null) {
      suitor.turn = suitor.turn === 'lad' ? 'bachelor' : 'done'
      if (suitor.turn === 'bachelor') {
        suitor.list = new Set(acceptable(from))
        if (suitor.list.size > 0) waiting.push(from)
      }
      continue
    }
    const holder = held.get(to)
    const flighty = isFlighty(to)
    if (holder !== undefined && !flighty && !prefers(to, from, holder)) {
      suitor.list.delete(to)
      waiting.push(from)
      continue
    }
    const former = holder === undefined ? undefined : suitors.get(holder)
    if (former && holder !== undefined) {
      former.partner = null
      if (!flighty) former.list.delete(to)
      waiting.push(holder)
    }
    held.set(to, from)
    suitor.partner = to
  }
  return [...held].map(([to, from]) => [from, to] as const)
}
