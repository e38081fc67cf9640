import { dayNumber, monthsLater } from './dates'

export interface ArbitrationAsked {
  /** Unpaid wages have a rule of their own as long as the employment lasts. */
  readonly about: 'wages' | 'other'
  /** When I knew or should have known that my right was harmed. */
  readonly knewOn: string
  /** The last day of the employment, null while it lasts. */
  readonly leftOn: string | null
  /** When I last claimed it from the employer or an office, or the employer agreed; null where never. */
  readonly claimedOn: string | null
  readonly today: string
}

export interface ArbitrationDeadline {
  /** The last day to apply, null where no time runs yet. */
  readonly lastDay: string | null
  readonly daysLeft: number | null
}

/** One year from the day I knew, begun anew by a claim (仲裁法 27); for unpaid wages none while the employment lasts, then one year from its end. Null where a day is none. Pure. */
export const arbitrationDeadline = (asked: ArbitrationAsked): ArbitrationDeadline | null => {
  const { about, knewOn, leftOn, claimedOn, today } = asked
  const now = dayNumber(today)
  if (now === null || [knewOn, leftOn, claimedOn].some(day => day !== null && dayNumber(day) === null)) return null
  if (about === 'wages' && leftOn === null) return { lastDay: null, daysLeft: null }
  const began = about === 'wages' && leftOn !== null ? leftOn : knewOn
  // a claim counts only while the time was still running
  const renewed = claimedOn !== null && claimedOn > began && claimedOn <= monthsLater(began, 12)
  const lastDay = monthsLater(renewed ? claimedOn : began, 12)
  return { lastDay, daysLeft: (dayNumber(lastDay) ?? now) - now }
}
