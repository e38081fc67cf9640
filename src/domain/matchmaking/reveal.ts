import { pairKey } from './seating'

/**
 * The mutual pairs of an evening from everybody's cards: who said yes to each other, met, and was not blocked. Each
 * once, smaller badge first, by badge: the order says nothing. Pure.
 */
export const mutualPairs = (
  cards: ReadonlyMap<number, readonly number[]>,
  never: ReadonlySet<string>,
): readonly (readonly [number, number])[] => {
  const pairs: (readonly [number, number])[] = []
  for (const [a, chosen] of cards)
    for (const b of chosen) if (a < b && cards.get(b)?.includes(a) && !never.has(pairKey(a, b))) pairs.push([a, b])
  return pairs.sort((one, other) => one[0] - other[0] || one[1] - other[1])
}
