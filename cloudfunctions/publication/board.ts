import type { publication } from '../../src/contract/publication'
import { sameCount } from '../../src/domain/qa/board'
import { readPerson } from '../_data/accounts'
import { listPosts, readBoard } from '../_data/board-posts'
import { countSame, listSameOf } from '../_data/board-same'
import { consentIdOf, listStanding } from '../_data/consents'
import type { Handler } from '../_kit/ctx'

const PAGE = 20

/** Public copies whose askers' consent stands now: a withdrawal counts with the next reading, wherever it was made; what is still to come is shown to nobody. 6 reads in 3 round trips. */
export const board: Handler<typeof publication.board> = async (ctx, { category, cursor }) => {
  const before = cursor === undefined ? Number.NaN : Number.parseInt(cursor, 10)
  const beforeMs = Number.isSafeInteger(before) ? before : undefined
  const [{ open }, posts, person] = await Promise.all([
    readBoard(ctx),
    listPosts(ctx, { category, beforeMs, limit: PAGE }),
    readPerson(ctx),
  ])
  if (!open) return { open, items: [] }
  const standing = await listStanding(
    ctx,
    posts.map(({ consentId }) => consentId),
  )
  const shown = posts.filter(({ consentId }) => standing.has(consentId))
  const postIds = shown.map(({ _id }) => _id)
  const [counts, mine] = await Promise.all([
    countSame(ctx, postIds),
    listSameOf(ctx, person?.card?.memberId ?? null, postIds),
  ])
  const isOwn = ({ threadId, consentId }: (typeof posts)[number]): boolean =>
    person !== null && consentIdOf(ctx, person.accountId, 'qa.publish', threadId) === consentId
  const items = shown.map(post => ({
    postId: post._id,
    category: post.category,
    question: post.question,
    answer: post.answer,
    publishedAtMs: post.publishedAtMs,
    same: sameCount(counts.get(post._id) ?? 0),
    mine: mine.has(post._id),
    own: isOwn(post),
  }))
  const last = posts.at(-1)
  return { open, items, ...(last && posts.length === PAGE && { nextCursor: String(last.publishedAtMs) }) }
}
