import { type ArticleIndex, openArticleIndex } from '../../src/domain/qa/article-index'
import { type FaqIndex, openFaqIndex } from '../../src/domain/qa/faq-index'
import type { Audience } from '../../src/domain/qa/words'
import { type IndexKind, readFaqIndexHead } from '../_data/faq-indexes'
import type { Ctx } from '../_kit/ctx'
import { once } from '../_kit/once'

/** A new index is searched everywhere within this time. */
const FRESH_MS = 20_000

/** The answers that an audience may find, null before the first build. At most one read each 20 s and one download a version and instance. */
export const readFaqIndex = (ctx: Ctx, audience: Audience): Promise<FaqIndex | null> =>
  readIndex(ctx, audience, openFaqIndex)

/** The articles of the imported laws and what was cited for like questions, null before the first build. Costs as readFaqIndex. */
export const readArticleIndex = (ctx: Ctx): Promise<ArticleIndex | null> => readIndex(ctx, 'articles', openArticleIndex)

const readIndex = async <T>(ctx: Ctx, kind: IndexKind, opened: (bytes: Uint8Array) => T | null): Promise<T | null> => {
  const head = await once(`index-head-${kind}`, String(Math.floor(ctx.clock() / FRESH_MS)), () =>
    readFaqIndexHead(ctx, kind),
  )
  if (!head) return null
  return once(`index-${kind}`, head.version, async () => {
    const bytes = await ctx.files.download(head.fileId)
    const index = bytes && opened(bytes)
    if (!index) throw new Error('the index file does not open')
    return index
  })
}
