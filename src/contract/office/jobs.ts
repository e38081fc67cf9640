import * as v from 'valibot'
import { JOB_NAMES } from '../../domain/jobs'
import { atMs, count, cursor } from '../fields'

export const jobProcedures = {
  /** How every scheduled job stands, and the receipts of runs that did or failed something, newest first, 50 a page. */
  jobs: {
    input: v.object({ failedOnly: v.optional(v.boolean(), false), cursor: v.optional(cursor) }),
    output: v.object({
      /** Every job that exists, on the first page only. */
      standing: v.array(
        v.object({
          name: v.picklist(JOB_NAMES),
          lastRunAtMs: v.nullable(atMs),
          lastOkAtMs: v.nullable(atMs),
          running: v.boolean(),
          failuresInRow: count,
        }),
      ),
      items: v.array(
        v.object({
          runId: v.string(),
          name: v.string(),
          startedAtMs: atMs,
          tookMs: count,
          outcome: v.picklist(['done', 'failed', 'lost']),
          counts: v.record(v.string(), v.number()),
          incident: v.nullable(v.string()),
        }),
      ),
      nextCursor: v.optional(cursor),
    }),
    refusals: [],
  },
} as const
