import type { MeetingGrid, Wished } from './meeting-grid'

/** Of equal wishes the company with fewer meetings goes first; smaller than the step from one-sided to mutual. */
const FEW_BONUS = 8

/** Places every wish a grid has room for: mutual ones first, heaviest first, then one-sided ones, then whatever is worth more than what it pushes out. Changes the grid. */
export const placeWishes = (
  grid: MeetingGrid,
  at: {
    readonly wished: readonly Wished[]
    readonly companies: number
    readonly slots: number
    /** Wishes by index, in the order in which they are tried. */
    readonly order: readonly number[]
    /** A lighter meeting may make room for a heavier one: never where companies know their schedule already. */
    readonly mayPushOut: boolean
  },
): void => {
  const { order } = at
  for (const one of order) if (at.wished[one]?.mutual && !grid.isPlaced(one)) grid.place(one)
  placeOneSided(grid, at.wished, at.companies, order)
  if (at.mayPushOut) improve(grid, at.wished, at.slots, order)
}

/** The sum of the weights that a grid holds. */
export const placedWeight = (grid: MeetingGrid, wished: readonly Wished[]): number =>
  wished.reduce((sum, wish, one) => sum + (grid.isPlaced(one) ? wish.weight : 0), 0)

/** Wishes by index, heaviest first. Pure. */
export const byWeight = (wished: readonly Wished[]): readonly number[] =>
  wished.map((_, i) => i).sort((x, y) => weightOf(wished, y) - weightOf(wished, x) || x - y)

const weightOf = (wished: readonly Wished[], one: number): number => wished[one]?.weight ?? 0

const placeOneSided = (
  grid: MeetingGrid,
  wished: readonly Wished[],
  companies: number,
  order: readonly number[],
): void => {
  const held = Array<number>(companies).fill(0)
  const count = (wish: Wished) => {
    for (const company of [wish.a, wish.b]) held[company] = (held[company] ?? 0) + 1
  }
  for (const [one, wish] of wished.entries()) if (grid.isPlaced(one)) count(wish)
  let open = order.filter(one => wished[one]?.mutual === false && !grid.isPlaced(one))
  while (open.length > 0) {
    const worth = (one: number) => {
      const wish = wished[one]
      if (!wish) return 0
      return wish.weight + FEW_BONUS / (1 + Math.min(held[wish.a] ?? 0, held[wish.b] ?? 0))
    }
    const ranked = open.map(one => ({ one, worth: worth(one) })).sort((x, y) => y.worth - x.worth)
    const batch = ranked.slice(0, Math.max(8, Math.ceil(companies / 4)))
    for (const { one } of batch) {
      const wish = wished[one]
      if (wish && grid.place(one)) count(wish)
    }
    const tried = new Set(batch.map(({ one }) => one))
    open = open.filter(one => !tried.has(one))
  }
}

/** Puts in what is worth more than what it pushes out, and finds the pushed-out ones another place; until nothing gains. */
const improve = (grid: MeetingGrid, wished: readonly Wished[], slots: number, order: readonly number[]): void => {
  for (let pass = 0; pass < 6; pass++) {
    let gained = false
    for (const one of order) {
      const wish = wished[one]
      if (!wish || grid.isPlaced(one)) continue
      if (grid.place(one)) {
        gained = true
        continue
      }
      let best: { slot: number; out: readonly number[]; loss: number } | null = null
      for (let slot = 0; slot < slots; slot++) {
        const cells = [grid.cell(wish.a, slot), grid.cell(wish.b, slot)]
        if (cells.includes(-2)) continue
        const out = [...new Set(cells.filter(cell => cell >= 0))]
        if (out.length === 0) continue
        const loss = out.reduce((sum, other) => sum + weightOf(wished, other), 0)
        if (loss < wish.weight && (!best || loss < best.loss)) best = { slot, out, loss }
      }
      if (!best) continue
      for (const other of best.out) grid.take(other)
      grid.put(one, best.slot)
      for (const other of best.out) grid.place(other)
      gained = true
    }
    if (!gained) return
  }
}
