import { type FaqRecord, faqIdOf, insertFaqs, listSeededFaqs, updateFaq } from '../_data/faqs'
import type { Ctx } from '../_kit/ctx'
import { SEED, SEED_CHECKED_AT_MS } from './seed/all'
import { citationsOf, type SeedFaq } from './seed/seed-faq'

/** What a classic question counts before anybody has said that it helped. */
const HEAD_START = 5

/** Puts the shipped entries in: new ones are added, those that the union has not edited follow the product. 1 read, then a write per 100 new or 1 changed entry. Answers how many it wrote. */
export const loadSeed = async (ctx: Ctx): Promise<number> => {
  const here = new Map((await listSeededFaqs(ctx)).map(faq => [faq._id, faq]))
  const rows = SEED.map(seed => ({ faqId: faqIdOf(ctx, `seed:${seed.key}`), seed, seedHash: hashOf(seed) }))
  const missing = rows.filter(({ faqId }) => !here.has(faqId))
  await insertFaqs(
    ctx,
    missing.map(row => recordOf(ctx, row)),
  )
  let written = missing.length
  for (const row of rows) {
    const { seedHash } = row
    const known = here.get(row.faqId)
    if (!known || known.seedHash === null || known.seedHash === seedHash) continue
    const { category, title, phrasings, answer, citations, asksUnion, calculator, checkedAtMs } = recordOf(ctx, row)
    const change = { category, title, phrasings, answer, citations, asksUnion, calculator, checkedAtMs, seedHash }
    if (await updateFaq(ctx, known, change)) written += 1
  }
  return written
}

interface Row {
  readonly faqId: string
  readonly seed: SeedFaq
  readonly seedHash: string
}

const recordOf = (ctx: Ctx, { faqId, seed, seedHash }: Row): FaqRecord => ({
  _id: faqId,
  seedHash,
  state: 'published',
  audience: 'everyone',
  category: seed.category,
  title: seed.phrasings[0],
  phrasings: seed.phrasings,
  answer: seed.answer,
  citations: citationsOf(seed),
  asksUnion: seed.asksUnion ?? false,
  calculator: seed.calculator ?? null,
  helpful: 0,
  heat: seed.hot ? HEAD_START : 0,
  checkedAtMs: SEED_CHECKED_AT_MS,
  version: 1,
  seedKey: seed.key,
  changedAtMs: ctx.clock(),
})

/** FNV-1a of an entry's words: enough to see that the product ships other ones. */
const hashOf = (seed: SeedFaq): string => {
  let hash = 0x811c9dc5
  for (const char of JSON.stringify(seed)) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193)
  return (hash >>> 0).toString(36)
}
