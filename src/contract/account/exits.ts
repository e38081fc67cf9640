import * as v from 'valibot'
import { EXIT_KINDS, EXIT_REFUSALS } from '../../domain/account/exit'
import { atMs, count, id, requestId } from '../fields'

const counted = v.array(v.object({ what: v.string(), count }))
const kept = v.array(v.object({ what: v.string(), law: v.string() }))

const receipt = v.object({
  exitId: id,
  kind: v.picklist(EXIT_KINDS),
  state: v.picklist(['running', 'done']),
  removed: counted,
  kept,
  startedAtMs: atMs,
  doneAtMs: v.nullable(atMs),
})

export const exitProcedures = {
  /** What would be removed and what the law keeps, counted now; why it cannot begin. */
  exitPlan: {
    input: v.object({ kind: v.picklist(EXIT_KINDS) }),
    output: v.object({ removed: counted, kept, blocked: v.nullable(v.picklist(EXIT_REFUSALS)) }),
    refusals: [],
  },
  /** Unbinds or deletes, after the person confirmed the plan. The same requestId answers the same receipt. */
  exit: {
    input: v.object({
      kind: v.picklist(EXIT_KINDS),
      /** How many things the confirmed plan removes, summed: another number means that the plan is no longer what was read. */
      planned: count,
      requestId,
    }),
    output: receipt,
    refusals: EXIT_REFUSALS,
  },
  /** My receipts, newest first. */
  exits: { input: v.object({}), output: v.object({ items: v.array(receipt) }), refusals: [] },
  /** Writes all that we hold of me as xlsx; the address lives 10 minutes, the file an hour. */
  exportMine: {
    input: v.object({}),
    output: v.object({ url: v.string(), fileName: v.string(), sections: count, rows: count }),
    refusals: EXIT_REFUSALS,
  },
} as const
