import { readFaqIndexHead } from '../_data/faq-indexes'
import { removeOldMisses } from '../_data/faq-misses'
import { countHelped, removeOldOpens } from '../_data/faq-opens'
import { lastFaqChange, listFaqs, setHelpful } from '../_data/faqs'
import { listUnwatchedLaws } from '../_data/laws'
import type { Ctx } from '../_kit/ctx'
import { runDue } from '../_services/jobs'
import { buildIndexes } from './build-index'
import { loadSeed } from './load-seed'
import { watchEntries } from './watch-entries'

const DAY_MS = 86_400_000
/** Retention of what was opened and missed, without the person. */
const KEPT_MS = 365 * DAY_MS
/** The function may run 60 s. */
const WORK_MS = 40_000

/** Every five minutes: the day's tidying where it is due, then the indexes where anything changed. */
export const jobs = (ctx: Ctx): Promise<Readonly<Record<string, number>>> =>
  runDue(
    ctx,
    [
      { name: 'faq.nightly', everyMs: DAY_MS, run: nightly },
      { name: 'faq.index', everyMs: 0, run: index },
    ],
    WORK_MS,
  )

/** The shipped entries, who was helped, and what is old. */
const nightly = async (ctx: Ctx): Promise<Readonly<Record<string, number>>> => {
  const loaded = await loadSeed(ctx)
  const counted = await countAgain(ctx)
  const beforeMs = ctx.clock() - KEPT_MS
  const forgotten = (await removeOldOpens(ctx, beforeMs)) + (await removeOldMisses(ctx, beforeMs))
  return { loaded, counted, forgotten }
}

/** Ends what imports began, and builds the indexes where an entry changed or a day has passed: counts and staleness move with the days. */
const index = async (ctx: Ctx): Promise<Readonly<Record<string, number>>> => {
  const unwatched = await listUnwatchedLaws(ctx)
  for (const law of unwatched) await watchEntries(ctx, law)
  const head = await readFaqIndexHead(ctx, 'everyone')
  const due = !head || ctx.clock() - head.builtAtMs >= DAY_MS || (await lastFaqChange(ctx)) > head.builtAtMs
  return { watched: unwatched.length, entries: due ? (await buildIndexes(ctx)).entries : 0 }
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
