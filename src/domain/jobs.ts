import { ACCOUNT_JOB_NAMES, ACCOUNT_JOBS } from './account/jobs'
import { AID_JOB_NAMES, AID_JOBS } from './aid/jobs'
import { CHECKIN_JOB_NAMES, CHECKIN_JOBS } from './checkin/jobs'
import { EVENTS_JOB_NAMES, EVENTS_JOBS } from './events/jobs'
import type { JobWords } from './job-words'
import { MATCHMAKING_JOB_NAMES, MATCHMAKING_JOBS } from './matchmaking/jobs'
import { MEMBERS_JOB_NAMES, MEMBERS_JOBS } from './members/jobs'
import { OFFICE_JOB_NAMES, OFFICE_JOBS } from './office/jobs'
import { QA_JOB_NAMES, QA_JOBS } from './qa/jobs'

/** Each domain names its own scheduled jobs. */
export const JOB_NAMES = [
  ...EVENTS_JOB_NAMES,
  ...CHECKIN_JOB_NAMES,
  ...MEMBERS_JOB_NAMES,
  ...ACCOUNT_JOB_NAMES,
  ...OFFICE_JOB_NAMES,
  ...MATCHMAKING_JOB_NAMES,
  ...AID_JOB_NAMES,
  ...QA_JOB_NAMES,
] as const
export type JobName = (typeof JOB_NAMES)[number]

export const JOBS: Readonly<Record<JobName, JobWords>> = {
  ...EVENTS_JOBS,
  ...CHECKIN_JOBS,
  ...MEMBERS_JOBS,
  ...ACCOUNT_JOBS,
  ...OFFICE_JOBS,
  ...MATCHMAKING_JOBS,
  ...AID_JOBS,
  ...QA_JOBS,
}

export const isJobName = (name: string): name is JobName => JOB_NAMES.some(known => known === name)

/** Runs work 40 s at most: one that began earlier than this and never ended was killed. */
export const RUN_LOST_MS = 55_000
/** Failures in a row from which people are told. */
export const ALARM_AT = 2
/** A job that failed is tried again after this, or after its own pause where that is shorter. */
const RETRY_MS = 5 * 60_000

/** How a job stands: what its stored cursor says. */
export interface JobCursor {
  readonly dueAtMs: number
  /** When the run that holds the job began; null while nobody runs it. */
  readonly runningSinceMs: number | null
  readonly failuresInRow: number
}

/**
 * What to do with a job now: nothing, run it, or run it after the killed run was put down as a failure. One that runs at
 * each call of the timer does not wait for another call's run: such jobs stand each other by their nature. Pure.
 */
export const decideRun = (
  cursor: JobCursor | null,
  { nowMs, everyMs }: { readonly nowMs: number; readonly everyMs: number },
): 'wait' | 'run' | 'runAfterLost' => {
  if (!cursor) return 'run'
  if (cursor.runningSinceMs !== null) {
    if (nowMs - cursor.runningSinceMs > RUN_LOST_MS) return 'runAfterLost'
    return everyMs === 0 ? 'run' : 'wait'
  }
  return nowMs >= cursor.dueAtMs ? 'run' : 'wait'
}

/** When a job is due again, from the moment its run began. Pure. */
export const nextDueMs = (run: { startedAtMs: number; everyMs: number; ok: boolean }): number =>
  run.startedAtMs + (run.ok ? run.everyMs : Math.min(run.everyMs, RETRY_MS))
