import { can } from '../../src/domain/can'
import { ROOT_UNION_ID } from '../../src/domain/members/root'
import { listRoleHolders } from '../_data/accounts'
import { listWaitingMoves } from '../_data/moves'
import type { Ctx } from '../_kit/ctx'
import { closeTodos, openTodoKeys, type Told, tellMany } from '../_services/outbox'

const KIND = 'members.moveWaits'
/** What one look covers; the next oldest follow when these are decided. */
const LOOKED_AT = 500

/**
 * Each officer has the oldest request to move or to leave as a todo; it leaves with the decision, and the next one
 * follows. Ends todos that a kill left over. 2 reads, up to 4 where somebody waits.
 */
export const tellOfMoves = async (ctx: Ctx): Promise<{ told: number }> => {
  const waiting = await listWaitingMoves(ctx, { unionIds: [ROOT_UNION_ID], afterMs: 0, limit: LOOKED_AT })
  const over = (await openTodoKeys(ctx, KIND)).filter(key => !waiting.some(({ _id }) => _id === key))
  if (over.length > 0 && waiting.length < LOOKED_AT) await closeTodos(ctx, KIND, over)
  if (waiting.length === 0) return { told: 0 }
  const told = (await listRoleHolders(ctx)).flatMap(({ _id, roles }): Told[] => {
    // the district's own staff would get everybody's; they look in by themselves
    const actor = { accountId: _id, memberId: null, unionId: null, roles: roles.filter(one => one.role === 'officer') }
    const oldest = waiting.find(move => move.accountId !== _id && can(actor, 'binding.decide', move))
    return oldest ? [{ kind: KIND, toAccountId: _id, key: oldest._id, params: {} }] : []
  })
  return { told: await tellMany(ctx, told) }
}

/** The request waits no more. One write. */
export const endMoveTodo = (ctx: Ctx, moveId: string): Promise<number> => closeTodos(ctx, KIND, [moveId])
