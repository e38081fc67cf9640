import { accountsIn } from '../_data/accounts'
import { type BindingRequestRecord, bindingRequestsIn } from '../_data/binding-requests'
import type { RosterRecord } from '../_data/records'
import type { Ctx } from '../_kit/ctx'
import type { Claim } from './bind-row'

export interface Ask extends Claim {
  readonly by: BindingRequestRecord['by']
  readonly typedName: string
  readonly row: RosterRecord
}

/** Leaves a request for the union's officer in place of an older one; false where the account was bound meanwhile. 5 to 6 round trips. */
export const askOfficer = (ctx: Ctx, { accountId, memberId, by, typedName, row }: Ask): Promise<boolean> => {
  const askedAtMs = ctx.clock()
  const _id = ctx.crypto.id('binding-request', `${accountId}:${ctx.ids.random()}`)
  const request: BindingRequestRecord = {
    _id,
    state: 'waiting',
    accountId,
    memberId,
    by,
    typedNameSealed: ctx.crypto.seal(typedName, typedNameAad(_id)),
    unionId: row.unionId,
    unionPath: row.unionPath,
    askedAtMs,
    decidedAtMs: null,
    decidedBy: null,
    reasonSealed: null,
  }
  return ctx.store.transaction(async tx => {
    const account = await accountsIn(tx).read(accountId)
    if (!account || account.card) return false
    await accountsIn(tx).update(accountId, { waitingRequestId: _id })
    if (account.waitingRequestId !== null)
      await bindingRequestsIn(tx).update(account.waitingRequestId, { state: 'withdrawn', typedNameSealed: null })
    await bindingRequestsIn(tx).insert(request)
    return true
  })
}

/** The place a typed name is sealed for. */
export const typedNameAad = (requestId: string): string => `binding_requests/${requestId}/typedName`
