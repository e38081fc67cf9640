import { dayOf } from '../../src/domain/day'
import { readFaqIndexHead } from '../_data/faq-indexes'
import { removeOldMisses } from '../_data/faq-misses'
import { countHelped, removeOldOpens } from '../_data/faq-opens'
import { lastFaqChange, listFaqs, setHelpful } from '../_data/faqs'
import { listUnwatchedLaws } from '../_data/laws'
import type { Ctx } from '../_kit/ctx'
import { buildIndexes } from './build-index'
import { loadSeed } from './load-seed'
import { watchEntries } from './watch-entries'

const DAY_MS = 86_400_000
/** Retention of what was opened and missed, without the person. */
const KEPT_MS = 365 * DAY_MS

/** Every five minutes: ends what imports began, and builds the indexes where an entry changed; once a day also loads the shipped entries, counts who was helped, builds anew and forgets what is old. */
export const jobs = async (ctx: Ctx): Promise<Readonly<Record<string, number>>> => {
  const head = await readFaqIndexHead(ctx, 'everyone')
  const nightly = !head || dayOf(head.builtAtMs) !== dayOf(ctx.clock())
  const loaded = nightly ? await loadSeed(ctx) : 0
  const unwatched = await listUnwatchedLaws(ctx)
  for (const law of unwatched) await watchEntries(ctx, law)
  const counted = nightly ? await countAgain(ctx) : 0
  if (nightly)
    await Promise.all([removeOldOpens(ctx, ctx.clock() - KEPT_MS), removeOldMisses(ctx, ctx.clock() - KEPT_MS)])
  const due = nightly || (await lastFaqChange(ctx)) > head.builtAtMs
  const entries = due ? (await buildIndexes(ctx)).entries : 0
  return { loaded, watched: unwatched.length, counted, entries }
}

/** Sets each entry's helped people to what was counted; an entry's head start stays. */
const countAgain = async (ctx: Ctx): Promise<number> => {
  const counts = await countHelped(ctx)
  let changed = 0
  for (const faq of await listFaqs(ctx, [...counts.keys()])) {
    const helpful = counts.get(faq._id) ?? 0
    changed += await setHelpful(ctx, faq._id, { helpful, heat: faq.heat - faq.helpful + helpful })
  }
  return changed
}
