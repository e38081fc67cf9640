import type { publication } from '../../src/contract/publication'
import { citedIn } from '../../src/domain/qa/faq-draft'
import { readPerson } from '../_data/accounts'
import { readPublishable } from '../_data/thread-visibility'
import { type Handler, refuse } from '../_kit/ctx'
import { openVault } from '../_services/vault'
import { lawsOf } from './current-articles'
import { may } from './may'
import { draftCopy, knownOf, wordsOf } from './thread-copy'

/** What an entry begins with; complaints stay where they are. 5 reads and one a cited law; nothing leads back to the asker. */
export const draftFromThread: Handler<typeof publication.draftFromThread> = async (ctx, { threadId }) => {
  const [person, thread] = await Promise.all([readPerson(ctx), readPublishable(ctx, threadId)])
  if (!person || !may(person, 'thread.answer')) return refuse('FORBIDDEN')
  if (!thread || thread.accountId === '' || thread.kind === 'complaint') return refuse('NOT_FOUND')
  const [vault, known] = await Promise.all([openVault(ctx, threadId), knownOf(ctx, thread)])
  const { question, answer } = draftCopy(vault, thread, known)
  const last = wordsOf(vault, thread, ['staff', 'lawyer']).at(-1)
  const all = [...(last?.citations ?? []), ...citedIn(answer)]
  const cited = [...new Map(all.map(({ law, article }) => [`${law}${article}`, { law, article }])).values()]
  const laws = await lawsOf(ctx, cited)
  const citations = cited.map(one => ({ ...one, versionDate: laws.get(one.law)?.versionDate ?? '' }))
  return { category: thread.category, title: question, answer, citations }
}
