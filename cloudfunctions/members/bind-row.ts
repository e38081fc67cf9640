import { accountsIn } from '../_data/accounts'
import { bindingRequestsIn } from '../_data/binding-requests'
import { rosterIn } from '../_data/roster'
import type { Ctx } from '../_kit/ctx'
import { cardOf } from './card'

export interface Claim {
  readonly accountId: string
  readonly memberId: string
}

/**
 * Binds a free row in one transaction that writes the row and the account, so that two identities never share a row
 * and one identity never holds two: whoever commits second sees the first and is answered 'taken' or 'already_bound'.
 * A waiting request of the account is withdrawn with it. 6 round trips.
 */
export const bindRow = (
  ctx: Ctx,
  { accountId, memberId }: Claim,
): Promise<'bound' | 'taken' | 'gone' | 'already_bound'> =>
  ctx.store.transaction(async tx => {
    const row = await rosterIn(tx).read(memberId)
    if (row?.status !== 'active') return 'gone'
    if (row.accountId !== null) return 'taken'
    const account = await accountsIn(tx).read(accountId)
    if (!account || account.card) return 'already_bound'
    await rosterIn(tx).update(memberId, { accountId, boundAtMs: ctx.clock() })
    await accountsIn(tx).update(accountId, { card: { set: cardOf(row) }, waitingRequestId: null })
    if (account.waitingRequestId !== null)
      await bindingRequestsIn(tx).update(account.waitingRequestId, { state: 'withdrawn', typedNameSealed: null })
    return 'bound'
  })
