import { dayNumber } from './dates'

export const LEAVE_LOSSES = ['none', 'vacation', 'unpaidOff', 'sick'] as const
/** Why a year's leave may be lost: longer school vacations, 20 paid days off, long sick leave; 年休假条例 article 4. */
export type LeaveLoss = (typeof LEAVE_LOSSES)[number]

export interface LeaveAsked {
  /** Whole years of work in all, at every employer. */
  readonly workedYears: number
  /** The day on which this year's employment here began; null where it began before this year. */
  readonly joinedOn: string | null
  readonly loss: LeaveLoss
}

export interface LeaveDays {
  readonly days: number
  /** What a whole year would bring. */
  readonly fullDays: number
}

/** Days of paid leave this year: 5, 10, 15 by years of work in all (年休假条例 3), in the first year by the days that are left, parts of a day dropped (年假办法 5). Pure. */
export const annualLeave = ({ workedYears, joinedOn, loss }: LeaveAsked): LeaveDays => {
  const fullDays = workedYears < 1 ? 0 : workedYears < 10 ? 5 : workedYears < 20 ? 10 : 15
  if (loss !== 'none') return { days: 0, fullDays }
  const joined = joinedOn === null ? null : dayNumber(joinedOn)
  if (joinedOn === null || joined === null) return { days: fullDays, fullDays }
  const yearEnd = dayNumber(`${joinedOn.slice(0, 4)}-12-31`) ?? joined
  // the article divides by 365 in every year; a leap year must not give more than the whole
  return { days: Math.min(fullDays, Math.floor(((yearEnd - joined + 1) * fullDays) / 365)), fullDays }
}
