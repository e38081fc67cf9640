import type { publication } from '../../src/contract/publication'
import { QA_CONSENTS } from '../../src/domain/qa/consents'
import { accountIdOf } from '../_data/accounts'
import { consentIdOf, endConsent } from '../_data/consents'
import { noteWish, readPublishable } from '../_data/thread-visibility'
import { type Handler, refuse } from '../_kit/ctx'
import { giveConsents } from '../_services/consents'
import { mayConsent } from './mine'
import { setVisibility } from './set-visibility'

/** Gives or takes back my consent: 1 read and 2 writes; taken back, the copy goes in the same call. Again changes nothing. Refuses TEXT_CHANGED, NOT_PUBLISHABLE. */
export const consent: Handler<typeof publication.consent> = async (ctx, { threadId, version }) => {
  const accountId = ctx.openid ? accountIdOf(ctx, ctx.openid) : null
  const thread = await readPublishable(ctx, threadId)
  if (accountId === null || !thread || thread.accountId !== accountId) return refuse('NOT_FOUND')
  if (version === null) {
    await endConsent(ctx, {
      _id: consentIdOf(ctx, accountId, 'qa.publish', threadId),
      version: QA_CONSENTS['qa.publish'].version,
    })
    await noteWish(ctx, threadId, false)
    const set = await setVisibility(ctx, {
      threadId,
      act: 'withdraw',
      byAccountId: accountId,
      consent: false,
      version: null,
    })
    return set.ok ? { visibility: set.visibility, consent: false } : refuse('BUSY')
  }
  if (!mayConsent(thread)) return refuse('NOT_PUBLISHABLE')
  const refused = await giveConsents(ctx, { accountId, consents: [{ kind: 'qa.publish', version, about: threadId }] })
  if (refused) return refuse('TEXT_CHANGED')
  await noteWish(ctx, threadId, true)
  return { visibility: thread.visibility, consent: true }
}
