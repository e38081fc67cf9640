import type { members } from '../../src/contract/members'
import { can } from '../../src/domain/can'
import { standingFor } from '../../src/domain/members/scope'
import { accountsIn, findAccountOfMember, readPerson } from '../_data/accounts'
import { readUnion } from '../_data/unions'
import { type Handler, refuse } from '../_kit/ctx'
import { insertAudit, nextAudit } from '../_services/audit'

/**
 * Gives a bound member a standing role within a union; again it only replaces the capabilities, and the same ones change
 * nothing. 3 reads, then a transaction on the account with its audit event. Capabilities belong to the district role, which without any is BAD_INPUT.
 * Refuses NOT_A_MEMBER for a roster row that nobody is bound to.
 */
export const grantRole: Handler<typeof members.grantRole> = async (ctx, { memberId, role, unionId, capabilities }) => {
  const [person, union, holder] = await Promise.all([
    readPerson(ctx),
    readUnion(ctx, unionId),
    findAccountOfMember(ctx, memberId),
  ])
  if (!person || !can(person.actor, 'role.grant', { unionPath: union?.path ?? [unionId] })) return refuse('FORBIDDEN')
  if (!union) return refuse('NOT_FOUND')
  if (role === 'district' && capabilities.length === 0) return refuse('BAD_INPUT', { fields: ['capabilities'] })
  if (!holder) return refuse('NOT_A_MEMBER')

  const by = standingFor(person.actor, 'role.grant', { unionPath: union.path })
  const grant = {
    grantId: ctx.crypto.id('role-grant', `${holder._id}:${role}:${unionId}`),
    role,
    unionId,
    unionName: union.name,
    capabilities: role === 'district' ? [...new Set(capabilities)] : [],
    grantedAtMs: ctx.clock(),
  }
  const granted = await ctx.store.transaction(async tx => {
    const account = await accountsIn(tx).read(holder._id)
    if (account?.card?.memberId !== memberId) return false
    const others = account.roles.filter(({ grantId }) => grantId !== grant.grantId)
    const standing = account.roles.find(({ grantId }) => grantId === grant.grantId)
    const capabilities = grant.capabilities.join(',')
    if (standing?.capabilities.join(',') === capabilities) return true
    const note = nextAudit(
      ctx,
      { kind: 'account', id: holder._id, head: account.audit },
      {
        what: 'role.granted',
        byAccountId: person.accountId,
        role: by?.role ?? null,
        refs: { grantId: grant.grantId, role, unionId, capabilities },
      },
    )
    await insertAudit(tx, note.row)
    await accountsIn(tx).update(holder._id, { roles: [...others, grant], audit: { set: note.head } })
    return true
  })
  return granted ? { grantId: grant.grantId } : refuse('NOT_A_MEMBER')
}
