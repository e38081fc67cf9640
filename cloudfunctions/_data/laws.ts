// `laws`, owner: qa. Texts of laws as the union imported them, one document a version; the newest of a law is current.
import type { Ctx } from '../_kit/ctx'

const LAWS = 'laws'
const MOST = 300

export interface LawArticle {
  /** `第十条`. */
  readonly article: string
  readonly text: string
}

export interface LawRecord extends Readonly<Record<string, unknown>> {
  readonly _id: string
  readonly law: string
  readonly versionDate: string
  readonly articles: readonly LawArticle[]
  readonly articleCount: number
  readonly current: boolean
  readonly importedAtMs: number
  readonly byAccountId: string
  /** The entries that cite this law were looked through for it. */
  readonly watched: boolean
}

/** One version of a law has one id; no round trip. */
export const lawIdOf = (ctx: Ctx, law: string, versionDate: string): string =>
  ctx.crypto.id('law', `${law}:${versionDate}`)

/** One version, null where it was never imported. One read. */
export const readLaw = (ctx: Ctx, lawId: string): Promise<LawRecord | null> => ctx.store.get<LawRecord>(LAWS, lawId)

/** The current version of a law, null where none was imported. One read. */
export const readCurrentLaw = async (ctx: Ctx, law: string): Promise<LawRecord | null> =>
  (await ctx.store.find<LawRecord>(LAWS, { law, current: true }, { limit: 1 }))[0] ?? null

/** The current laws, their texts left out, at most 300. One read. */
export const listLaws = (ctx: Ctx): Promise<LawRecord[]> =>
  ctx.store.find<LawRecord>(
    LAWS,
    { current: true },
    { orderBy: [['law', 'asc']], limit: MOST, fields: ['_id', 'law', 'versionDate', 'articleCount', 'importedAtMs'] },
  )

/** The current laws with their texts, at most 100: some 25 are imported, 600 KB in all. One read. */
export const listCurrentLaws = (ctx: Ctx): Promise<LawRecord[]> =>
  ctx.store.find<LawRecord>(LAWS, { current: true }, { orderBy: [['law', 'asc']], limit: 100 })

/** The versions of these ids, in no order. One read, none without ids. */
export const listLawsOf = async (ctx: Ctx, lawIds: readonly string[]): Promise<LawRecord[]> =>
  lawIds.length === 0 ? [] : ctx.store.find<LawRecord>(LAWS, { _id: { in: [...new Set(lawIds)] } }, { limit: 20 })

/** Whether any version of a law that is here has an article. One count. */
export const hadArticle = async (ctx: Ctx, law: string, article: string): Promise<boolean> =>
  (await ctx.store.count(LAWS, { law, 'articles.article': article })) > 0

/** A new version; 'exists' where it is here. One write. */
export const insertLaw = (ctx: Ctx, law: LawRecord): Promise<'inserted' | 'exists'> => ctx.store.insert(LAWS, law)

/** Makes the older versions of a law former ones. One write; again changes nothing. */
export const retireFormerLaws = (ctx: Ctx, law: LawRecord): Promise<number> =>
  ctx.store.update(LAWS, { law: law.law, current: true, _id: { neq: law._id } }, { current: false })

/** The latest version before this one, null where there is none. One read. */
export const readFormerLaw = async (ctx: Ctx, law: LawRecord): Promise<LawRecord | null> =>
  (
    await ctx.store.find<LawRecord>(
      LAWS,
      { law: law.law, versionDate: { lt: law.versionDate } },
      { orderBy: [['versionDate', 'desc']], limit: 1 },
    )
  )[0] ?? null

/** Versions whose watch was not ended, at most 20. One read. */
export const listUnwatchedLaws = (ctx: Ctx): Promise<LawRecord[]> =>
  ctx.store.find<LawRecord>(LAWS, { watched: false }, { limit: 20 })

export const markWatched = (ctx: Ctx, lawId: string): Promise<number> =>
  ctx.store.update(LAWS, { _id: lawId, watched: false }, { watched: true })

/** The texts of cited articles where their law was imported. One aggregate, none without citations. */
export const listCitedTexts = async (
  ctx: Ctx,
  citations: readonly { readonly law: string; readonly article: string }[],
): Promise<readonly (LawArticle & { readonly law: string })[]> => {
  if (citations.length === 0) return []
  const laws = [...new Set(citations.map(({ law }) => law))]
  const wanted = [...new Set(citations.map(({ article }) => article))]
  const rows = await ctx.store.aggregate<Pick<LawRecord, 'law' | 'articles'>>(LAWS, [
    { match: { current: true, law: { $in: laws } } },
    {
      project: {
        law: 1,
        articles: { $filter: { input: '$articles', as: 'one', cond: { $in: ['$$one.article', wanted] } } },
      },
    },
    { limit: MOST },
  ])
  const texts = new Map(rows.flatMap(({ law, articles }) => articles.map(one => [`${law}${one.article}`, one.text])))
  return citations.flatMap(({ law, article }) => {
    const text = texts.get(`${law}${article}`)
    return text === undefined ? [] : [{ law, article, text }]
  })
}
