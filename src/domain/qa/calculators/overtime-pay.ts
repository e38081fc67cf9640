import { DAY_HOURS, PAID_DAYS } from './amounts'

export interface OvertimeAsked {
  readonly monthlyWageFen: number
  /** Hours beyond the day's on working days, on days of rest without time off in return, on public holidays. */
  readonly workdayHours: number
  readonly restDayHours: number
  readonly holidayHours: number
}

export interface OvertimePay {
  readonly hourlyFen: number
  readonly workdayFen: number
  readonly restDayFen: number
  readonly holidayFen: number
  readonly totalFen: number
  /** The month's hours on working days and days of rest are above what article 41 allows. */
  readonly aboveLimit: boolean
}

/** 劳动法 article 41: in no month more. */
const MOST_HOURS_A_MONTH = 36

/** At least 150, 200 and 300 percent of the hour's wage (劳动法 44), the hour out of 21.75 days of 8 hours; each line to the fen. Pure. */
export const overtimePay = (asked: OvertimeAsked): OvertimePay => {
  const hourly = asked.monthlyWageFen / PAID_DAYS / DAY_HOURS
  const line = (hours: number, percent: number) => Math.round((hourly * hours * percent) / 100)
  const workdayFen = line(asked.workdayHours, 150)
  const restDayFen = line(asked.restDayHours, 200)
  const holidayFen = line(asked.holidayHours, 300)
  return {
    hourlyFen: Math.round(hourly),
    workdayFen,
    restDayFen,
    holidayFen,
    totalFen: workdayFen + restDayFen + holidayFen,
    aboveLimit: asked.workdayHours + asked.restDayHours > MOST_HOURS_A_MONTH,
  }
}
