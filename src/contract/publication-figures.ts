import * as v from 'valibot'
import { EXPORT_KINDS, EXPORT_REFUSALS } from '../domain/qa/figures'
import { atMs, count, id, line, requestId } from './fields'

const year = v.pipe(v.string(), v.regex(/^20\d\d$/))
const cells = v.array(v.object({ key: v.string(), count: v.nullable(count) }))
const what = v.picklist(EXPORT_KINDS)

/** Figures over the questions of a year, and their way out of the house. */
export const figureProcedures = {
  /** A year's questions by month, kind, category, queue, outcome, time to the first answer and rating; each side adds up to the total, counts below five are hidden (null). */
  figures: {
    input: v.object({ year }),
    output: v.object({
      total: v.nullable(count),
      byMonth: cells,
      byKind: cells,
      byCategory: cells,
      byQueue: cells,
      byOutcome: cells,
      byFirstAnswer: cells,
      byStars: cells,
    }),
    refusals: [],
  },
  /** Asks for an export with a purpose; `rows` (a line a thread, no person, no words) is for heads alone. The same requestId asks once. */
  askExport: {
    input: v.object({ year, what, purpose: v.pipe(line(200), v.minLength(4)), requestId }),
    output: v.object({ exportId: id }),
    refusals: [],
  },
  /** Exports that were asked for, newest first, at most 100; whoever may not have lines sees only those of figures. */
  exports: {
    input: v.object({}),
    output: v.object({
      mayRows: v.boolean(),
      items: v.array(
        v.object({
          exportId: id,
          year: v.string(),
          what,
          purpose: v.string(),
          askedAtMs: atMs,
          mine: v.boolean(),
          rows: v.nullable(count),
        }),
      ),
    }),
    refusals: [],
  },
  /** The second person's yes makes the file: its address lives ten minutes, the file an hour. */
  approveExport: {
    input: v.object({ exportId: id }),
    output: v.object({ url: v.string(), fileName: v.string(), rows: count }),
    refusals: EXPORT_REFUSALS,
  },
} as const
