import type { publication } from '../../src/contract/publication'
import { personalIn } from '../../src/domain/qa/redact'
import { bareForm } from '../../src/domain/qa/threads/similar'
import { readPerson } from '../_data/accounts'
import { candidateIdOf, countCandidate, readCandidate, setCandidate } from '../_data/faq-candidates'
import { isShown, readFaq } from '../_data/faqs'
import { readPublishable } from '../_data/thread-visibility'
import { type Handler, refuse } from '../_kit/ctx'
import { may } from './may'
import { isKnown, teach } from './teach'
import { knownOf } from './thread-copy'

/**
 * One answerer's confirmation that a thread asks for an entry: its words, made nameless, become a way of asking. Nothing
 * of it leads back to the thread, and what a keeper took out stays out. 6 reads, 3 writes. Refuses what TEACH_REFUSALS names.
 */
export const teachFromThread: Handler<typeof publication.teachFromThread> = async (ctx, { threadId, faqId, text }) => {
  const [person, thread, faq] = await Promise.all([
    readPerson(ctx),
    readPublishable(ctx, threadId),
    readFaq(ctx, faqId),
  ])
  if (!person || !may(person, 'thread.answer')) return refuse('FORBIDDEN')
  if (!thread || thread.accountId === '' || thread.kind === 'complaint') return refuse('NOT_FOUND')
  if (!faq || !isShown(faq, 'staff')) return refuse('NOT_FOUND')
  if (thread.accountId === person.accountId) return refuse('OWN_QUESTION')
  if (personalIn(text, await knownOf(ctx, thread)).length > 0) return refuse('PERSONAL_DATA')
  if (isKnown(faq, text)) return { text }
  const _id = candidateIdOf(ctx, faqId, bareForm(text))
  await countCandidate(ctx, { _id, faqId, text, people: 1, state: 'offered', atMs: ctx.clock() })
  if ((await readCandidate(ctx, _id))?.state === 'rejected') return refuse('WAY_TAKEN_OUT')
  if (!(await teach(ctx, faqId, { text, add: true }))) return refuse('PHRASINGS_FULL')
  await setCandidate(ctx, _id, 'added')
  return { text }
}
