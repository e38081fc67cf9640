// `faqs`, owner: qa. Answers of the union by question; what is published is found through the packed index.
import type { Audience, Calculator, Citation, FaqState, QaCategory } from '../../src/domain/qa/words'
import type { Ctx } from '../_kit/ctx'
import type { Change } from '../_kit/ports'

const FAQS = 'faqs'
const MOST = 1000
const AT_ONCE = 100

export interface FaqRecord extends Readonly<Record<string, unknown>> {
  /** `f` and eleven characters: short, since the index holds it. */
  readonly _id: string
  readonly state: FaqState
  readonly audience: Audience
  readonly category: QaCategory
  readonly title: string
  /** How people ask it; the title is one of them. */
  readonly phrasings: readonly string[]
  /** Ways of asking that clicks taught, kept apart so that they can be taken out. */
  readonly learned?: readonly string[]
  readonly answer: string
  readonly citations: readonly Citation[]
  /** The district has no public source for it: the union must fill it. */
  readonly asksUnion: boolean
  readonly calculator: Calculator | null
  /** How many people it helped, and that with the head start of a classic; counted every night. */
  readonly helpful: number
  readonly heat: number
  readonly checkedAtMs: number
  readonly version: number
  /** The shipped entry it was made from, by the hash of its words; null once a person has edited it. */
  readonly seedHash: string | null
  /** The shipped entry's key, null for the union's own. */
  readonly seedKey: string | null
  readonly changedAtMs: number
}

/** The id of an entry by its natural key: a shipped entry's key or the draft it came from. No round trip. */
export const faqIdOf = (ctx: Ctx, key: string): string => `f${ctx.crypto.id('faq', key).slice(0, 11)}`

/** One entry, null where missing. One read. */
export const readFaq = (ctx: Ctx, faqId: string): Promise<FaqRecord | null> => ctx.store.get<FaqRecord>(FAQS, faqId)

/** The entries of these ids in no order. One read, none without ids. */
export const listFaqs = async (ctx: Ctx, faqIds: readonly string[]): Promise<FaqRecord[]> =>
  faqIds.length === 0 ? [] : ctx.store.find<FaqRecord>(FAQS, { _id: { in: faqIds } }, { limit: MOST })

/** What may be shown to an audience; `everyone` sees its own only, staff both. */
export const isShown = (faq: FaqRecord, audience: Audience): boolean =>
  faq.state === 'published' &&
  (audience === 'staff' || faq.audience === 'everyone') &&
  faq.citations.every(({ state }) => state !== 'repealed')

/** Published entries for everyone that helped most, of one category or of all. One read. */
export const listHotFaqs = (
  ctx: Ctx,
  asked: { category?: QaCategory | undefined; limit: number },
): Promise<FaqRecord[]> =>
  ctx.store.find<FaqRecord>(
    FAQS,
    { state: 'published', audience: 'everyone', ...(asked.category && { category: asked.category }) },
    { orderBy: [['heat', 'desc']], limit: asked.limit, fields: ['_id', 'category', 'title'] },
  )

/** Every published entry. One read per 1,000. */
export const listPublishedFaqs = async (ctx: Ctx): Promise<FaqRecord[]> => {
  const all: FaqRecord[] = []
  for (let after = ''; ; ) {
    const page = await ctx.store.find<FaqRecord>(
      FAQS,
      { state: 'published', _id: { gt: after } },
      { orderBy: [['_id', 'asc']], limit: MOST },
    )
    all.push(...page)
    const last = page.at(-1)
    if (!last || page.length < MOST) return all
    after = last._id
  }
}

/** Entries that cite a law, whatever their state. One read, at most 1,000. */
export const listFaqsCiting = (ctx: Ctx, law: string): Promise<FaqRecord[]> =>
  ctx.store.find<FaqRecord>(FAQS, { 'citations.law': law }, { limit: MOST })

/** What published entries rest on, at most 1,000 entries. One read. */
export const listAllCitations = async (ctx: Ctx): Promise<readonly Citation[]> =>
  (
    await ctx.store.find<Pick<FaqRecord, '_id' | 'citations'>>(
      FAQS,
      { state: 'published' },
      { fields: ['_id', 'citations'], limit: MOST },
    )
  ).flatMap(({ citations }) => citations)

/** Entries of a state, or with a citation in a state, or not checked since: what the editors look at. One read each, at most `limit`. */
export const listHiddenFaqs = (ctx: Ctx, limit: number): Promise<FaqRecord[]> =>
  ctx.store.find<FaqRecord>(FAQS, { state: 'hidden' }, { limit })
export const listChangedFaqs = (ctx: Ctx, limit: number): Promise<FaqRecord[]> =>
  ctx.store.find<FaqRecord>(FAQS, { state: 'published', 'citations.state': 'changed' }, { limit })
export const listOldFaqs = (ctx: Ctx, beforeMs: number, limit: number): Promise<FaqRecord[]> =>
  ctx.store.find<FaqRecord>(
    FAQS,
    { state: 'published', checkedAtMs: { lt: beforeMs } },
    { orderBy: [['checkedAtMs', 'asc']], limit },
  )

/** When an entry was last changed, 0 where there is none. One read. */
export const lastFaqChange = async (ctx: Ctx): Promise<number> =>
  (
    await ctx.store.find<FaqRecord>(
      FAQS,
      { changedAtMs: { gt: 0 } },
      { orderBy: [['changedAtMs', 'desc']], limit: 1, fields: ['_id', 'changedAtMs'] },
    )
  )[0]?.changedAtMs ?? 0

/** Shipped entries that are here already. One read, at most 1,000. */
export const listSeededFaqs = (ctx: Ctx): Promise<Pick<FaqRecord, '_id' | 'seedHash' | 'version'>[]> =>
  ctx.store.find(FAQS, { seedKey: { gt: '' } }, { limit: MOST, fields: ['_id', 'seedHash', 'version'] })

/** New entries. One write per 100. */
export const insertFaqs = async (ctx: Ctx, faqs: readonly FaqRecord[]): Promise<void> => {
  for (let i = 0; i < faqs.length; i += AT_ONCE) await ctx.store.insertMany(FAQS, faqs.slice(i, i + AT_ONCE))
}

/** Changes the version that was read; false where another write came first. One write. */
export const updateFaq = async (ctx: Ctx, seen: Pick<FaqRecord, '_id' | 'version'>, change: Change): Promise<boolean> =>
  (await ctx.store.update(
    FAQS,
    { _id: seen._id, version: seen.version },
    { ...change, version: seen.version + 1, changedAtMs: ctx.clock() },
  )) === 1

/** Sets how many people an entry helped; no new version. One write. */
export const setHelpful = (ctx: Ctx, faqId: string, counts: { helpful: number; heat: number }): Promise<number> =>
  ctx.store.update(FAQS, { _id: faqId, helpful: { neq: counts.helpful } }, { ...counts })
