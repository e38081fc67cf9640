import { assign } from './assignment'
import { seededRandom, shuffled } from './random'

/** A pair that sits together, by badge numbers: the first of the smaller side as the host named the sides. */
export type Seat = readonly [a: number, b: number]

export interface RoundAsked {
  /** The badge numbers of both sides that are here. */
  readonly sides: readonly [readonly number[], readonly number[]]
  /** Pairs that sat together before, or must never: by {@link pairKey}. */
  readonly never: ReadonlySet<string>
  /** How often each rested so far; whoever came late is taken as rested as the least. */
  readonly rests: ReadonlyMap<number, number>
  /** What a pair is worth, 0 to 1 a round; absent: every pair the same. */
  readonly worth?: (a: number, b: number) => number
  /** The share of pairs that are drawn by lot, so that a seat never hints at a like. */
  readonly randomShare: number
  readonly seed: string
}

export interface Round {
  readonly seats: readonly Seat[]
  readonly resting: readonly number[]
}

/** More than all worths of one row, so that whoever rested more sits first; small beside a pair that is made at all. */
const REST_WEIGHT = 100

/** A pair's name in sets and documents, whichever is named first. */
export const pairKey = (a: number, b: number): string => (a < b ? `${a}-${b}` : `${b}-${a}`)

/**
 * Seats one round: as many pairs as possible, nobody twice, none of `never`, whoever rested more sits first; a share by
 * lot and the rest by greatest worth. At most two assignments: 40 + 40 people take milliseconds. Pure.
 */
export const planRound = (asked: RoundAsked): Round => {
  const random = seededRandom(asked.seed)
  const [left, right] = [shuffled(asked.sides[0], random), shuffled(asked.sides[1], random)]
  const lot = pairUp(asked, left, right, () => random())
  if (!asked.worth || asked.randomShare >= 1) return roundOf(asked, lot)
  const fixed = lot.slice(0, Math.ceil(lot.length * asked.randomShare))
  const taken = new Set(fixed.flat())
  const free = (side: readonly number[]) => side.filter(number => !taken.has(number))
  const rest = pairUp(asked, free(left), free(right), asked.worth)
  return roundOf(asked, [...fixed, ...rest])
}

const pairUp = (
  { never, rests }: RoundAsked,
  left: readonly number[],
  right: readonly number[],
  worth: (a: number, b: number) => number,
): readonly Seat[] => {
  const least = Math.min(...[...left, ...right].map(number => rests.get(number) ?? 0))
  const owed = (number: number) => ((rests.get(number) ?? least) - least) * REST_WEIGHT
  const weights = left.map(a => right.map(b => (never.has(pairKey(a, b)) ? null : worth(a, b) + owed(a) + owed(b))))
  return assign(weights).flatMap((column, row) => {
    const [a, b] = [left[row], right[column]]
    return a === undefined || b === undefined ? [] : [[a, b] as const]
  })
}

const roundOf = ({ sides }: RoundAsked, seats: readonly Seat[]): Round => {
  const seated = new Set(seats.flat())
  const byNumber = (a: number, b: number) => a - b
  return {
    seats: [...seats].sort(([a], [b]) => a - b),
    resting: sides
      .flat()
      .filter(number => !seated.has(number))
      .sort(byNumber),
  }
}

/** A round of the circulant: row i of the smaller side meets column i + round of the larger, n of n pairs in n rounds. Pure. */
export const circulantRound = (
  [first, second]: readonly [readonly number[], readonly number[]],
  round: number,
): readonly Seat[] => {
  const swap = first.length > second.length
  const [few, many] = swap ? [second, first] : [first, second]
  return few.flatMap((one, i) => {
    const other = many[(i + round) % many.length]
    if (other === undefined) return []
    return [swap ? ([other, one] as const) : ([one, other] as const)]
  })
}
