import { SEED_YEARS } from '../../src/domain/calendar/seed'
import { type CalendarYear, calendarOf, yearsOver } from '../../src/domain/calendar/year'
import type { WorkCalendar } from '../../src/domain/workdays'
import { type CalendarRecord, listCalendarYears } from '../_data/calendars'
import type { Ctx } from '../_kit/ctx'
import { once } from '../_kit/once'

/** A table that was published counts everywhere within this time. */
const FRESH_MS = 60_000

/** The working days that count now: published years over the seed. At most one read a minute and instance. */
export const readCalendar = (ctx: Ctx): Promise<WorkCalendar> =>
  once('calendar', String(Math.floor(ctx.clock() / FRESH_MS)), async () =>
    calendarOf(standingYears(await listCalendarYears(ctx))),
  )

/** The tables that count, seed and published, in the order of years; no round trip. */
export const standingYears = (records: readonly CalendarRecord[]): readonly CalendarYear[] =>
  yearsOver(
    SEED_YEARS,
    records.flatMap(({ year, published }) =>
      published ? [{ year, source: published.source, days: published.days }] : [],
    ),
  )
