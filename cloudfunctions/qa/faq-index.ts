import { type FaqIndex, openFaqIndex } from '../../src/domain/qa/faq-index'
import type { Audience } from '../../src/domain/qa/words'
import { readFaqIndexHead } from '../_data/faq-indexes'
import type { Ctx } from '../_kit/ctx'
import { once } from '../_kit/once'

/** A new index is searched everywhere within this time. */
const FRESH_MS = 20_000

/** The index of an audience, null before the first build. At most one read each 20 s and one download a version and instance. */
export const readFaqIndex = async (ctx: Ctx, audience: Audience): Promise<FaqIndex | null> => {
  const head = await once(`faq-head-${audience}`, String(Math.floor(ctx.clock() / FRESH_MS)), () =>
    readFaqIndexHead(ctx, audience),
  )
  if (!head) return null
  return once(`faq-index-${audience}`, head.version, async () => {
    const bytes = await ctx.files.download(head.fileId)
    const index = bytes && openFaqIndex(bytes)
    if (!index) throw new Error('the index file does not open')
    return index
  })
}
