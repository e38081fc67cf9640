import type { publication } from '../../src/contract/publication'
import { leftPersonal } from '../../src/domain/qa/board'
import { readPerson } from '../_data/accounts'
import { readPublishable } from '../_data/thread-visibility'
import { type Handler, refuse } from '../_kit/ctx'
import { checkText } from '../_services/content-check'
import { openVault } from '../_services/vault'
import { may } from './may'
import { consentStands } from './mine'
import { setVisibility } from './set-visibility'
import { draftCounts, knownOf, sealedCopy } from './thread-copy'
import { tellWaiting } from './waiting-todo'

/** Forum: what others will read. */
const SCENE = 3

/**
 * Lays a copy before a second person. 6 reads, the content check, then `setVisibility` and the publishers' todo. Refuses PERSONAL_DATA,
 * RISKY_TEXT, VERSION_CONFLICT and what the gate refuses; a doubtful text waits for its own check before it can go out.
 */
export const propose: Handler<typeof publication.propose> = async (ctx, input) => {
  const { threadId, version, question, answer, kept } = input
  const [person, thread] = await Promise.all([readPerson(ctx), readPublishable(ctx, threadId)])
  if (!person || !may(person, 'thread.answer')) return refuse('FORBIDDEN')
  if (!thread || thread.accountId === '') return refuse('NOT_FOUND')
  const copy = { question, answer }
  const known = await knownOf(ctx, thread)
  const left = leftPersonal(copy, known, kept)
  if (left.length > 0) return refuse('PERSONAL_DATA', { words: left.map(({ words }) => words).join('、') })
  const consent = await consentStands(ctx, thread)
  if (!consent) return refuse('NO_CONSENT')
  if (thread.version !== version) return refuse('VERSION_CONFLICT')
  const contentId = ctx.crypto.id('public-copy', `${threadId}:${question}:${answer}`)
  const text = `${question}\n${answer}`
  const verdict = await checkText(ctx, { contentId, text, scene: SCENE, about: { kind: 'qa.answer', id: threadId } })
  if (verdict === 'risky') return refuse('RISKY_TEXT')
  const { accountId: byAccountId } = person
  const vault = await openVault(ctx, threadId)
  const hidden = draftCounts(vault, thread, known, kept)
  const copySealed = sealedCopy(vault, threadId, { ...copy, kept, hidden })
  const proposal = { copySealed, byAccountId, atMs: ctx.clock(), contentId }
  const set = await setVisibility(ctx, { threadId, act: 'propose', byAccountId, consent, version, proposal })
  if (!set.ok) return refuse(set.code)
  await tellWaiting(ctx, byAccountId)
  return { visibility: set.visibility, version: set.version }
}
