import type { MeetingGrid, Wished } from './meeting-grid'

/** Why a wish found no place: never there together; all tables taken whenever both are free; else one of them is always in another meeting. */
export const UNPLACED_WHYS = ['no_common_slot', 'no_table', 'both_busy'] as const
export type UnplacedWhy = (typeof UNPLACED_WHYS)[number]

/** The reason, once a grid is full. Reads the grid alone. */
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
