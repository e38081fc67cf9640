import type { publication } from '../../src/contract/publication'
import { hasConsent } from '../../src/domain/consents'
import { accountIdOf } from '../_data/accounts'
import { postIdOf, readPost } from '../_data/board-posts'
import { consentIdOf, readConsent } from '../_data/consents'
import { type PublishableThread, readPublishable } from '../_data/thread-visibility'
import { type Ctx, type Handler, refuse } from '../_kit/ctx'

/** How my thread stands. 3 reads in 2 round trips. */
export const mine: Handler<typeof publication.mine> = async (ctx, { threadId }) => {
  const thread = await readPublishable(ctx, threadId)
  if (!ctx.openid || !thread || thread.accountId !== accountIdOf(ctx, ctx.openid)) return refuse('NOT_FOUND')
  const [consent, post] = await Promise.all([
    consentStands(ctx, thread),
    thread.visibility === 'public' ? readPost(ctx, postIdOf(ctx, threadId)) : null,
  ])
  const appearsAtMs = post && post.publishedAtMs > ctx.clock() ? post.publishedAtMs : null
  return { visibility: thread.visibility, consent, mayConsent: mayConsent(thread), appearsAtMs }
}

/** Whether the asker agreed to this thread's publication and has not taken it back. One read. */
export const consentStands = async (ctx: Ctx, { _id, accountId }: PublishableThread): Promise<boolean> => {
  const consent = await readConsent(ctx, consentIdOf(ctx, accountId, 'qa.publish', _id))
  return consent !== null && hasConsent([consent], 'qa.publish', _id)
}

/** A complaint is never published, a withdrawn question neither. */
export const mayConsent = ({ kind, state }: PublishableThread): boolean =>
  kind !== 'complaint' && state !== 'withdrawn' && state !== 'merged'
