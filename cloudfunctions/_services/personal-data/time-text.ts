import { dayOf } from '../../../src/domain/day'

const OFFSET_MS = 8 * 3_600_000

/** A moment as an export says it: 2026-11-25 14:02, Beijing's clock. */
export const timeText = (atMs: number): string =>
  `${dayOf(atMs)} ${new Date(atMs + OFFSET_MS).toISOString().slice(11, 16)}`
