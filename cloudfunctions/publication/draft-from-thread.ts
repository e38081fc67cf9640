import type { publication } from '../../src/contract/publication'
import { citedIn } from '../../src/domain/qa/faq-draft'
import { readPerson } from '../_data/accounts'
import { readPublishable } from '../_data/thread-visibility'
import { type Handler, refuse } from '../_kit/ctx'
import { standingOf } from '../_services/citable'
import { openVault } from '../_services/vault'
import { may } from './may'
import { draftCopy, knownOf, wordsOf } from './thread-copy'

/** What an entry begins with; complaints stay where they are. 8 reads; nothing leads back to the asker. */
export const draftFromThread: Handler<typeof publication.draftFromThread> = async (ctx, { threadId }) => {
  const [person, thread] = await Promise.all([readPerson(ctx), readPublishable(ctx, threadId)])
  if (!person || !may(person, 'thread.answer')) return refuse('FORBIDDEN')
  if (!thread || thread.accountId === '' || thread.kind === 'complaint') return refuse('NOT_FOUND')
  const [vault, known] = await Promise.all([openVault(ctx, threadId), knownOf(ctx, thread)])
  const { question, answer } = draftCopy(vault, thread, known)
  const last = wordsOf(vault, thread, ['staff', 'lawyer']).at(-1)
  const all = [...(last?.citations ?? []), ...citedIn(answer)]
  const cited = [...new Map(all.map(({ law, article }) => [`${law}${article}`, { law, article }])).values()]
  const standings = await standingOf(ctx, cited)
  // an article without a date is to be picked anew: it is gone, or nobody has read it here
  const dateOf = (i: number) => (standings[i]?.standing === 'current' ? (standings[i]?.versionDate ?? '') : '')
  const citations = cited.map((one, i) => ({ ...one, versionDate: dateOf(i) }))
  return { category: thread.category, title: question, answer, citations }
}
