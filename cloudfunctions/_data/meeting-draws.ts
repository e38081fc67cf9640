// `meeting_draws`, owner: matchmaking. Sealed once, drawn once; nothing of it is ever changed otherwise.
import type { DrawnGroup } from '../../src/domain/draw'
import type { Ctx } from '../_kit/ctx'
import type { Tx } from '../_kit/ports'
import type { DrawRecord } from './meeting-records'

const DRAWS = 'meeting_draws'

/** A session's sealed list with its draw, null before. One read; the secret in it is sealed until the draw. */
export const readDraw = (ctx: Ctx, sessionId: string): Promise<DrawRecord | null> =>
  ctx.store.get<DrawRecord>(DRAWS, sessionId)

/** Within a transaction. */
export const drawsIn = (tx: Tx) => ({
  insert: (draw: DrawRecord) => tx.insert(DRAWS, draw),
  enter: (
    sessionId: string,
    drawn: {
      readonly digits: string
      readonly secretHex: string
      readonly drawnAtMs: number
      readonly result: readonly DrawnGroup[]
    },
  ) => tx.update(DRAWS, sessionId, { ...drawn }),
})

/** Ends the keeping of draws sealed before this moment. One write. */
export const removeDraws = (ctx: Ctx, sealedBeforeMs: number): Promise<number> =>
  ctx.store.remove(DRAWS, { sealedAtMs: { gt: 0, lt: sealedBeforeMs } })
