// `calendars`, owner: office. Working days by year, as published by two people; other domains read them through _services/calendar.
import type { AuditHead } from '../../src/domain/audit'
import type { CalendarDraft } from '../../src/domain/calendar/edit'
import type { CalendarYear } from '../../src/domain/calendar/year'
import type { Ctx } from '../_kit/ctx'
import type { Tx } from '../_kit/ports'

const CALENDARS = 'calendars'
/** Years from 2024 to 2100. */
const MOST = 100

export interface CalendarRecord extends Readonly<Record<string, unknown>> {
  readonly _id: string
  readonly year: number
  readonly version: number
  /** Publications so far; a draft belongs to the next one. */
  readonly cycle: number
  readonly audit: AuditHead | null
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
  cycle: 0,
  audit: null,
  draft: null,
  published: null,
})

/** One year, null where nobody touched it. One read. */
export const readCalendarYear = (ctx: Ctx, year: number): Promise<CalendarRecord | null> =>
  ctx.store.get<CalendarRecord>(CALENDARS, idOf(year))

/** Every year that somebody touched. One read, at most 100. */
export const listCalendarYears = (ctx: Ctx): Promise<CalendarRecord[]> =>
  ctx.store.find<CalendarRecord>(CALENDARS, { year: { gt: 0 } }, { limit: MOST })

/**
 * Writes what the decision saw as the next version, with its audit event; false where another write came first. One
 * transaction of 1 read and 2 writes. `note` writes the event and answers the chain's new head.
 */
export const writeCalendarYear = (
  ctx: Ctx,
  {
    seen,
    change,
    note,
  }: {
    readonly seen: CalendarRecord
    readonly change: Pick<CalendarRecord, 'draft' | 'published' | 'cycle'>
    readonly note: (tx: Tx, seen: CalendarRecord) => Promise<AuditHead>
  },
): Promise<boolean> =>
  ctx.store.transaction(async tx => {
    const standing = await tx.get<CalendarRecord>(CALENDARS, seen._id)
    if ((standing?.version ?? 0) !== seen.version) return false
    await tx.put(CALENDARS, { ...seen, ...change, version: seen.version + 1, audit: await note(tx, seen) })
    return true
  })
