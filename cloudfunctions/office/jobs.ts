import { missingYears } from '../../src/domain/calendar/missing'
import { removeAccessesBefore } from '../_data/access-log'
import { removeRunsBefore } from '../_data/job-runs'
import { removeOldExports } from '../_data/office-exports'
import type { Ctx } from '../_kit/ctx'
import { anchorAudit } from '../_services/audit-anchor'
import { readCalendar } from '../_services/calendar'
import { runDue } from '../_services/jobs'
import { rotateKeys } from '../_services/key-rotation'
import { holdContent } from './hold-content'
import { tellKeepers } from './tell-keepers'

const DAY_MS = 24 * 3_600_000
/** Receipts are kept for half a year: longer than any audit of the running year looks back by hand. */
const RECEIPT_LIFE_MS = 180 * DAY_MS

/** Every five minutes. */
export const jobs = (ctx: Ctx): Promise<Record<string, number>> =>
  runDue(ctx, [
    { name: 'office.clearReceipts', everyMs: DAY_MS, run: clearReceipts },
    { name: 'office.missCalendar', everyMs: DAY_MS, run: missCalendar },
    { name: 'office.anchorAudit', everyMs: 0, run: async one => ({ anchored: await anchorAudit(one) }) },
    { name: 'office.clearAccesses', everyMs: DAY_MS, run: clearAccesses },
    { name: 'office.clearExports', everyMs: 0, run: clearExports },
    {
      name: 'office.rotateKeys',
      everyMs: 0,
      run: async (one, untilMs) => ({ rotated: await rotateKeys(one, untilMs) }),
    },
    { name: 'office.holdContent', everyMs: 0, run: holdContent },
  ])

/** Exported files live an hour. */
const EXPORT_LIFE_MS = 3_600_000

const clearExports = async (ctx: Ctx): Promise<{ exports: number }> => ({
  exports: await removeOldExports(ctx, ctx.clock() - EXPORT_LIFE_MS),
})

/** Who saw what is kept three years, as receipts of deletion are: longer than any complaint looks back. The audit chains stay. */
const ACCESS_LIFE_MS = 3 * 365 * DAY_MS

const clearAccesses = async (ctx: Ctx): Promise<{ removed: number }> => ({
  removed: await removeAccessesBefore(ctx, ctx.clock() - ACCESS_LIFE_MS),
})

const clearReceipts = async (ctx: Ctx): Promise<{ removed: number }> => ({
  removed: await removeRunsBefore(ctx, ctx.clock() - RECEIPT_LIFE_MS),
})

/** Tells the keepers once of each year that deadlines reach and that has no table. */
const missCalendar = async (ctx: Ctx): Promise<{ told: number }> => {
  let told = 0
  for (const year of missingYears(await readCalendar(ctx), ctx.clock()))
    told += await tellKeepers(ctx, { kind: 'calendar.missing', key: String(year), year })
  return { told }
}
