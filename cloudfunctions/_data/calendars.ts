// `calendars`, owner: office. Working days by year, as published by two people; other domains read them through _services/calendar.
import type { CalendarDraft } from '../../src/domain/calendar/edit'
import type { CalendarYear } from '../../src/domain/calendar/year'
import type { Ctx } from '../_kit/ctx'

const CALENDARS = 'calendars'
/** Years from 2024 to 2100. */
const MOST = 100

export interface CalendarRecord extends Readonly<Record<string, unknown>> {
  readonly _id: string
  readonly year: number
  readonly version: number
  readonly draft: (CalendarDraft & { readonly savedAtMs: number }) | null
  readonly published:
    | (Pick<CalendarYear, 'source' | 'days'> & {
        readonly savedBy: string
        readonly publishedBy: string
        readonly atMs: number
      })
    | null
}

const idOf = (year: number): string => `year-${year}`

/** A year that nobody touched yet. */
export const untouchedYear = (year: number): CalendarRecord => ({
  _id: idOf(year),
  year,
  version: 0,
  draft: null,
  published: null,
})

/** One year, null where nobody touched it. One read. */
export const readCalendarYear = (ctx: Ctx, year: number): Promise<CalendarRecord | null> =>
  ctx.store.get<CalendarRecord>(CALENDARS, idOf(year))

/** Every year that somebody touched. One read, at most 100. */
export const listCalendarYears = (ctx: Ctx): Promise<CalendarRecord[]> =>
  ctx.store.find<CalendarRecord>(CALENDARS, { year: { gt: 0 } }, { limit: MOST })

/** Writes what the decision saw as the next version; false where another write came first. One write. */
export const writeCalendarYear = async (
  ctx: Ctx,
  seen: CalendarRecord,
  change: Pick<CalendarRecord, 'draft' | 'published'>,
): Promise<boolean> => {
  const next = { ...seen, ...change, version: seen.version + 1 }
  if (seen.version === 0) return (await ctx.store.insert(CALENDARS, next)) === 'inserted'
  const { draft, published, version } = next
  const where = { _id: seen._id, version: seen.version }
  return (
    (await ctx.store.update(CALENDARS, where, { draft: { set: draft }, published: { set: published }, version })) === 1
  )
}
