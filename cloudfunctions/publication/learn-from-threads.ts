import { citedIn } from '../../src/domain/qa/faq-draft'
import { redacted } from '../../src/domain/qa/redact'
import { insertLearned, listAnsweredSince } from '../_data/learned-questions'
import type { ThreadRecord } from '../_data/threads'
import type { Ctx } from '../_kit/ctx'
import { openVaults, type Vault } from '../_services/vault'

/** The job runs every day; three are looked through, so that a missed night loses nothing. */
const SINCE_MS = 3 * 86_400_000

/** Keeps what answered questions asked and which articles answered them, for whoever answers the next ones. 2 reads, a write for each that cites an article. Answers how many were new. */
export const learnFromThreads = async (ctx: Ctx): Promise<number> => {
  const threads = await listAnsweredSince(ctx, ctx.clock() - SINCE_MS)
  const vaults = await openVaults(
    ctx,
    threads.map(({ _id }) => _id),
  )
  let learned = 0
  for (const thread of threads) {
    const vault = vaults.get(thread._id)
    const lesson = vault && thread.kind !== 'complaint' ? lessonOf(vault, thread) : null
    if (lesson && (await insertLearned(ctx, thread._id, lesson)) === 'inserted') learned += 1
  }
  return learned
}

const lessonOf = (vault: Vault, { _id, messages }: ThreadRecord) => {
  const textsOf = (who: 'worker' | 'staff') =>
    messages
      .filter(({ from }) => from === who)
      .map(({ messageId, textSealed }) => vault.open(textSealed, `threads/${_id}/${messageId}`))
  const citations = citedIn(textsOf('staff').join('\n'))
  const [question] = textsOf('worker')
  return citations.length === 0 || question === undefined ? null : { text: redacted(question), citations }
}
