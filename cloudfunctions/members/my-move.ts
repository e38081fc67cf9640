import type { members } from '../../src/contract/members'
import { accountIdOf } from '../_data/accounts'
import { listMovesOf, movePlace } from '../_data/moves'
import { type Handler, refuse } from '../_kit/ctx'

/** My latest request to move or to leave. One read. */
export const myMove: Handler<typeof members.myMove> = async ctx => {
  if (!ctx.openid) return refuse('FORBIDDEN')
  const [move] = await listMovesOf(ctx, accountIdOf(ctx, ctx.openid))
  if (!move) return { move: null }
  const { _id, kind, state, toUnionName, askedAtMs, decidedAtMs, reasonSealed } = move
  const reason = reasonSealed === null ? '' : ctx.crypto.open(reasonSealed, movePlace(_id, 'reason'))
  return { move: { moveId: _id, kind, state, toUnionName, askedAtMs, decidedAtMs, reason } }
}
