import { closeGaps } from './close-gaps'
import { MeetingGrid, type Wished } from './meeting-grid'
import { byWeight, placeWishes } from './place-wishes'
import { seededRandom } from './random'
import { seatMeetings } from './seat-meetings'
import { type UnplacedWhy, whyUnplaced } from './why-unplaced'
import { type WishesAsked, wishedPairs } from './wished-pairs'

interface Placed {
  readonly slot: number
  readonly table: number
  readonly a: string
  readonly b: string
}

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
  readonly unplaced: readonly {
    readonly a: string
    readonly b: string
    readonly mutual: boolean
    readonly why: UnplacedWhy
  }[]
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
  const grid = new MeetingGrid(
    wished,
    companies.map(company => company.slots.filter(slot => slot >= fromSlot)),
    slots,
    tables,
  )
  const stood = standAgain(grid, { wished, idOf, standing: standing ?? [] })
  placeWishes(grid, { wished, slots, companies: companies.length })
  if (!standing) closeGaps(grid, { wished, slots, companies: companies.length, random: seededRandom(asked.seed) })
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
    weight: wished.reduce((sum, wish, one) => sum + (grid.isPlaced(one) ? wish.weight : 0), 0),
  }
}

const pairOf = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`)

/** Puts back what stood and still can be; answers it by wish. */
const standAgain = (
  grid: MeetingGrid,
  at: {
    readonly wished: readonly Wished[]
    readonly idOf: (company: number) => string
    readonly standing: readonly Placed[]
  },
): Map<number, Placed> => {
  const byPair = new Map(at.wished.map(({ a, b }, one) => [pairOf(at.idOf(a), at.idOf(b)), one]))
  const stood = new Map<number, Placed>()
  for (const place of at.standing) {
    const one = byPair.get(pairOf(place.a, place.b))
    const wish = one === undefined ? undefined : at.wished[one]
    if (one === undefined || !wish || grid.isPlaced(one) || !grid.hasRoom(place.slot)) continue
    if (grid.cell(wish.a, place.slot) !== -1 || grid.cell(wish.b, place.slot) !== -1) continue
    grid.put(one, place.slot)
    stood.set(one, place)
  }
  return stood
}
