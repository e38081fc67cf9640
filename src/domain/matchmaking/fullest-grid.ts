import { MeetingGrid, type Wished } from './meeting-grid'
import { byWeight, placedWeight, placeWishes } from './place-wishes'
import type { Random } from './random'
import { type Placed, standAgain } from './standing'

/** Wishes placed over all tries: a meeting of 20 companies has its forty tries, one of 300 has four. */
const PLACINGS = 6000
const MOST_TRIES = 40
/** How far chance may shift a wish among its like; less than the step from one-sided to mutual. */
const SHIFT = 20

interface GridAsked {
  readonly wished: readonly Wished[]
  readonly available: readonly (readonly number[])[]
  readonly slots: number
  readonly tables: number
  readonly idOf: (company: number) => string
  readonly standing: readonly Placed[] | undefined
  readonly random: Random
}

interface Filled {
  readonly grid: MeetingGrid
  /** What stood before and was put back, by wish. */
  readonly stood: Map<number, Placed>
}

/** The grid that holds the most of several tries, each in another order of wishes that weigh nearly the same; the first try alone where no more fits or a schedule stands. */
export const fullestGrid = (asked: GridAsked): Filled => {
  const { wished, standing, random } = asked
  let best = filled(asked, byWeight(wished))
  let weight = placedWeight(best.grid, wished)
  const most = weightBound(asked)
  const tries = standing ? 0 : Math.min(MOST_TRIES, Math.floor(PLACINGS / Math.max(1, wished.length)))
  for (let turn = 0; turn < tries && weight < most; turn++) {
    const shifted = wished.map(wish => ({ ...wish, weight: wish.weight + random() * SHIFT }))
    const next = filled(asked, byWeight(shifted))
    const nextWeight = placedWeight(next.grid, wished)
    if (nextWeight <= weight) continue
    best = next
    weight = nextWeight
  }
  return best
}

const filled = ({ wished, available, slots, tables, idOf, standing }: GridAsked, order: readonly number[]): Filled => {
  const grid = new MeetingGrid(wished, available, slots, tables)
  const stood = standAgain(grid, { wished, idOf, standing: standing ?? [] })
  placeWishes(grid, { wished, slots, companies: available.length, order, mayPushOut: !standing })
  return { grid, stood }
}

/** No schedule holds more: every company has its dearest wishes in all its slots. */
const weightBound = ({ wished, available }: GridAsked): number => {
  const weights: number[][] = available.map(() => [])
  for (const { a, b, weight } of wished) for (const company of [a, b]) weights[company]?.push(weight)
  const most = weights.map((list, company) =>
    list
      .sort((x, y) => y - x)
      .slice(0, available[company]?.length ?? 0)
      .reduce((sum, weight) => sum + weight, 0),
  )
  return most.reduce((sum, weight) => sum + weight, 0) / 2
}
