import { dayNumber, dayText, monthsLater, wholeMonths } from './dates'

export interface SeveranceAsked {
  readonly startedOn: string
  /** The last day of the employment. */
  readonly endedOn: string
  /** Average of the last twelve months, everything that was due included (合同条例 27). */
  readonly monthlyWageFen: number
  /** The place's average wage of last year, null where it is not known: three times that is the cap. */
  readonly averageWageFen: number | null
}

export interface Severance {
  /** Months of wage, halves included. */
  readonly months: number
  readonly amountFen: number
  /** The amount where the employer had no right to end it (合同法 87). */
  readonly unlawfulFen: number
  /** The wage was above three times the average: it counts as three times, for twelve months at most. */
  readonly capped: boolean
}

const MOST_MONTHS_WHEN_CAPPED = 12

/** One month's wage a year of work; six months to a year count as one, less than six as half (合同法 47). Null where it ended before it began. Pure. */
export const severance = ({ startedOn, endedOn, monthlyWageFen, averageWageFen }: SeveranceAsked): Severance | null => {
  if (endedOn < startedOn) return null
  const worked = wholeMonths(startedOn, dayAfter(endedOn))
  const years = Math.floor(worked / 12)
  const rest = worked % 12
  // a part of a month below six, even a day, is a half
  const part = rest >= 6 ? 1 : rest > 0 || years === 0 || hasRest(startedOn, endedOn, worked) ? 0.5 : 0
  const capFen = averageWageFen === null ? null : averageWageFen * 3
  const capped = capFen !== null && monthlyWageFen > capFen
  const months = capped ? Math.min(MOST_MONTHS_WHEN_CAPPED, years + part) : years + part
  const amountFen = Math.round(months * (capped && capFen !== null ? capFen : monthlyWageFen))
  return { months, amountFen, unlawfulFen: amountFen * 2, capped }
}

const dayAfter = (day: string): string => dayText((dayNumber(day) ?? 0) + 1)

/** Whether days are left over after the whole months. */
const hasRest = (startedOn: string, endedOn: string, worked: number): boolean =>
  monthsLater(startedOn, worked) < dayAfter(endedOn)
