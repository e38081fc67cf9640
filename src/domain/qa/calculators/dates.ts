const DAY_MS = 86_400_000

/** A day `2026-11-28` as its number since 1970, null where there is no such day. Pure. */
export const dayNumber = (day: string): number | null => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day)
  if (!match) return null
  const [year = 0, month = 0, date = 0] = match.slice(1).map(Number)
  const atMs = Date.UTC(year, month - 1, date)
  return new Date(atMs).toISOString().slice(0, 10) === day ? atMs / DAY_MS : null
}

/** The day of a number, `2026-11-28`. Pure. */
export const dayText = (number: number): string => new Date(number * DAY_MS).toISOString().slice(0, 10)

/** The same date so many months later; where the month is shorter, its last day. Pure. */
export const monthsLater = (day: string, months: number): string => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate()
  return dayText(Date.UTC(year, month - 1 + months, Math.min(date, last)) / DAY_MS)
}

/** Whole months from one day to a later one, 0 where it is not later: from 15 March to 15 April is one. Pure. */
export const wholeMonths = (from: string, to: string): number => {
  if (to < from) return 0
  const [fromYear = 0, fromMonth = 1] = from.split('-').map(Number)
  const [toYear = 0, toMonth = 1] = to.split('-').map(Number)
  const months = (toYear - fromYear) * 12 + toMonth - fromMonth
  return monthsLater(from, months) > to ? months - 1 : months
}
