import type { members } from '../../src/contract/members'
import { accountIdOf, accountsIn } from '../_data/accounts'
import { bindingRequestsIn } from '../_data/binding-requests'
import { type Handler, refuse } from '../_kit/ctx'
import { endBindingTodo } from './tell-officers'

/** Takes my waiting request back, whatever became of it meanwhile. 3 to 6 round trips; NOT_FOUND for bound members. */
export const withdrawBinding: Handler<typeof members.withdrawBinding> = async ctx => {
  if (!ctx.openid) return refuse('FORBIDDEN')
  const accountId = accountIdOf(ctx, ctx.openid)
  const outcome = await ctx.store.transaction(async tx => {
    const account = await accountsIn(tx).read(accountId)
    if (account?.card) return 'bound'
    if (!account || account.waitingRequestId === null) return null
    await accountsIn(tx).update(accountId, { waitingRequestId: null })
    await bindingRequestsIn(tx).update(account.waitingRequestId, { state: 'withdrawn', typedNameSealed: null })
    return { requestId: account.waitingRequestId }
  })
  if (outcome === 'bound') return refuse('NOT_FOUND')
  if (outcome) await endBindingTodo(ctx, outcome.requestId)
  return { binding: 'none' }
}
