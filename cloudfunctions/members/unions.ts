import type { members } from '../../src/contract/members'
import { can } from '../../src/domain/can'
import { readPerson } from '../_data/accounts'
import type { UnionRecord } from '../_data/records'
import { listAllUnions, listUnionsBelow } from '../_data/unions'
import type { Handler } from '../_kit/ctx'

/**
 * The public tree, greater kinds first, then by name: 2 reads side by side, at most 1,000 unions. Member counts are
 * the sums of each union's own counter, which the end of an import recounts; no roster row is read here.
 */
export const unions: Handler<typeof members.unions> = async (ctx, { parentId }) => {
  const [person, tree] = await Promise.all([
    readPerson(ctx),
    parentId === undefined ? listAllUnions(ctx) : listUnionsBelow(ctx, [parentId]),
  ])
  const below = belowOf(tree)
  const maySee = (union: UnionRecord) =>
    person !== null &&
    (['roster.read', 'roster.import'] as const).some(action => can(person.actor, action, { unionPath: union.path }))
  return {
    items: tree
      .filter(union => parentId === undefined || union.parentId === parentId)
      .sort((a, b) => a.path.length - b.path.length || (a.name < b.name ? -1 : 1))
      .map(union => ({
        unionId: union._id,
        name: union.name,
        kind: union.kind,
        form: union.form,
        parentId: union.parentId,
        companies: maySee(union) ? [...union.companies] : [],
        memberCount: maySee(union) ? (below.get(union._id)?.members ?? 0) : 0,
        childCount: below.get(union._id)?.children ?? 0,
      })),
  }
}

/** Members in and below each union, and the unions directly below it. */
const belowOf = (tree: readonly UnionRecord[]) => {
  const sums = new Map<string, { members: number; children: number }>()
  const sumOf = (unionId: string) => {
    const sum = sums.get(unionId) ?? { members: 0, children: 0 }
    sums.set(unionId, sum)
    return sum
  }
  for (const union of tree) {
    for (const unionId of union.path) sumOf(unionId).members += union.memberCount
    if (union.parentId !== null) sumOf(union.parentId).children += 1
  }
  return sums
}
