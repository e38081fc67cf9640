import type { members } from '../../src/contract/members'
import { accountIdOf, accountsIn } from '../_data/accounts'
import { movesIn, readMove } from '../_data/moves'
import { type Handler, refuse } from '../_kit/ctx'
import { endMove } from './end-move'

/** Takes my waiting request back: a read, a transaction, then its files go. Refuses ALREADY_DECIDED; NOT_FOUND for another's. */
export const withdrawMove: Handler<typeof members.withdrawMove> = async (ctx, { moveId }) => {
  const move = await readMove(ctx, moveId)
  if (!ctx.openid || move?.accountId !== accountIdOf(ctx, ctx.openid)) return refuse('NOT_FOUND')
  const state = await ctx.store.transaction(async tx => {
    const now = await movesIn(tx).read(moveId)
    if (now?.state !== 'waiting') return now?.state ?? 'withdrawn'
    await accountsIn(tx).update(move.accountId, { waitingMoveId: null })
    await movesIn(tx).update(moveId, { state: 'withdrawn', noteSealed: null, tail: true, decidedAtMs: ctx.clock() })
    return 'withdrawn'
  })
  if (state !== 'withdrawn') return refuse('ALREADY_DECIDED')
  await endMove(ctx, { ...move, state })
  return { moveId }
}
