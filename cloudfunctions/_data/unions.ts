// `unions`, owner: members. The tree of unions; other domains read it through readUnion and the lists.
import type { Ctx } from '../_kit/ctx'
import type { Change, Tx } from '../_kit/ports'
import type { UnionRecord } from './records'

const UNIONS = 'unions'
/** The database answers at most 1,000 documents a query; the district has about 300 unions. */
const MOST = 1000

/** One union, null where missing. One read. */
export const readUnion = (ctx: Ctx, unionId: string): Promise<UnionRecord | null> =>
  ctx.store.get<UnionRecord>(UNIONS, unionId)

/** The named unions in no order; unknown ids are left out. One read, at most 1,000. */
export const listUnions = async (ctx: Ctx, unionIds: readonly string[]): Promise<UnionRecord[]> => {
  const ids = [...new Set(unionIds)]
  return ids.length === 0 ? [] : ctx.store.find<UnionRecord>(UNIONS, { _id: { in: ids } }, { limit: MOST })
}

/** The given unions and everything below them. One read, at most 1,000. */
export const listUnionsBelow = async (ctx: Ctx, unionIds: readonly string[]): Promise<UnionRecord[]> => {
  const [only, ...others] = unionIds
  if (only === undefined) return []
  const path = others.length === 0 ? only : { in: unionIds }
  return ctx.store.find<UnionRecord>(UNIONS, { path }, { limit: MOST })
}

/** The whole tree. One read, at most 1,000. */
export const listAllUnions = (ctx: Ctx): Promise<UnionRecord[]> =>
  ctx.store.find<UnionRecord>(UNIONS, {}, { limit: MOST })

/** A union of this name directly below this parent, null where there is none. One read. */
export const findUnionByName = async (ctx: Ctx, parentId: string | null, name: string): Promise<UnionRecord | null> =>
  (await ctx.store.find<UnionRecord>(UNIONS, { parentId, name }, { limit: 1 }))[0] ?? null

/** Answers 'exists' where the id is taken or the parent has a union of this name already. One write. */
export const insertUnion = (ctx: Ctx, union: UnionRecord): Promise<'inserted' | 'exists'> =>
  ctx.store.insert(UNIONS, union)

/** One write; answers whether the union exists and was changed. */
export const updateUnion = async (ctx: Ctx, unionId: string, change: Change): Promise<boolean> =>
  (await ctx.store.update(UNIONS, { _id: unionId }, change)) === 1

/** Within a transaction. */
export const unionsIn = (tx: Tx) => ({
  update: (unionId: string, change: Change) => tx.update(UNIONS, unionId, change),
})
