import type { Output } from '../../contract/define'
import { members } from '../../contract/members'
import type { Action } from '../../domain/can'
import { scopesOf } from '../../domain/members/scope'
import { useCall } from '../../platform/use-call'
import type { Choice } from '../../ui/chips'

export type UnionRow = Output<typeof members.unions>['items'][number]

/** The whole tree in one call: at most 1,000 unions. */
export const useUnions = () => useCall(members.unions, {})

/** Children of each union in the order of the tree; those without a listed parent stand at the top, under null. Pure. */
export const childrenOf = (unions: readonly UnionRow[]): ReadonlyMap<string | null, readonly UnionRow[]> => {
  const known = new Set(unions.map(union => union.unionId))
  const children = new Map<string | null, UnionRow[]>()
  for (const union of unions) {
    const parentId = union.parentId !== null && known.has(union.parentId) ? union.parentId : null
    children.set(parentId, [...(children.get(parentId) ?? []), union])
  }
  return children
}

/** The unions in the tree's own order, each with its depth from 0. Pure. */
export const inTreeOrder = (unions: readonly UnionRow[]): readonly { union: UnionRow; depth: number }[] => {
  const children = childrenOf(unions)
  const walk = (parentId: string | null, depth: number): { union: UnionRow; depth: number }[] =>
    (children.get(parentId) ?? []).flatMap(union => [{ union, depth }, ...walk(union.unionId, depth + 1)])
  return walk(null, 0)
}

/** Unions for a picker, those that hang together one after the other. */
export const unionChoices = (unions: readonly UnionRow[]): readonly Choice<string>[] =>
  inTreeOrder(unions).map(({ union }) => ({ value: union.unionId, label: union.name }))

/** The unions in which my roles allow the action, those below included; empty until both are known. */
export const useMyUnions = (action: Action): readonly UnionRow[] => {
  const unions = useUnions()
  const me = useCall(members.me, {})
  if (unions.state !== 'ready' || me.state !== 'ready') return []
  const { accountId, roles } = me.data
  const scopes = scopesOf({ accountId, memberId: null, unionId: null, roles }, action)
  const parents = new Map(unions.data.items.map(union => [union.unionId, union.parentId]))
  const isMine = (unionId: string | null): boolean =>
    unionId !== null && (scopes.includes(unionId) || isMine(parents.get(unionId) ?? null))
  return unions.data.items.filter(union => isMine(union.unionId))
}
