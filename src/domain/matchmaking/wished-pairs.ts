import type { Wished } from './meeting-grid'

export interface BusinessCompany {
  readonly companyId: string
  /** Slots from 0 in which it is there. */
  readonly slots: readonly number[]
  /** A big buyer stays at his table; partners come to it. */
  readonly ownTable: boolean
  /** Competitors and the own group: never met. */
  readonly forbidden: readonly string[]
}

/** One company's sealed wish; rank 1 is the dearest, 10 the last. */
interface BusinessWish {
  readonly from: string
  readonly to: string
  readonly rank: number
}

export interface WishesAsked {
  readonly companies: readonly BusinessCompany[]
  readonly wishes: readonly BusinessWish[]
}

const MUTUAL = 100
const ONE_SIDED = 10
const RANKS = 10

/** Wished pairs with their weights: mutual 100 and more, one-sided 10 and more, forbidden ones left out. Pure. */
export const wishedPairs = ({ companies, wishes }: WishesAsked): readonly Wished[] => {
  const index = new Map(companies.map((company, i) => [company.companyId, i]))
  const pairs = new Map<string, { a: number; b: number; ranks: number[]; from: Set<number> }>()
  for (const { from, to, rank } of wishes) {
    const [i, j] = [index.get(from), index.get(to)]
    if (i === undefined || j === undefined || i === j) continue
    if (companies[i]?.forbidden.includes(to) || companies[j]?.forbidden.includes(from)) continue
    const [a, b] = i < j ? [i, j] : [j, i]
    const pair = pairs.get(`${a}-${b}`) ?? { a, b, ranks: [], from: new Set<number>() }
    if (!pair.from.has(i)) pair.ranks.push(rank)
    pair.from.add(i)
    pairs.set(`${a}-${b}`, pair)
  }
  return [...pairs.values()].map(({ a, b, ranks, from }) => {
    const mutual = from.size === 2
    const dear = ranks.reduce((sum, rank) => sum + Math.max(0, RANKS - rank), 0)
    return { a, b, mutual, weight: (mutual ? MUTUAL : ONE_SIDED) + dear }
  })
}
