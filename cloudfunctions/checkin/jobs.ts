import { FAILED_SCAN_KEPT_DAYS, PROXY_NAME_KEPT_DAYS, WALK_IN_NAME_KEPT_DAYS } from '../../src/domain/checkin/jobs'
import { removeOldFailedScans } from '../_data/failed-scans'
import { removeProxyNames } from '../_data/proxy-names'
import { blankOldWalkIns } from '../_data/walk-ins'
import type { Ctx } from '../_kit/ctx'
import { runDue } from '../_services/jobs'

const DAY_MS = 86_400_000

/** Every half hour; each job keeps its own pause. */
export const jobs = (ctx: Ctx): Promise<Record<string, number>> =>
  runDue(ctx, [{ name: 'checkin.purge', everyMs: DAY_MS, run: purge }])

/** What a door wrote down about people goes when its time is over: 2 writes, and those of `removeProxyNames`. */
const purge = async (ctx: Ctx, untilMs: number): Promise<Record<string, number>> => {
  const [names, scans] = await Promise.all([
    blankOldWalkIns(ctx, ctx.clock() - WALK_IN_NAME_KEPT_DAYS * DAY_MS),
    removeOldFailedScans(ctx, ctx.clock() - FAILED_SCAN_KEPT_DAYS * DAY_MS),
  ])
  const proxies = await removeProxyNames(ctx, ctx.clock() - PROXY_NAME_KEPT_DAYS * DAY_MS, untilMs)
  return { names, scans, proxies }
}
