// `faq_indexes`, owner: qa. Which packed file is searched: one small document for each audience, one for the articles of law.
import type { Audience } from '../../src/domain/qa/words'
import type { Ctx } from '../_kit/ctx'

const INDEXES = 'faq_indexes'

/** An audience's answers, or the articles for those who answer. */
export type IndexKind = Audience | 'articles'

export interface FaqIndexRecord extends Readonly<Record<string, unknown>> {
  readonly _id: IndexKind
  readonly version: string
  readonly fileId: string
  readonly entries: number
  readonly builtAtMs: number
  /** The last change of an entry that it holds. */
  readonly upToMs: number
  /** The files before it, newest first, kept so that a bad one can be put back. */
  readonly former: readonly { readonly version: string; readonly fileId: string }[]
}

/** One index's head, null before the first build. One read. */
export const readFaqIndexHead = (ctx: Ctx, kind: IndexKind): Promise<FaqIndexRecord | null> =>
  ctx.store.get<FaqIndexRecord>(INDEXES, kind)

/** Puts a new file in force; false where another build came first. One write. */
export const switchFaqIndex = async (ctx: Ctx, seen: FaqIndexRecord | null, next: FaqIndexRecord): Promise<boolean> => {
  if (!seen) return (await ctx.store.insert(INDEXES, next)) === 'inserted'
  const { _id, former, ...fields } = next
  return (await ctx.store.update(INDEXES, { _id, version: seen.version }, { ...fields, former })) === 1
}
