import { can } from '../../src/domain/can'
import { ROOT_UNION_ID } from '../../src/domain/members/root'
import { listRoleHolders } from '../_data/accounts'
import { listStillWaiting, listWaitingRequests } from '../_data/binding-requests'
import type { Ctx } from '../_kit/ctx'
import { closeTodos, openTodoKeys, type Told, tellMany } from '../_services/outbox'

const KIND = 'members.bindingWaits'
/** What one look covers; the next oldest follow when these are decided. */
const LOOKED_AT = 500

/**
 * Each officer has the oldest request of their unions as a todo; it leaves with the decision, and the next one follows.
 * Ends todos that a kill left over. 2 reads, up to 6 where somebody waits.
 */
export const tellOfficers = async (ctx: Ctx): Promise<{ told: number }> => {
  await endLeftOver(ctx)
  const waiting = await listWaitingRequests(ctx, { unionIds: [ROOT_UNION_ID], fromMs: 0, limit: LOOKED_AT })
  if (waiting.length === 0) return { told: 0 }
  const told = (await listRoleHolders(ctx)).flatMap(({ _id, roles }): Told[] => {
    // the district's own staff would get everybody's; they look in by themselves
    const actor = { accountId: _id, memberId: null, unionId: null, roles: roles.filter(one => one.role === 'officer') }
    const oldest = waiting.find(request => can(actor, 'binding.decide', request))
    return oldest ? [{ kind: KIND, toAccountId: _id, key: oldest._id, params: {} }] : []
  })
  return { told: await tellMany(ctx, told) }
}

/** The request waits no more: nobody is asked about it. One write. */
export const endBindingTodo = (ctx: Ctx, requestId: string): Promise<number> => closeTodos(ctx, KIND, [requestId])

const endLeftOver = async (ctx: Ctx): Promise<void> => {
  const open = await openTodoKeys(ctx, KIND)
  if (open.length === 0) return
  const waiting = await listStillWaiting(ctx, open)
  const over = open.filter(requestId => !waiting.has(requestId))
  if (over.length > 0) await closeTodos(ctx, KIND, over)
}
