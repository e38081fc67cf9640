/** A parsed timer expression; every set holds the allowed values of its field. */
export interface Cron {
  seconds: Set<number>
  minutes: Set<number>
  hours: Set<number>
  days: Set<number> | undefined
  months: Set<number>
  weekdays: Set<number> | undefined
  years: Set<number>
}

/** WeChat evaluates timers in China Standard Time, whatever the function's own zone. */
const CST_MS = 8 * 3_600_000
const DAY_MS = 86_400_000
const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC']
const WEEKDAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT']
/** No timer is looked for further ahead (29 February on one weekday recurs within 40 years). */
const HORIZON_DAYS = 41 * 366

/**
 * Parses `second minute hour day month weekday year` with `*`, lists, ranges, steps, JAN…DEC and SUN…SAT.
 * Day and weekday both given: either suffices (vendor doc). Throws on anything else.
 */
export const parseCron = (text: string): Cron => {
  const fields = text.trim().split(/\s+/)
  if (fields.length !== 7) throw new Error(`timer "${text}" must have 7 fields`)
  const [second, minute, hour, day, month, weekday, year] = fields as [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ]
  return {
    seconds: values(second, 0, 59),
    minutes: values(minute, 0, 59),
    hours: values(hour, 0, 23),
    days: isAny(day) ? undefined : values(day, 1, 31),
    months: values(named(month, MONTHS, 1), 1, 12),
    weekdays: isAny(weekday) ? undefined : values(named(weekday, WEEKDAYS, 0), 0, 6),
    years: values(year, 1970, 2099),
  }
}

/** The first moment after `afterMs` at which the timer fires, undefined when it never does again. */
export const nextFiring = (cron: Cron, afterMs: number): number | undefined => {
  const fromMs = Math.floor(afterMs / 1000) * 1000 + 1000 + CST_MS
  const firstDay = Math.floor(fromMs / DAY_MS)
  for (let day = firstDay; day < firstDay + HORIZON_DAYS; day++) {
    if (!dayMatches(cron, new Date(day * DAY_MS))) continue
    const second = secondOfDay(cron, day === firstDay ? (fromMs % DAY_MS) / 1000 : 0)
    if (second !== undefined) return day * DAY_MS + second * 1000 - CST_MS
  }
  return undefined
}

const isAny = (field: string) => field === '*' || field === '?'

const dayMatches = (cron: Cron, date: Date) => {
  if (!cron.years.has(date.getUTCFullYear()) || !cron.months.has(date.getUTCMonth() + 1)) return false
  if (!cron.days && !cron.weekdays) return true
  return Boolean(cron.days?.has(date.getUTCDate()) || cron.weekdays?.has(date.getUTCDay()))
}

const secondOfDay = (cron: Cron, from: number) => {
  for (let at = from; at < 86_400; ) {
    if (!cron.hours.has(Math.floor(at / 3600))) at = (Math.floor(at / 3600) + 1) * 3600
    else if (!cron.minutes.has(Math.floor(at / 60) % 60)) at = (Math.floor(at / 60) + 1) * 60
    else if (!cron.seconds.has(at % 60)) at++
    else return at
  }
  return undefined
}

const named = (field: string, names: string[], first: number) =>
  field.replace(/[A-Z]{3}/gi, word => {
    const index = names.indexOf(word.toUpperCase())
    return index < 0 ? word : String(index + first)
  })

const values = (field: string, min: number, max: number): Set<number> => {
  const allowed = new Set<number>()
  for (const part of field.split(',')) {
    const match = /^(\*|\?|\d+)(?:-(\d+))?(?:\/(\d+))?$/.exec(part)
    if (!match) throw new Error(`timer field "${field}" is not understood`)
    const [, start = '', end, step] = match
    const any = start === '*' || start === '?'
    const low = any ? min : Number(start)
    const high = end !== undefined ? Number(end) : any || step !== undefined ? max : low
    const by = Number(step ?? 1)
    if (low < min || high > max || low > high || by < 1) throw new Error(`timer field "${field}" is out of range`)
    for (let value = low; value <= high; value += by) allowed.add(value)
  }
  return allowed
}
