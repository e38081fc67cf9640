import type { members } from '../../src/contract/members'
import { can } from '../../src/domain/can'
import { scopesOf } from '../../src/domain/members/scope'
import { listRoleHolders, readPerson } from '../_data/accounts'
import { listAllUnions } from '../_data/unions'
import { type Handler, refuse } from '../_kit/ctx'

const PAGE = 50

/** Standing roles in my scope, newest first, 50 a page: 3 reads; the environment's admins are not listed. FORBIDDEN without a scope. */
export const roles: Handler<typeof members.roles> = async (ctx, { cursor }) => {
  const [person, holders, tree] = await Promise.all([readPerson(ctx), listRoleHolders(ctx), listAllUnions(ctx)])
  if (!person || scopesOf(person.actor, 'role.read').length === 0) return refuse('FORBIDDEN')

  const unions = new Map(tree.map(union => [union._id, union]))
  const grants = holders
    .flatMap(holder => holder.roles.map(grant => ({ holder, grant, union: unions.get(grant.unionId) })))
    .filter(({ union }) => union && can(person.actor, 'role.read', { unionPath: union.path }))
    .sort((a, b) => b.grant.grantedAtMs - a.grant.grantedAtMs || (a.grant.grantId < b.grant.grantId ? -1 : 1))
  const from = cursor === undefined ? 0 : grants.findIndex(({ grant }) => grant.grantId === cursor) + 1
  const page = grants.slice(from, from + PAGE)
  const last = page[page.length - 1]
  return {
    items: page.map(({ holder, grant, union }) => ({
      grantId: grant.grantId,
      accountId: holder._id,
      nameMasked: holder.card?.nameMasked ?? '',
      role: grant.role,
      unionId: grant.unionId,
      unionName: union?.name ?? grant.unionName,
      capabilities: [...grant.capabilities],
      grantedAtMs: grant.grantedAtMs,
    })),
    ...(last && grants.length > from + PAGE ? { nextCursor: last.grant.grantId } : {}),
  }
}
