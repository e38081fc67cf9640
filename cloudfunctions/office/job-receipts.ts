import type { office } from '../../src/contract/office'
import { canSomewhere } from '../../src/domain/can'
import { JOB_NAMES, RUN_LOST_MS } from '../../src/domain/jobs'
import { readPerson } from '../_data/accounts'
import { listCursors, listRuns } from '../_data/job-runs'
import { type Handler, refuse } from '../_kit/ctx'

const PAGE = 50

/** How the scheduled jobs stand and what they did: two reads, three on the first page. FORBIDDEN without the right. */
export const jobReceipts: Handler<typeof office.jobs> = async (ctx, { failedOnly, cursor }) => {
  const person = await readPerson(ctx)
  if (!person || !canSomewhere(person.actor.roles, 'jobs.read')) return refuse('FORBIDDEN')
  const nowMs = ctx.clock()
  const beforeMs = Number(cursor ?? nowMs + 1)
  if (!Number.isSafeInteger(beforeMs)) return refuse('BAD_INPUT')
  const [cursors, runs] = await Promise.all([
    cursor === undefined ? listCursors(ctx, JOB_NAMES) : null,
    listRuns(ctx, { beforeMs, limit: PAGE, failedOnly }),
  ])
  const standing = JOB_NAMES.map(name => {
    const known = cursors?.find(({ _id }) => _id === name)
    return {
      name,
      lastRunAtMs: known?.lastRunAtMs ?? null,
      lastOkAtMs: known?.lastOkAtMs ?? null,
      running: known?.runningSinceMs != null && nowMs - known.runningSinceMs <= RUN_LOST_MS,
      failuresInRow: known?.failuresInRow ?? 0,
    }
  })
  const last = runs[runs.length - 1]
  return {
    standing: cursors ? standing : [],
    items: runs.map(({ _id, name, startedAtMs, tookMs, outcome, counts, incident }) => ({
      ...{ runId: _id, name, startedAtMs, tookMs, outcome, counts: { ...counts }, incident },
    })),
    ...(runs.length === PAGE && last && { nextCursor: String(last.startedAtMs) }),
  }
}
