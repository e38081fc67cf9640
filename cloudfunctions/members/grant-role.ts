import type { members } from '../../src/contract/members'
import { can } from '../../src/domain/can'
import { accountsIn, findAccountOfMember, readPerson } from '../_data/accounts'
import { readUnion } from '../_data/unions'
import { type Handler, refuse } from '../_kit/ctx'

/**
 * Gives a bound member a standing role within a union; again it only replaces the capabilities. 3 reads, then a
 * transaction on the account. Capabilities belong to the district role, which without any is BAD_INPUT.
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
    await accountsIn(tx).update(holder._id, { roles: [...others, grant] })
    return true
  })
  return granted ? { grantId: grant.grantId } : refuse('NOT_A_MEMBER')
}
