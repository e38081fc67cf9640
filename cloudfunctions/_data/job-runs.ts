// `job_cursors` and `job_runs`, owner: office. How each scheduled job stands, and a receipt for each run that did or failed something.
import type { JobCursor } from '../../src/domain/jobs'
import type { Ctx } from '../_kit/ctx'
import type { Change, Where } from '../_kit/ports'

const CURSORS = 'job_cursors'
const RUNS = 'job_runs'

export interface JobCursorRecord extends JobCursor, Readonly<Record<string, unknown>> {
  /** The job's name. */
  readonly _id: string
  readonly dueAtMs: number
  readonly runningSinceMs: number | null
  readonly failuresInRow: number
  readonly lastRunAtMs: number
  /** Null where it never ended well. */
  readonly lastOkAtMs: number | null
}

export interface JobRunRecord extends Readonly<Record<string, unknown>> {
  readonly _id: string
  readonly name: string
  readonly startedAtMs: number
  readonly tookMs: number
  readonly outcome: 'done' | 'failed' | 'lost'
  readonly counts: Readonly<Record<string, number>>
  /** The number in the log, null where it ended well or was killed. */
  readonly incident: string | null
}

/** The cursors of these jobs, in no order. One read. */
export const listCursors = (ctx: Ctx, names: readonly string[]): Promise<JobCursorRecord[]> =>
  ctx.store.find<JobCursorRecord>(CURSORS, { _id: { in: names } }, { limit: 100 })

/** Takes a job for this run as long as nobody else did since it was read. One write. */
export const takeJob = async (
  ctx: Ctx,
  name: string,
  seen: JobCursorRecord | null,
  startedAtMs: number,
): Promise<boolean> => {
  const taken = { runningSinceMs: startedAtMs, lastRunAtMs: startedAtMs }
  if (!seen) {
    const first = { _id: name, dueAtMs: startedAtMs, failuresInRow: 0, lastOkAtMs: null, ...taken }
    return (await ctx.store.insert(CURSORS, first satisfies JobCursorRecord)) === 'inserted'
  }
  const where: Where = { _id: name, lastRunAtMs: seen.lastRunAtMs, runningSinceMs: seen.runningSinceMs }
  return (await ctx.store.update(CURSORS, where, taken)) === 1
}

/** Lets a job go after the run that began at `startedAtMs`. One write. */
export const endJob = (
  ctx: Ctx,
  run: {
    readonly name: string
    readonly startedAtMs: number
    readonly dueAtMs: number
    readonly ok: boolean
    readonly failuresInRow: number
  },
): Promise<number> => {
  const { name, startedAtMs, dueAtMs, ok, failuresInRow } = run
  const change: Change = { runningSinceMs: null, dueAtMs, failuresInRow, ...(ok && { lastOkAtMs: ctx.clock() }) }
  return ctx.store.update(CURSORS, { _id: name, runningSinceMs: startedAtMs }, change)
}

/** Keeps a receipt; the same one again changes nothing. One write. */
export const insertRun = (ctx: Ctx, run: JobRunRecord): Promise<'inserted' | 'exists'> => ctx.store.insert(RUNS, run)

/** Receipts, newest first, from a moment backwards. One read of `limit` documents. */
export const listRuns = (
  ctx: Ctx,
  page: { readonly beforeMs: number; readonly limit: number; readonly failedOnly?: boolean },
): Promise<JobRunRecord[]> =>
  ctx.store.find<JobRunRecord>(
    RUNS,
    { startedAtMs: { lt: page.beforeMs }, ...(page.failedOnly && { outcome: { in: ['failed', 'lost'] } }) },
    { orderBy: [['startedAtMs', 'desc']], limit: page.limit },
  )

/** Removes receipts older than a moment. One write. */
export const removeRunsBefore = (ctx: Ctx, beforeMs: number): Promise<number> =>
  ctx.store.remove(RUNS, { startedAtMs: { lt: beforeMs } })
