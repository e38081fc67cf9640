import * as v from 'valibot'
import { FIGURES_FILE_REFUSALS, IMPORT_PAST_REFUSALS } from '../domain/events/refusals'
import { brand } from './event-fields'
import { atMs, count, id, line } from './fields'

const year = v.pipe(v.string(), v.regex(/^20\d\d$/))
const sums = { sessions: count, attendances: count }

/** What was held and how often people came, for the desk. */
export const EVENT_FIGURES = {
  /** Sessions that ended and attendances of my unions and below, of one year by month or of all years by year. */
  figures: {
    input: v.object({ year: v.optional(year) }),
    output: v.object({
      /** Years that have figures, newest first. */
      years: v.array(year),
      /** When the doors' counts were taken over last; null before the first time. */
      countedAtMs: v.nullable(atMs),
      total: v.object(sums),
      byBrand: v.array(v.object({ brand, ...sums })),
      byUnion: v.array(v.object({ unionId: id, name: v.string(), ...sums })),
      /** `2026-03`, or `2026` where no year was asked. */
      byPeriod: v.array(v.object({ period: v.string(), ...sums })),
      /** The part that was imported, by its label. */
      imported: v.array(v.object({ label: v.string(), ...sums })),
      canImport: v.boolean(),
    }),
    refusals: [],
  },
  /** The same lines as an xlsx; the address lives 10 minutes. */
  figuresFile: {
    input: v.object({ year: v.optional(year) }),
    output: v.object({ rows: count, url: v.string(), fileName: v.string() }),
    refusals: FIGURES_FILE_REFUSALS,
  },
  /**
   * Takes past sessions from an xlsx (日期 品牌 主办工会 活动 人次). A label is one import: the same label again puts the
   * new file in place of the old one. Rows that do not fit are named and left out.
   */
  importPast: {
    input: v.object({ fileId: line(300), label: line(20) }),
    output: v.object({
      rows: count,
      attendances: count,
      bad: v.array(v.object({ row: count, heading: v.string() })),
      badCount: count,
    }),
    refusals: IMPORT_PAST_REFUSALS,
  },
} as const
