import { accountIdOf, accountsIn } from '../_data/accounts'
import type { RosterRecord } from '../_data/records'
import { rosterIn, updateRosterRow } from '../_data/roster'
import { cancelUpcoming } from '../_data/sign-ups-of-person'
import type { Ctx } from '../_kit/ctx'
import { cardOf } from './card'
import type { ReadyRow } from './ready-row'
import { employeeNoFields, phoneFields } from './row-fields'
import { takeCard } from './take-card'

/**
 * Writes a changed row: one write where nobody is bound to it, else a transaction with the account, whose card follows.
 * Whoever left gives upcoming places back and loses the card, and with it the roles, at once; a phone or number the file leaves empty is kept.
 */
export const changeRow = async (
  ctx: Ctx,
  standing: RosterRecord,
  to: ReadyRow & { readonly companyName: string },
): Promise<void> => {
  const memberId = standing._id
  const fields = {
    unionId: to.union._id,
    unionName: to.union.name,
    unionPath: to.union.path,
    companyName: to.companyName,
    status: to.row.status,
    importedAtMs: ctx.clock(),
    ...(to.row.phone === null ? {} : phoneFields(ctx, memberId, to.row.phone)),
    ...(to.row.employeeNo === null ? {} : employeeNoFields(ctx, memberId, to.row.employeeNo)),
  }
  // before the row is left: a kill in between is ended by the same step run again
  if (fields.status === 'left' && standing.status === 'active') await cancelUpcoming(ctx, memberId)
  if (standing.accountId === null && (await updateRosterRow(ctx, standing, fields))) return
  await ctx.store.transaction(async tx => {
    const row = await rosterIn(tx).read(memberId)
    if (!row) return
    const leaves = fields.status === 'left'
    await rosterIn(tx).update(memberId, leaves ? { ...fields, accountId: null, boundAtMs: null } : fields)
    if (row.accountId === null) return
    const holder = leaves ? await accountsIn(tx).read(row.accountId) : null
    const byAccountId = ctx.openid ? accountIdOf(ctx, ctx.openid) : null
    if (holder) await takeCard(ctx, tx, { holder, byAccountId, refs: { memberId } })
    if (!leaves) await accountsIn(tx).update(row.accountId, { card: { set: cardOf({ ...row, ...fields }) } })
  })
}
