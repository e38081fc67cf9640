import { MeetingGrid, type Wished } from './meeting-grid'
import { byWeight } from './place-wishes'
import { type Placed, pairOf, standAgain } from './standing'
import { type WishesAsked, wishedPairs } from './wished-pairs'

/** Never there together; all tables taken whenever both are free; else one of them is always in another meeting. */
export const UNPLACED_WHYS = ['no_common_slot', 'no_table', 'both_busy'] as const
type UnplacedWhy = (typeof UNPLACED_WHYS)[number]

export interface Unplaced {
  readonly a: string
  readonly b: string
  readonly mutual: boolean
  readonly why: UnplacedWhy
}

/** Why a wish found no place in a full grid. Reads the grid alone. */
export const whyUnplaced = (grid: MeetingGrid, { a, b }: Wished, slots: number): UnplacedWhy => {
  let together = false
  for (let slot = 0; slot < slots; slot++) {
    const [first, second] = [grid.cell(a, slot), grid.cell(b, slot)]
    if (first === -2 || second === -2) continue
    together = true
    if (first === -1 && second === -1) return 'no_table'
  }
  return together ? 'both_busy' : 'no_common_slot'
}

/** Wishes that a schedule does not hold, heaviest first, each with its reason. Pure. */
export const unplacedOf = (
  asked: WishesAsked & { readonly slots: number; readonly tables: number; readonly standing: readonly Placed[] },
): readonly Unplaced[] => {
  const { companies, slots, tables, standing } = asked
  const idOf = (company: number) => companies[company]?.companyId ?? ''
  const wished = wishedPairs(asked)
  const grid = new MeetingGrid(
    wished,
    companies.map(company => company.slots),
    slots,
    tables,
  )
  standAgain(grid, { wished, idOf, standing })
  const held = new Set(standing.map(one => pairOf(one.a, one.b)))
  return byWeight(wished).flatMap(one => {
    const wish = wished[one]
    if (!wish || held.has(pairOf(idOf(wish.a), idOf(wish.b)))) return []
    return [{ a: idOf(wish.a), b: idOf(wish.b), mutual: wish.mutual, why: whyUnplaced(grid, wish, slots) }]
  })
}
