import * as v from 'valibot'
import { PUBLISH_CALENDAR_REFUSALS, SAVE_CALENDAR_REFUSALS } from '../domain/calendar/refusals'
import { atMs, count, line } from './fields'

/** The first year with a table of ours to the last that a moment may have. */
const year = v.pipe(v.number(), v.integer(), v.minValue(2024), v.maxValue(2099))
const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/))
const namedDay = v.object({ day, kind: v.picklist(['off', 'work']), name: line(20) })
/** A year names about 35 days. */
const days = v.pipe(v.array(namedDay), v.maxLength(100))
const source = line(200)

/** The editor of working days; part of office. */
export const calendarProcedures = {
  /** One year: the table that counts, the draft beside it, and the years without one that deadlines already reach. */
  calendar: {
    input: v.object({ year }),
    output: v.object({
      year,
      version: count,
      /** Null: no table, plain weekends count and deadlines are not assured. `publishedAtMs` null: the seed. */
      table: v.nullable(v.object({ source, days, publishedAtMs: v.nullable(atMs) })),
      draft: v.nullable(
        v.object({
          source,
          days,
          savedAtMs: atMs,
          /** Mine may be published by another person only. */
          isMine: v.boolean(),
          savedByName: v.string(),
        }),
      ),
      years: v.array(year),
      missing: v.array(year),
      mayEdit: v.boolean(),
    }),
    refusals: [],
  },
  /** Keeps a year's draft; `version` is the one that was read. A retry of the same is answered the same. */
  saveCalendarYear: {
    input: v.object({ year, version: count, source, days: v.pipe(days, v.minLength(1)) }),
    output: v.object({ version: count }),
    refusals: SAVE_CALENDAR_REFUSALS,
  },
  /** Makes the draft the table; by another person than who saved it. */
  publishCalendarYear: {
    input: v.object({ year, version: count }),
    output: v.object({ version: count }),
    refusals: PUBLISH_CALENDAR_REFUSALS,
  },
} as const
