// `board_posts`, owner: publication. Public copies of answered questions, redacted; the person is not in them.
import type { QaCategory } from '../../src/domain/qa/words'
import type { Ctx } from '../_kit/ctx'
import type { Tx } from '../_kit/ports'

const POSTS = 'board_posts'
const SETTINGS = 'board_settings'

export interface PostRecord extends Readonly<Record<string, unknown>> {
  readonly _id: string
  readonly threadId: string
  /** The asker's consent; where it no longer stands the post is not shown, whatever else happened. */
  readonly consentId: string
  readonly category: QaCategory
  readonly question: string
  readonly answer: string
  readonly publishedAtMs: number
}

/** A thread's post has one id, which tells nothing of the thread. No round trip. */
export const postIdOf = (ctx: Ctx, threadId: string): string => ctx.crypto.id('board-post', threadId)

/** Within a transaction. */
export const postsIn = (tx: Tx) => ({
  put: (post: PostRecord) => tx.put(POSTS, post),
  remove: (postId: string) => tx.remove(POSTS, postId),
})

/** Posts, the newest first, from before a moment on. One read. */
export const listPosts = (
  ctx: Ctx,
  asked: { category?: QaCategory | undefined; beforeMs?: number | undefined; limit: number },
): Promise<PostRecord[]> =>
  ctx.store.find<PostRecord>(
    POSTS,
    { publishedAtMs: { lt: asked.beforeMs ?? ctx.clock() + 1 }, ...(asked.category && { category: asked.category }) },
    { orderBy: [['publishedAtMs', 'desc']], limit: asked.limit },
  )

/** Takes a thread's post away, where there is one. One write. */
export const removePostOf = (ctx: Ctx, threadId: string): Promise<number> =>
  ctx.store.remove(POSTS, { _id: postIdOf(ctx, threadId) })

/** Whether an admin opened the board; shut where nobody did. One read. */
export const isBoardOpen = async (ctx: Ctx): Promise<boolean> =>
  (await ctx.store.get<{ _id: string; open: boolean }>(SETTINGS, 'board'))?.open ?? false

/** Opens or shuts it. One write. */
export const setBoardOpen = (ctx: Ctx, open: boolean, byAccountId: string): Promise<void> =>
  ctx.store.put(SETTINGS, { _id: 'board', open, byAccountId, atMs: ctx.clock() })
