import type { publication } from '../../src/contract/publication'
import { appearsAtMs, withoutWords } from '../../src/domain/qa/board'
import { readPerson } from '../_data/accounts'
import { readBoard } from '../_data/board-posts'
import { readPublishable } from '../_data/thread-visibility'
import { type Handler, refuse } from '../_kit/ctx'
import { verdictsOf } from '../_services/content-check'
import { openVault } from '../_services/vault'
import { may } from './may'
import { consentStands } from './mine'
import { setVisibility } from './set-visibility'
import { openedCopy } from './thread-copy'
import { endIfNothingWaits } from './waiting-todo'

/** Publishes or refuses a copy that waits, with more words hidden where the second person says so. 6 reads, then `setVisibility`. Refuses NOT_CHECKED where the words' own check has not passed, and what the gate refuses. */
export const decide: Handler<typeof publication.decide> = async (ctx, { threadId, version, publish, hide }) => {
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
  const [consent, board, vault] = await Promise.all([
    consentStands(ctx, thread),
    readBoard(ctx),
    openVault(ctx, threadId),
  ])
  const contentId = thread.proposal?.contentId ?? ''
  const waiting = openedCopy(vault, thread)
  if (!waiting) return refuse('NOT_WAITING')
  if ((await verdictsOf(ctx, [contentId])).get(contentId) !== 'pass') return refuse('NOT_CHECKED')
  const outAtMs = appearsAtMs(ctx.clock(), board.embargoDays)
  const copy = withoutWords(waiting, hide)
  const set = await setVisibility(ctx, { threadId, act: 'publish', byAccountId, consent, version, copy, outAtMs })
  if (!set.ok) return refuse(set.code)
  await endIfNothingWaits(ctx)
  return { visibility: set.visibility }
}
