import type { members } from '../../src/contract/members'
import { accountIdOf, accountsIn } from '../_data/accounts'
import { bindingRequestsIn } from '../_data/binding-requests'
import { type Handler, refuse } from '../_kit/ctx'

/** Takes my waiting request back, whatever became of it meanwhile. 3 to 5 round trips; NOT_FOUND for bound members. */
export const withdrawBinding: Handler<typeof members.withdrawBinding> = async ctx => {
  if (!ctx.openid) return refuse('FORBIDDEN')
  const accountId = accountIdOf(ctx, ctx.openid)
  const bound = await ctx.store.transaction(async tx => {
    const account = await accountsIn(tx).read(accountId)
    if (account?.card) return true
    if (!account || account.waitingRequestId === null) return false
    await accountsIn(tx).update(accountId, { waitingRequestId: null })
    await bindingRequestsIn(tx).update(account.waitingRequestId, { state: 'withdrawn', typedNameSealed: null })
    return false
  })
  return bound ? refuse('NOT_FOUND') : { binding: 'none' }
}
