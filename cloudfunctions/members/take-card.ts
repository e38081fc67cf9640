import { accountsIn } from '../_data/accounts'
import type { AccountRecord } from '../_data/records'
import type { Ctx } from '../_kit/ctx'
import type { Tx } from '../_kit/ports'
import { insertAudit, nextAudit } from '../_services/audit'

export interface Lost {
  readonly holder: AccountRecord
  readonly byAccountId: string | null
  /** What it was for: a request's or a member's id. */
  readonly refs: Readonly<Record<string, string>>
}

/** Takes an account's card, and with it the standing roles, which leave an event on its chain. One to three writes. */
export const takeCard = async (ctx: Ctx, tx: Tx, { holder, byAccountId, refs }: Lost): Promise<void> => {
  await accountsIn(tx).takeCard(holder._id)
  if (holder.roles.length === 0) return
  const subject = { kind: 'account' as const, id: holder._id, head: holder.audit }
  const lost = { ...refs, roles: holder.roles.length }
  const note = nextAudit(ctx, subject, { what: 'role.lost', byAccountId, refs: lost })
  await insertAudit(tx, note.row)
  await accountsIn(tx).update(holder._id, { audit: { set: note.head } })
}
