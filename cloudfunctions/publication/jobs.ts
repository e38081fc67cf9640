import { listPosts } from '../_data/board-posts'
import { listStanding } from '../_data/consents'
import type { Ctx } from '../_kit/ctx'
import { runDue } from '../_services/jobs'
import { learnFromThreads } from './learn-from-threads'
import { learnFromClicks } from './phrasings'
import { setVisibility } from './set-visibility'
import { endIfNothingWaits, tellWaiting } from './waiting-todo'

const DAY_MS = 86_400_000
const LOOKED_AT = 500

/** Every ten minutes: copies whose consent was taken back elsewhere are removed (they are not shown any more already), and who publishes is reminded; once a day clicks teach ways of asking. */
export const jobs = (ctx: Ctx): Promise<Readonly<Record<string, number>>> =>
  runDue(ctx, [
    { name: 'qa.public', everyMs: 0, run: tidy },
    {
      name: 'qa.learn',
      everyMs: DAY_MS,
      run: async one => ({ added: await learnFromClicks(one), threads: await learnFromThreads(one) }),
    },
  ])

const tidy = async (ctx: Ctx): Promise<Readonly<Record<string, number>>> => {
  const posts = await listPosts(ctx, { toCome: true, limit: LOOKED_AT })
  const standing = await listStanding(
    ctx,
    posts.map(({ consentId }) => consentId),
  )
  let withdrawn = 0
  for (const { threadId, consentId } of posts) {
    if (standing.has(consentId)) continue
    const set = await setVisibility(ctx, {
      threadId,
      act: 'withdraw',
      byAccountId: null,
      consent: false,
      version: null,
    })
    if (set.ok) withdrawn += 1
  }
  const told = (await endIfNothingWaits(ctx)) ? await tellWaiting(ctx, null) : 0
  return { withdrawn, told }
}
