import { type ExitRecord, endExit, listRunningExits } from '../_data/exits'
import type { Ctx } from '../_kit/ctx'
import { countAll, eraseAll } from './personal-data'

/**
 * Goes on with an exit until nothing is left, whoever began it: each domain's removal, a count, one write. Killed in
 * between the timer does it again. Answers whether it is done; what came in meanwhile is left to the next run.
 */
export const finishExit = async (ctx: Ctx, { _id, accountId, memberId, kind }: ExitRecord): Promise<boolean> => {
  const who = { accountId, memberId }
  await eraseAll(ctx, who, kind)
  if (Object.keys(await countAll(ctx, who, kind)).length > 0) return false
  await endExit(ctx, _id)
  return true
}

/** Ends what killed functions left half-way. */
export const finishExits = async (ctx: Ctx, untilMs: number): Promise<{ ended: number }> => {
  let ended = 0
  for (const exit of await listRunningExits(ctx)) {
    if (ctx.clock() > untilMs) break
    if (await finishExit(ctx, exit)) ended += 1
  }
  return { ended }
}
