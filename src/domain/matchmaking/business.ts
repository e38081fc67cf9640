import { closeGaps } from './close-gaps'
import { fullestGrid } from './fullest-grid'
import type { Wished } from './meeting-grid'
import { byWeight, placedWeight } from './place-wishes'
import { seededRandom } from './random'
import { seatMeetings } from './seat-meetings'
import { type Placed, pairOf } from './standing'
import { type Unplaced, whyUnplaced } from './why-unplaced'
import { type WishesAsked, wishedPairs } from './wished-pairs'

export interface BusinessAsked extends WishesAsked {
  readonly slots: number
  readonly tables: number
  readonly seed: string
  /** A schedule that stands: what of it still can be stays in its slot and at its table, and gaps are left alone. */
  readonly standing?: readonly Placed[]
  /** Slots before this one are over: what stands there stays, and nothing new comes in. */
  readonly fromSlot?: number
}

interface BusinessMeeting extends Placed {
  readonly mutual: boolean
}

export interface BusinessPlan {
  readonly meetings: readonly BusinessMeeting[]
  /** Wishes that found no place, mutual ones first. */
  readonly unplaced: readonly Unplaced[]
  /** Free slots between a company's first and last meeting, summed. */
  readonly gaps: number
  /** The sum of the weights placed. */
  readonly weight: number
}

/**
 * A schedule over slots and tables. Mutual wishes are placed first, heaviest first, each with exchanges along chains
 * of meetings where no slot is free; then one-sided ones, with a bonus for companies that have few; then whatever is
 * worth more than what it pushes out; then gaps are closed. With a standing schedule as little as possible is moved.
 * Deterministic by seed. Pure, under a second for 300 companies.
 */
export const planBusiness = (asked: BusinessAsked): BusinessPlan => {
  const { companies, slots, tables, fromSlot = 0, standing } = asked
  const over = (standing ?? []).filter(one => one.slot < fromSlot)
  const met = new Set(over.map(one => pairOf(one.a, one.b)))
  const idOf = (company: number) => companies[company]?.companyId ?? ''
  const wished = wishedPairs(asked).filter(({ a, b }) => !met.has(pairOf(idOf(a), idOf(b))))
  const random = seededRandom(asked.seed)
  const available = companies.map(company => company.slots.filter(slot => slot >= fromSlot))
  const { grid, stood } = fullestGrid({ wished, available, slots, tables, idOf, standing, random })
  if (!standing) closeGaps(grid, { wished, slots, companies: companies.length, random })
  for (const [one, { slot }] of stood) if (grid.slotOf[one] !== slot) stood.delete(one)
  const named = ({ a, b, mutual }: Wished) => ({ a: idOf(a), b: idOf(b), mutual })
  const places = seatMeetings({
    wished,
    slotOf: grid.slotOf,
    companies,
    slots,
    tables,
    stood: new Map([...stood].map(([one, { table }]) => [one, table])),
  })
  const mutual = new Map(wishedPairs(asked).map(wish => [pairOf(idOf(wish.a), idOf(wish.b)), wish.mutual]))
  return {
    meetings: [
      ...over.map(({ slot, table, a, b }) => ({ slot, table, a, b, mutual: mutual.get(pairOf(a, b)) === true })),
      ...places.map(({ one, slot, table }) => ({ slot, table, ...named(one) })),
    ],
    unplaced: byWeight(wished).flatMap(one => {
      const wish = wished[one]
      return wish && !grid.isPlaced(one) ? [{ ...named(wish), why: whyUnplaced(grid, wish, slots) }] : []
    }),
    gaps: companies.reduce((sum, _, company) => sum + grid.gapsOf(company), 0),
    weight: placedWeight(grid, wished),
  }
}
