import type { MeetingGrid, Wished } from './meeting-grid'

/** A meeting of a schedule that stands. */
export interface Placed {
  readonly slot: number
  readonly table: number
  readonly a: string
  readonly b: string
}

/** Two companies in either order, as one key. */
export const pairOf = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`)

/** Puts back what stood and still can be; answers it by wish. Changes the grid. */
export const standAgain = (
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
