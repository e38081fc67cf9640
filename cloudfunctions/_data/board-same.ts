// `board_same`, owner: publication. Who met the same as a public question: one row a member and post, no word of theirs.
import type { Ctx } from '../_kit/ctx'

const SAME = 'board_same'
const MOST = 1000

interface SameRecord extends Readonly<Record<string, unknown>> {
  readonly _id: string
  readonly postId: string
  readonly accountId: string
  readonly atMs: number
}

/** A member counts once, whatever account they are bound to. */
const idOf = (ctx: Ctx, postId: string, memberId: string): string =>
  ctx.crypto.id('board-same', `${postId}:${memberId}`)

/** Says it; again changes nothing. One write. */
export const insertSame = (ctx: Ctx, who: { postId: string; memberId: string; accountId: string }) =>
  ctx.store.insert(SAME, {
    _id: idOf(ctx, who.postId, who.memberId),
    postId: who.postId,
    accountId: who.accountId,
    atMs: ctx.clock(),
  })

/** Takes it back; again changes nothing. One write. */
export const removeSame = (ctx: Ctx, postId: string, memberId: string): Promise<number> =>
  ctx.store.remove(SAME, { _id: idOf(ctx, postId, memberId) })

/** How many said it of each of these posts; nobody of those left out. One aggregate, none without posts. */
export const countSame = async (ctx: Ctx, postIds: readonly string[]): Promise<ReadonlyMap<string, number>> => {
  if (postIds.length === 0) return new Map()
  const rows = await ctx.store.aggregate<{ readonly _id: string; readonly count: number }>(SAME, [
    { match: { postId: { $in: postIds } } },
    { group: { _id: '$postId', count: { $sum: 1 } } },
    { limit: postIds.length },
  ])
  return new Map(rows.map(({ _id, count }) => [_id, count]))
}

/** Of which of these posts this member said it. One read, none without a member or posts. */
export const listSameOf = async (
  ctx: Ctx,
  memberId: string | null,
  postIds: readonly string[],
): Promise<ReadonlySet<string>> => {
  if (memberId === null || postIds.length === 0) return new Set()
  const ids = postIds.map(postId => idOf(ctx, postId, memberId))
  return new Set(
    (await ctx.store.find<SameRecord>(SAME, { _id: { in: ids } }, { limit: ids.length })).map(({ postId }) => postId),
  )
}

/** When an account said it, the newest first, at most 1,000. One read. */
export const listSameBy = (ctx: Ctx, accountId: string): Promise<SameRecord[]> =>
  ctx.store.find<SameRecord>(SAME, { accountId }, { orderBy: [['atMs', 'desc']], limit: MOST })

/** How often an account said it. One read. */
export const countSameBy = (ctx: Ctx, accountId: string): Promise<number> => ctx.store.count(SAME, { accountId })

/** Forgets what an account said. One write. */
export const removeSameBy = (ctx: Ctx, accountId: string): Promise<number> => ctx.store.remove(SAME, { accountId })

/** Forgets who said it of a post that is no longer out. One write. */
export const removeSameOf = (ctx: Ctx, postId: string): Promise<number> => ctx.store.remove(SAME, { postId })
