import type { publication } from '../../src/contract/publication'
import { readPerson } from '../_data/accounts'
import { readPublishable } from '../_data/thread-visibility'
import { type Handler, refuse } from '../_kit/ctx'
import { verdictsOf } from '../_services/content-check'
import { openVault } from '../_services/vault'
import { may } from './may'
import { consentStands } from './mine'
import { setVisibility } from './set-visibility'
import { openedCopy } from './thread-copy'
import { endIfNothingWaits } from './waiting-todo'

/** Publishes or refuses a copy that waits. 5 reads, then `setVisibility`. Refuses NOT_CHECKED where the words' own check has not passed, and what the gate refuses. */
export const decide: Handler<typeof publication.decide> = async (ctx, { threadId, version, publish }) => {
  const [person, thread] = await Promise.all([readPerson(ctx), readPublishable(ctx, threadId)])
  if (!person || !may(person, 'thread.publish')) return refuse('FORBIDDEN')
  if (!thread || thread.visibility === 'requesterOnly') return refuse('NOT_FOUND')
  const { accountId: byAccountId } = person
  if (!publish) {
    const set = await setVisibility(ctx, { threadId, act: 'refuse', byAccountId, consent: false, version })
    if (!set.ok) return refuse(set.code)
    await endIfNothingWaits(ctx)
    return { visibility: set.visibility }
  }
  const consent = await consentStands(ctx, thread)
  const contentId = thread.proposal?.contentId ?? ''
  const copy = openedCopy(await openVault(ctx, threadId), thread)
  if (!copy) return refuse('NOT_WAITING')
  if ((await verdictsOf(ctx, [contentId])).get(contentId) !== 'pass') return refuse('NOT_CHECKED')
  const set = await setVisibility(ctx, { threadId, act: 'publish', byAccountId, consent, version, copy })
  if (!set.ok) return refuse(set.code)
  await endIfNothingWaits(ctx)
  return { visibility: set.visibility }
}
