import { listMoveTails } from '../_data/moves'
import { listOldRuns, removeRun } from '../_data/roster-imports'
import { listAllUnions } from '../_data/unions'
import type { Ctx } from '../_kit/ctx'
import { runDue } from '../_services/jobs'
import { endMove } from './end-move'
import { spreadUnion } from './spread-union'
import { tellOfMoves } from './tell-of-moves'
import { tellOfficers } from './tell-officers'

/** Sealed rows of an import and exported files live an hour. */
export const RUN_LIFE_MS = 3_600_000

/** Every ten minutes. */
export const jobs = (ctx: Ctx): Promise<Record<string, number>> =>
  runDue(ctx, [
    { name: 'members.clear', everyMs: 0, run: clear },
    { name: 'members.spread', everyMs: 0, run: spread },
    { name: 'members.tellOfficers', everyMs: 0, run: tellOfficers },
    { name: 'members.endMoves', everyMs: 0, run: endMoves },
    { name: 'members.tellOfMoves', everyMs: 0, run: tellOfMoves },
  ])

/** Removes what an import or an export left for more than an hour. */
const clear = async (ctx: Ctx, untilMs: number): Promise<{ removed: number }> => {
  let removed = 0
  for (const run of await listOldRuns(ctx, ctx.clock() - RUN_LIFE_MS)) {
    if (ctx.clock() > untilMs) break
    if (run.kind === 'export') await ctx.files.remove([run.fileId])
    await removeRun(ctx, run._id)
    removed += 1
  }
  return { removed }
}

/** Finishes moved or renamed unions. */
const spread = async (ctx: Ctx, untilMs: number): Promise<{ spread: number }> => {
  let unions = 0
  for (const union of (await listAllUnions(ctx)).filter(({ spreading }) => spreading)) {
    if (ctx.clock() > untilMs) break
    await spreadUnion(ctx, union._id)
    unions += 1
  }
  return { spread: unions }
}

/** Ends what a killed function left of decided moves. */
const endMoves = async (ctx: Ctx, untilMs: number): Promise<{ ended: number }> => {
  let ended = 0
  for (const move of await listMoveTails(ctx)) {
    if (ctx.clock() > untilMs) break
    await endMove(ctx, move)
    ended += 1
  }
  return { ended }
}
