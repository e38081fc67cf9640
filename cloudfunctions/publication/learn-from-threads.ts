import { citedIn } from '../../src/domain/qa/faq-draft'
import { redacted } from '../../src/domain/qa/redact'
import { insertLearned, listAnsweredSince } from '../_data/learned-questions'
import type { ThreadRecord } from '../_data/threads'
import type { Ctx } from '../_kit/ctx'
import { openVaults, type Vault } from '../_services/vault'
import { wordsOf } from './thread-copy'

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

/** What the answers rest on: the citations that stand with them, and those that their words name. */
const lessonOf = (vault: Vault, thread: ThreadRecord) => {
  const answers = wordsOf(vault, thread, ['staff', 'lawyer'])
  const cited = answers.flatMap(({ text, citations }) => [...citations, ...citedIn(text)])
  const names = new Map(cited.map(({ law, article }) => [`${law}${article}`, { law, article }]))
  const question = wordsOf(vault, thread, ['worker']).at(0)?.text
  return names.size === 0 || question === undefined
    ? null
    : { text: redacted(question), citations: [...names.values()] }
}
