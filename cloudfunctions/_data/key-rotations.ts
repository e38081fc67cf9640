// `key_rotations`, owner: office. How far the rotation to a pair of keys has come; `_id` names the keys.
import type { Ctx } from '../_kit/ctx'

const ROTATIONS = 'key_rotations'

export interface RotationRecord extends Readonly<Record<string, unknown>> {
  readonly _id: string
  /** The step in hand and the last document it has seen. */
  readonly step: number
  readonly afterId: string
  /** Documents changed or met in change since the first step began; a whole round without any is the end. */
  readonly changed: number
  readonly startedAtMs: number
  readonly finishedAtMs: number | null
}

/** The rotation to these keys, null where it has not begun. One read. */
export const readRotation = (ctx: Ctx, keyId: string): Promise<RotationRecord | null> =>
  ctx.store.get<RotationRecord>(ROTATIONS, keyId)

/** Begins it; another run may have. One write, one read. */
export const beginRotation = async (ctx: Ctx, keyId: string): Promise<RotationRecord> => {
  const begun: RotationRecord = {
    _id: keyId,
    step: 0,
    afterId: '',
    changed: 0,
    startedAtMs: ctx.clock(),
    finishedAtMs: null,
  }
  return (await ctx.store.insert(ROTATIONS, begun)) === 'inserted' ? begun : ((await readRotation(ctx, keyId)) ?? begun)
}

/** Goes on to a place, with what was changed on the way. One write. */
export const moveRotation = (
  ctx: Ctx,
  keyId: string,
  { step, afterId, changed }: { readonly step: number; readonly afterId: string; readonly changed: number },
): Promise<number> =>
  ctx.store.update(ROTATIONS, { _id: keyId }, { step, afterId, ...(changed > 0 && { changed: { inc: changed } }) })

/** Ends a round: the whole rotation where the round changed nothing, else the next round begins; answers whether it ended. Two writes at most. */
export const endRound = async (ctx: Ctx, keyId: string): Promise<boolean> => {
  const ended = await ctx.store.update(ROTATIONS, { _id: keyId, changed: 0 }, { finishedAtMs: ctx.clock() })
  if (ended === 1) return true
  await ctx.store.update(ROTATIONS, { _id: keyId }, { step: 0, afterId: '', changed: 0 })
  return false
}
