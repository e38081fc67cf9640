import { pairKey } from './seating'

export interface ApartAsked {
  readonly tables: readonly (readonly number[])[]
  /** Pairs that must never share a table, by pairKey. */
  readonly never: ReadonlySet<string>
  /** How often each rested so far. */
  readonly rests: ReadonlyMap<number, number>
}

/**
 * The last word on mixed tables: with too few of them even the best plan may leave a forbidden pair together, so one of
 * the two rests, whoever clashes most and rested least; nobody is left alone at a table. Pure.
 */
export const keepApart = ({ tables, never, rests }: ApartAsked) => {
  const resting: number[] = []
  const kept = tables.map(badges => {
    let left = [...badges]
    for (let out = nextOut(left, never, rests); out !== undefined; out = nextOut(left, never, rests)) {
      const going = out
      left = left.filter(one => one !== going)
      resting.push(going)
    }
    if (left.length > 1) return left
    resting.push(...left)
    return []
  })
  return { tables: kept.filter(badges => badges.length > 0), resting: resting.sort((a, b) => a - b) }
}

const nextOut = (
  at: readonly number[],
  never: ReadonlySet<string>,
  rests: ReadonlyMap<number, number>,
): number | undefined => {
  const clashes = (one: number) => at.filter(other => other !== one && never.has(pairKey(one, other))).length
  const rested = (one: number) => rests.get(one) ?? 0
  return at.filter(one => clashes(one) > 0).sort((a, b) => clashes(b) - clashes(a) || rested(a) - rested(b) || a - b)[0]
}
