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
  /** When it appears: nobody finds it on the board before. */
  readonly publishedAtMs: number
}

interface BoardRecord extends Readonly<Record<string, unknown>> {
  readonly _id: string
  readonly open: boolean
  readonly embargoDays?: number
}

const DAY_MS = 86_400_000
/** Longer than any embargo. */
const TO_COME_MS = 400 * DAY_MS

/** A thread's post has one id, which tells nothing of the thread. No round trip. */
export const postIdOf = (ctx: Ctx, threadId: string): string => ctx.crypto.id('board-post', threadId)

/** Within a transaction. */
export const postsIn = (tx: Tx) => ({
  put: (post: PostRecord) => tx.put(POSTS, post),
  remove: (postId: string) => tx.remove(POSTS, postId),
})

/** One post, appeared or to come, null where there is none. One read. */
export const readPost = (ctx: Ctx, postId: string): Promise<PostRecord | null> =>
  ctx.store.get<PostRecord>(POSTS, postId)

/** Posts that have appeared, or with `toCome` those that will too, the newest first, from before a moment on. One read. */
export const listPosts = (
  ctx: Ctx,
  asked: { category?: QaCategory | undefined; beforeMs?: number | undefined; toCome?: boolean; limit: number },
): Promise<PostRecord[]> =>
  ctx.store.find<PostRecord>(
    POSTS,
    {
      publishedAtMs: { lt: Math.min(asked.beforeMs ?? Number.POSITIVE_INFINITY, latestMs(ctx, asked.toCome ?? false)) },
      ...(asked.category && { category: asked.category }),
    },
    { orderBy: [['publishedAtMs', 'desc']], limit: asked.limit },
  )

/** Takes a thread's post away, where there is one. One write. */
export const removePostOf = (ctx: Ctx, threadId: string): Promise<number> =>
  ctx.store.remove(POSTS, { _id: postIdOf(ctx, threadId) })

/** A page that goes on from a later moment than now would show what is still to come. */
const latestMs = (ctx: Ctx, toCome: boolean): number => ctx.clock() + 1 + (toCome ? TO_COME_MS : 0)

export interface BoardSettings {
  readonly open: boolean
  readonly embargoDays: number
}

/** Whether an admin opened the board (shut where nobody did), and after how many days a copy appears. One read. */
export const readBoard = async (ctx: Ctx): Promise<BoardSettings> => {
  const set = await ctx.store.get<BoardRecord>(SETTINGS, 'board')
  return { open: set?.open ?? false, embargoDays: set?.embargoDays ?? 0 }
}

/** Sets it. One write. */
export const setBoard = (ctx: Ctx, settings: BoardSettings, byAccountId: string): Promise<void> =>
  ctx.store.put(SETTINGS, { _id: 'board', ...settings, byAccountId, atMs: ctx.clock() })
