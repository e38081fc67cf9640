import type { publication } from '../../src/contract/publication'
import { isBoardOpen, listPosts } from '../_data/board-posts'
import { listStanding } from '../_data/consents'
import type { Handler } from '../_kit/ctx'

const PAGE = 20

/** Public copies whose askers' consent stands now: a withdrawal counts with the next reading, wherever it was made. 3 reads. */
export const board: Handler<typeof publication.board> = async (ctx, { category, cursor }) => {
  const before = cursor === undefined ? Number.NaN : Number.parseInt(cursor, 10)
  const beforeMs = Number.isSafeInteger(before) ? before : undefined
  const [open, posts] = await Promise.all([isBoardOpen(ctx), listPosts(ctx, { category, beforeMs, limit: PAGE })])
  if (!open) return { open, items: [] }
  const standing = await listStanding(
    ctx,
    posts.map(({ consentId }) => consentId),
  )
  const items = posts
    .filter(({ consentId }) => standing.has(consentId))
    .map(({ _id, category: of, question, answer, publishedAtMs }) => ({
      postId: _id,
      category: of,
      question,
      answer,
      publishedAtMs,
    }))
  const last = posts.at(-1)
  return { open, items, ...(last && posts.length === PAGE && { nextCursor: String(last.publishedAtMs) }) }
}
