/** The union's business days are Beijing's, UTC+8, without summer time. */
const OFFSET_MS = 8 * 3_600_000

/** The business day of a moment as `YYYY-MM-DD` in UTC+8. */
export const dayOf = (atMs: number): string => new Date(atMs + OFFSET_MS).toISOString().slice(0, 10)

/** The first moment (UTC ms) of the business day that holds `atMs`. */
export const dayStartMs = (atMs: number): number => Math.floor((atMs + OFFSET_MS) / 86_400_000) * 86_400_000 - OFFSET_MS

const DAY_MS = 86_400_000

/** The day of the week of `YYYY-MM-DD`: 0 Monday to 6 Sunday. */
export const weekdayOf = (day: string): number => (((Date.parse(day) / DAY_MS + 3) % 7) + 7) % 7

/** The day `days` after `YYYY-MM-DD`. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10)
