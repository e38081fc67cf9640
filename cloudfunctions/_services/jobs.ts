import { canSomewhere } from '../../src/domain/can'
import { ALARM_AT, decideRun, type JobName, nextDueMs } from '../../src/domain/jobs'
import { accountIdOf, environmentAdmins, listRoleHolders } from '../_data/accounts'
import { endJob, insertRun, type JobCursorRecord, type JobRunRecord, listCursors, takeJob } from '../_data/job-runs'
import type { Ctx } from '../_kit/ctx'
import { tellMany } from './outbox'

export interface Job {
  /** `<domain>.<verb>`, with words for people in `src/domain/<domain>/jobs.ts`. */
  readonly name: JobName
  /** The pause from one beginning to the next; 0 runs it at each call of the timer. */
  readonly everyMs: number
  /** Does its work until `untilMs` at most and answers what it did; begun again after a kill it goes on. */
  readonly run: (ctx: Ctx, untilMs: number) => Promise<Readonly<Record<string, number>>>
}

/** What a function that is given 20 s may work where nothing else is said; the rest waits for the timer's next call. */
const WORK_MS = 12_000
/** Beyond this a run is worth a receipt even where it had nothing to do. */
const RARE_MS = 3_600_000

/**
 * Runs what is due, one after the other: one read for all, three writes for a job that did something. Two calls at a
 * time run a job once, but what is due at each call. A run that throws, or was killed, leaves a receipt and is tried again; the second failure in a
 * row alarms the keepers. Answers the counts of all, summed by their names.
 */
export const runDue = async (ctx: Ctx, jobs: readonly Job[], workMs = WORK_MS): Promise<Record<string, number>> => {
  const untilMs = ctx.clock() + workMs
  const cursors = await listCursors(
    ctx,
    jobs.map(({ name }) => name),
  )
  const sum: Record<string, number> = {}
  for (const job of jobs) {
    const cursor = cursors.find(({ _id }) => _id === job.name) ?? null
    const startedAtMs = ctx.clock()
    if (startedAtMs > untilMs) break
    const decision = decideRun(cursor, { nowMs: startedAtMs, everyMs: job.everyMs })
    if (decision === 'wait' || !(await takeJob(ctx, job.name, cursor, startedAtMs))) continue
    const before = decision === 'runAfterLost' && cursor ? await keepLost(ctx, cursor) : (cursor?.failuresInRow ?? 0)
    const counts = await runOne(ctx, job, { startedAtMs, untilMs, before })
    for (const [name, count] of Object.entries(counts)) sum[name] = (sum[name] ?? 0) + count
  }
  return sum
}

interface Begun {
  readonly startedAtMs: number
  readonly untilMs: number
  /** Failures in a row before this run. */
  readonly before: number
}

const runOne = async (
  ctx: Ctx,
  { name, everyMs, run }: Job,
  { startedAtMs, untilMs, before }: Begun,
): Promise<Readonly<Record<string, number>>> => {
  const receipt = { _id: runIdOf(ctx, name, startedAtMs), name, startedAtMs }
  try {
    const counts = await run(ctx, untilMs)
    const tookMs = ctx.clock() - startedAtMs
    if (everyMs >= RARE_MS || before > 0 || Object.values(counts).some(count => count > 0))
      await insertRun(ctx, { ...receipt, tookMs, outcome: 'done', counts, incident: null })
    await endJob(ctx, {
      name,
      startedAtMs,
      dueAtMs: nextDueMs({ startedAtMs, everyMs, ok: true }),
      ok: true,
      failuresInRow: 0,
    })
    return counts
  } catch (error) {
    const incident = ctx.ids.random().slice(0, 10)
    ctx.log('job_failed', { incident, job: name, at: error instanceof Error ? error.name : typeof error })
    const tookMs = ctx.clock() - startedAtMs
    await keepFailure(ctx, { ...receipt, tookMs, outcome: 'failed', counts: {}, incident }, before + 1)
    const dueAtMs = nextDueMs({ startedAtMs, everyMs, ok: false })
    await endJob(ctx, { name, startedAtMs, dueAtMs, ok: false, failuresInRow: before + 1 })
    return { failed: 1 }
  }
}

/** Puts down the run that was killed; answers the failures in a row with it. */
const keepLost = async (ctx: Ctx, { _id: name, runningSinceMs, failuresInRow }: JobCursorRecord): Promise<number> => {
  const startedAtMs = runningSinceMs ?? 0
  const lost = { _id: runIdOf(ctx, name, startedAtMs), name, startedAtMs, tookMs: 0, counts: {}, incident: null }
  await keepFailure(ctx, { ...lost, outcome: 'lost' }, failuresInRow + 1)
  return failuresInRow + 1
}

const keepFailure = async (ctx: Ctx, run: JobRunRecord, inRow: number): Promise<void> => {
  await insertRun(ctx, run)
  if (inRow === ALARM_AT) await alarm(ctx, run)
}

/** Tells whoever may see the page of jobs, once for each row of failures; the receipt stands whatever becomes of it. */
const alarm = async (ctx: Ctx, run: JobRunRecord): Promise<void> => {
  const holders = (await listRoleHolders(ctx)).filter(({ roles }) => canSomewhere(roles, 'jobs.read'))
  const keepers = [...holders.map(({ _id }) => _id), ...environmentAdmins(ctx).map(one => accountIdOf(ctx, one))]
  const told = { kind: 'office.jobFailed' as const, key: run._id, params: { job: run.name } }
  await tellMany(
    ctx,
    [...new Set(keepers)].map(toAccountId => ({ ...told, toAccountId })),
  )
  ctx.log('job_alarm', { job: run.name })
}

const runIdOf = (ctx: Ctx, name: string, startedAtMs: number): string =>
  ctx.crypto.id('job-run', `${name}:${startedAtMs}`)
