import type { publication } from '../../src/contract/publication'
import { sameCount } from '../../src/domain/qa/board'
import { readPerson } from '../_data/accounts'
import { readBoard, readPost } from '../_data/board-posts'
import { countSame, insertSame, removeSame } from '../_data/board-same'
import { consentIdOf, listStanding } from '../_data/consents'
import { type Handler, refuse } from '../_kit/ctx'
import { underLimit } from '../_services/rate-limit'

const DAY_MS = 86_400_000
const MOST_A_DAY = 100

/** 我也遇到: one row a member and post. 4 reads and 2 writes. Refuses OWN_QUESTION, TOO_OFTEN; NOT_FOUND for what is not on the board now. */
export const same: Handler<typeof publication.same> = async (ctx, { postId, on }) => {
  const [person, board, post] = await Promise.all([readPerson(ctx), readBoard(ctx), readPost(ctx, postId)])
  if (!person) return refuse('FORBIDDEN')
  const memberId = person.card?.memberId
  if (memberId === undefined) return refuse('NOT_BOUND')
  if (!board.open || !post || post.publishedAtMs > ctx.clock()) return refuse('NOT_FOUND')
  if (!(await listStanding(ctx, [post.consentId])).has(post.consentId)) return refuse('NOT_FOUND')
  const { accountId } = person
  if (consentIdOf(ctx, accountId, 'qa.publish', post.threadId) === post.consentId) return refuse('OWN_QUESTION')
  if (!(await underLimit(ctx, { what: 'board-same', accountId, most: MOST_A_DAY, windowMs: DAY_MS })))
    return refuse('TOO_OFTEN')
  if (on) await insertSame(ctx, { postId, memberId, accountId })
  else await removeSame(ctx, postId, memberId)
  return { on, same: sameCount((await countSame(ctx, [postId])).get(postId) ?? 0) }
}
