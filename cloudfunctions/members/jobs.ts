import { listOldRuns, removeRun } from '../_data/roster-imports'
import { listAllUnions } from '../_data/unions'
import type { Ctx } from '../_kit/ctx'
import { spreadUnion } from './spread-union'

/** Sealed rows of an import and exported files live an hour. */
export const RUN_LIFE_MS = 3_600_000
/** A run of the timer stops taking up work after this; the next one goes on. The function is given 20 s. */
const WORK_MS = 12_000

/** Every ten minutes: removes what an import or an export left for more than an hour, and finishes moved or renamed unions. */
export const jobs = async (ctx: Ctx): Promise<{ removed: number; spread: number }> => {
  const untilMs = ctx.clock() + WORK_MS
  let removed = 0
  for (const run of await listOldRuns(ctx, ctx.clock() - RUN_LIFE_MS)) {
    if (ctx.clock() > untilMs) break
    if (run.kind === 'export') await ctx.files.remove([run.fileId])
    await removeRun(ctx, run._id)
    removed += 1
  }
  let spread = 0
  for (const union of (await listAllUnions(ctx)).filter(({ spreading }) => spreading)) {
    if (ctx.clock() > untilMs) break
    await spreadUnion(ctx, union._id)
    spread += 1
  }
  return { removed, spread }
}
