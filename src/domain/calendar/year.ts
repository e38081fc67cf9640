import { dayAfter } from '../day'
import type { WorkCalendar } from '../workdays'

/** A day that a notice names: free, or worked to make up for one. */
export interface NamedDay {
  /** `YYYY-MM-DD`, of the table's year or of the December before it. */
  readonly day: string
  readonly kind: 'off' | 'work'
  /** The holiday it belongs to. */
  readonly name: string
}

/** One year's table with the notice that it was taken from. */
export interface CalendarYear {
  readonly year: number
  readonly source: string
  readonly days: readonly NamedDay[]
}

const DAY_MS = 86_400_000

/** Named days from holidays (name, first day, last day) and make-up days (name, days …), in the order of time. Pure. */
export const daysOf = (
  holidays: readonly (readonly [name: string, first: string, last: string])[],
  makeUps: readonly (readonly [name: string, ...days: string[]])[],
): readonly NamedDay[] => {
  const off = holidays.flatMap(([name, first, last]) => {
    const length = (Date.parse(last) - Date.parse(first)) / DAY_MS + 1
    return Array.from({ length }, (_, i): NamedDay => ({ day: dayAfter(first, i), kind: 'off', name }))
  })
  const work = makeUps.flatMap(([name, ...days]) => days.map((day): NamedDay => ({ day, kind: 'work', name })))
  return [...off, ...work].sort((a, b) => (a.day < b.day ? -1 : 1))
}

/** The calendar of several years; where two name one day, the later in the list counts. Pure. */
export const calendarOf = (years: readonly CalendarYear[]): WorkCalendar => ({
  years: new Set(years.map(({ year }) => year)),
  marks: new Map(years.flatMap(({ days }) => days.map(({ day, kind }) => [day, kind === 'work'] as const))),
})

/** `over` replaces the years of `under` that it has, in the order of years. Pure. */
export const yearsOver = (under: readonly CalendarYear[], over: readonly CalendarYear[]): readonly CalendarYear[] =>
  [...under.filter(({ year }) => !over.some(one => one.year === year)), ...over].sort((a, b) => a.year - b.year)
