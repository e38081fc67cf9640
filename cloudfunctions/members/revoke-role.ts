import type { members } from '../../src/contract/members'
import { can } from '../../src/domain/can'
import { ROOT_UNION_ID } from '../../src/domain/members/root'
import { standingFor } from '../../src/domain/members/scope'
import { accountsIn, environmentAdmins, findGrantHolder, listRoleHolders, readPerson } from '../_data/accounts'
import { readUnion, unionsIn } from '../_data/unions'
import { type Handler, refuse } from '../_kit/ctx'
import { insertAudit, nextAudit } from '../_services/audit'

/**
 * Takes a standing role away; the holder's next call is without it. 3 reads, then a transaction that also writes the
 * district union, so that two admins who revoke each other come one after the other. Refuses LAST_ADMIN where nobody
 * would administrate the district afterwards; the environment's admins count.
 */
export const revokeRole: Handler<typeof members.revokeRole> = async (ctx, { grantId }) => {
  const [person, holder] = await Promise.all([readPerson(ctx), findGrantHolder(ctx, grantId)])
  const grant = holder?.roles.find(one => one.grantId === grantId)
  const union = grant && (await readUnion(ctx, grant.unionId))
  if (!person || !holder || !grant || !union) return refuse('NOT_FOUND')
  if (!can(person.actor, 'role.grant', { unionPath: union.path })) return refuse('FORBIDDEN')

  const by = standingFor(person.actor, 'role.grant', { unionPath: union.path })
  const isDistrictAdmin = grant.role === 'admin' && grant.unionId === ROOT_UNION_ID
  const last = await ctx.store.transaction(async tx => {
    if (isDistrictAdmin && environmentAdmins(ctx).length === 0) {
      await unionsIn(tx).update(ROOT_UNION_ID, { adminChanges: { inc: 1 } })
      const admins = (await listRoleHolders(ctx)).flatMap(one =>
        one.roles.filter(({ role, unionId }) => role === 'admin' && unionId === ROOT_UNION_ID),
      )
      if (admins.every(admin => admin.grantId === grantId)) return true
    }
    const account = await accountsIn(tx).read(holder._id)
    if (!account?.roles.some(one => one.grantId === grantId)) return false
    const note = nextAudit(
      ctx,
      { kind: 'account', id: holder._id, head: account.audit },
      {
        what: 'role.revoked',
        byAccountId: person.accountId,
        role: by?.role ?? null,
        refs: { grantId, role: grant.role, unionId: grant.unionId },
      },
    )
    await insertAudit(tx, note.row)
    const roles = account.roles.filter(one => one.grantId !== grantId)
    await accountsIn(tx).update(holder._id, { roles, audit: { set: note.head } })
    return false
  })
  return last ? refuse('LAST_ADMIN') : { grantId }
}
