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

/**
 * Writes a union's own fields; false where its new parent has another union of that name by now. One write, one read
 * more where it failed: an update meets the unique index as an error, told from others by looking, not by its text.
 */
export const rewriteUnion = async (
  ctx: Ctx,
  unionId: string,
  fields: Pick<UnionRecord, 'name' | 'kind' | 'form' | 'companies' | 'parentId' | 'path' | 'spreading'>,
): Promise<boolean> => {
  try {
    await ctx.store.update(UNIONS, { _id: unionId }, fields)
    return true
  } catch (error) {
    const other = await findUnionByName(ctx, fields.parentId, fields.name)
    if (other && other._id !== unionId) return false
    throw error
  }
}

/** Ends the spreading of a name and place; false where the union was renamed or moved since it was read. One write, one read more where nothing changed. */
export const endSpreading = async (ctx: Ctx, { _id, name, parentId }: UnionRecord): Promise<boolean> => {
  if ((await ctx.store.update(UNIONS, { _id, name, parentId }, { spreading: false })) === 1) return true
  const now = await readUnion(ctx, _id)
  return !now || (now.name === name && now.parentId === parentId)
}

/** Within a transaction. */
export const unionsIn = (tx: Tx) => ({
  read: (unionId: string) => tx.get<UnionRecord>(UNIONS, unionId),
  update: (unionId: string, change: Change) => tx.update(UNIONS, unionId, change),
})
