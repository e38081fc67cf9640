import type { MeetingGrid, Wished } from './meeting-grid'
import type { Random } from './random'

/** Tries to close gaps, for each meeting; a quarter of a second for 300 companies, and four times as many gain a tenth. */
const TRIES = 8000
const MOST_TRIES = 2_500_000
const WARM = 0.6
const COLD = 0.08
/** Of the tries, how many begin where somebody waits; the others go anywhere, or the search would run in circles. */
const AIMED = 0.7
/** Who waits is looked up again after so many tries. */
const LOOK_AGAIN = 1000

/** Moves meetings and exchanges slots by seeded annealing over the sum of gaps; what is placed stays placed. Changes the grid. */
export const closeGaps = (
  grid: MeetingGrid,
  at: {
    readonly wished: readonly Wished[]
    readonly slots: number
    readonly companies: number
    readonly random: Random
  },
): void => {
  const { wished, slots, companies, random } = at
  const gaps = Int32Array.from({ length: companies }, (_, company) => grid.gapsOf(company))
  let left = gaps.reduce((sum, gap) => sum + gap, 0)
  const tries = Math.min(MOST_TRIES, wished.length * TRIES)
  const waiting: number[] = []
  for (let turn = 0; turn < tries && left > 0; turn++) {
    if (turn % LOOK_AGAIN === 0) {
      waiting.length = 0
      for (let company = 0; company < companies; company++) if ((gaps[company] ?? 0) > 0) waiting.push(company)
    }
    const isAimed = waiting.length > 0 && random() < AIMED
    const start = isAimed ? (waiting[Math.floor(random() * waiting.length)] ?? 0) : Math.floor(random() * companies)
    const from = Math.floor(random() * slots)
    const to = Math.floor(random() * slots)
    if (grid.cell(start, from) < 0 || grid.cell(start, to) !== -1) continue
    const moved = grid.exchange(start, from, to)
    if (!moved) continue
    let change = 0
    for (const company of moved) change += grid.gapsOf(company) - (gaps[company] ?? 0)
    const heat = WARM * (COLD / WARM) ** (turn / tries)
    if (change > 0 && random() >= Math.exp(-change / heat)) grid.exchange(start, to, from)
    else {
      left += change
      for (const company of moved) gaps[company] = grid.gapsOf(company)
    }
  }
}
