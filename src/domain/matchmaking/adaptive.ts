import { pairKey } from './seating'

/** What the evening has shown so far: who sat with whom, and whose yes cards stand. Read by the seating step alone. */
export interface Learned {
  readonly met: readonly (readonly [a: number, b: number])[]
  /** `from>to` of every yes card that stands and may be used for seating. */
  readonly yes: ReadonlySet<string>
}

/** A yes card's name. */
export const yesKey = (from: number, to: number): string => `${from}>${to}`

/** One in 42 % of meetings is a yes (Columbia data); so many meetings of that kind stand for not knowing somebody yet. */
const BASE = 0.42
const PRIOR = 4
/** A person with a match already counts a quarter of one without: the rule of the design. */
const MATCHED = 0.25

/**
 * What a pair is worth for the next round: p·(¼^matches_a + ¼^matches_b), p from how often either said yes and was
 * said yes to so far, each drawn towards the mean while little is known. Pure.
 */
export const adaptiveWorth = ({ met, yes }: Learned): ((a: number, b: number) => number) => {
  const given = new Map<number, number>()
  const got = new Map<number, number>()
  const dates = new Map<number, number>()
  const matches = new Map<number, number>()
  const add = (map: Map<number, number>, key: number) => map.set(key, (map.get(key) ?? 0) + 1)
  for (const [a, b] of met) {
    const [ab, ba] = [yes.has(yesKey(a, b)), yes.has(yesKey(b, a))]
    for (const one of [a, b]) add(dates, one)
    if (ab) {
      add(given, a)
      add(got, b)
    }
    if (ba) {
      add(given, b)
      add(got, a)
    }
    if (ab && ba) for (const one of [a, b]) add(matches, one)
  }
  const rate = (map: Map<number, number>, key: number) =>
    ((map.get(key) ?? 0) + PRIOR * BASE) / ((dates.get(key) ?? 0) + PRIOR)
  const odds = (p: number) => p / (1 - p)
  const chance = (from: number, to: number) => {
    const o = (odds(rate(given, from)) * odds(rate(got, to))) / odds(BASE)
    return o / (1 + o)
  }
  const need = (one: number) => MATCHED ** (matches.get(one) ?? 0)
  return (a, b) => (chance(a, b) * chance(b, a) * (need(a) + need(b))) / 2
}

/** Pairs that were seated so far, as seats must not repeat them. */
export const metKeys = (met: readonly (readonly [number, number])[]): Set<string> =>
  new Set(met.map(([a, b]) => pairKey(a, b)))
