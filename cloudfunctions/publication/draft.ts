import type { publication } from '../../src/contract/publication'
import { readPerson } from '../_data/accounts'
import { readPublishable } from '../_data/thread-visibility'
import { type Handler, refuse } from '../_kit/ctx'
import { openVault } from '../_services/vault'
import { may } from './may'
import { consentStands } from './mine'
import { draftCopy, draftHidden, knownOf } from './thread-copy'

/** What a copy begins with, and what was hidden. 6 reads. Refuses NO_CONSENT. */
export const draft: Handler<typeof publication.draft> = async (ctx, { threadId }) => {
  const [person, thread] = await Promise.all([readPerson(ctx), readPublishable(ctx, threadId)])
  if (!person || !may(person, 'thread.answer')) return refuse('FORBIDDEN')
  if (!thread || thread.accountId === '') return refuse('NOT_FOUND')
  if (!(await consentStands(ctx, thread))) return refuse('NO_CONSENT')
  const [vault, known] = await Promise.all([openVault(ctx, threadId), knownOf(ctx, thread)])
  return { ...draftCopy(vault, thread, known), ...draftHidden(vault, thread, known), version: thread.version }
}
