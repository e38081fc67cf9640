import { isPlainWeekend } from '../workdays'
import type { PUBLISH_CALENDAR_REFUSALS, SAVE_CALENDAR_REFUSALS } from './refusals'
import type { NamedDay } from './year'

export interface CalendarDraft {
  readonly source: string
  readonly days: readonly NamedDay[]
  readonly savedBy: string
}

/** One year as it stands; version 0 where nobody touched it yet. */
export interface StandingYear {
  readonly version: number
  readonly draft: CalendarDraft | null
  /** Who published the standing table, null for the seed. */
  readonly publishedBy: string | null
}

export interface SaveYearAsked {
  readonly year: number
  readonly read: number
  readonly source: string
  readonly days: readonly NamedDay[]
  readonly byAccountId: string
  readonly standing: StandingYear
}

type Decision<C extends string> =
  | { readonly kind: 'write' }
  /** The same call was accepted before; its answer got lost. */
  | { readonly kind: 'same' }
  | { readonly kind: 'refuse'; readonly code: C; readonly day?: string }

/** Whether a draft may stand: each day once, of its year or the December before, and make-up days on weekends only. Pure. */
export const decideSaveYear = (asked: SaveYearAsked): Decision<(typeof SAVE_CALENDAR_REFUSALS)[number]> => {
  const { standing, read, days } = asked
  if (standing.version === read + 1 && isSame(standing.draft, asked)) return { kind: 'same' }
  if (standing.version !== read) return { kind: 'refuse', code: 'CALENDAR_CHANGED' }
  const odd = days.find((one, i) => isOdd(one, asked.year) || days.findIndex(({ day }) => day === one.day) !== i)
  return odd ? { kind: 'refuse', code: 'CALENDAR_DAY_ODD', day: odd.day } : { kind: 'write' }
}

/** Whether the draft may become the table: by another person than who saved it, and as that person saw it. Pure. */
export const decidePublishYear = (asked: {
  readonly read: number
  readonly byAccountId: string
  readonly standing: StandingYear
}): Decision<(typeof PUBLISH_CALENDAR_REFUSALS)[number]> => {
  const { standing, read, byAccountId } = asked
  if (standing.version === read + 1 && !standing.draft && standing.publishedBy === byAccountId) return { kind: 'same' }
  if (standing.version !== read) return { kind: 'refuse', code: 'CALENDAR_CHANGED' }
  if (!standing.draft) return { kind: 'refuse', code: 'NO_CALENDAR_DRAFT' }
  return standing.draft.savedBy === byAccountId ? { kind: 'refuse', code: 'OWN_CALENDAR_DRAFT' } : { kind: 'write' }
}

/** What a draft changes against the table that counts, day by day. Pure. */
export const changedDays = (
  before: readonly NamedDay[],
  after: readonly NamedDay[],
): readonly { readonly day: string; readonly before: NamedDay | null; readonly after: NamedDay | null }[] => {
  const [old, fresh] = [before, after].map(list => new Map(list.map(one => [one.day, one])))
  return [...new Set([...before, ...after].map(({ day }) => day))]
    .sort()
    .map(day => ({ day, before: old?.get(day) ?? null, after: fresh?.get(day) ?? null }))
    .filter(one => one.before?.kind !== one.after?.kind || one.before?.name !== one.after?.name)
}

const isOdd = ({ day, kind }: NamedDay, year: number): boolean =>
  !isRealDay(day) ||
  !(day.startsWith(`${year}-`) || day.startsWith(`${year - 1}-12-`)) ||
  (kind === 'work' && !isPlainWeekend(day))

const isRealDay = (day: string): boolean => {
  const ms = Date.parse(day)
  return !Number.isNaN(ms) && new Date(ms).toISOString().slice(0, 10) === day
}

const isSame = (draft: CalendarDraft | null, asked: SaveYearAsked): boolean =>
  draft !== null &&
  draft.savedBy === asked.byAccountId &&
  draft.source === asked.source &&
  draft.days.length === asked.days.length &&
  changedDays(draft.days, asked.days).length === 0
