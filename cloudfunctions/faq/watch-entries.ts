import { watchLaw } from '../../src/domain/qa/watch-law'
import { listFaqsCiting, updateFaq } from '../_data/faqs'
import { type LawRecord, markWatched, readFormerLaw, retireFormerLaws } from '../_data/laws'
import type { Ctx } from '../_kit/ctx'

/** Holds the entries that cite a law against its new text; again changes nothing, so the timer ends what a killed import began. 2 reads, 2 writes and one for each entry that changes. */
export const watchEntries = async (ctx: Ctx, law: LawRecord): Promise<{ hidden: number; toCheck: number }> => {
  await retireFormerLaws(ctx, law)
  const [former, faqs] = await Promise.all([readFormerLaw(ctx, law), listFaqsCiting(ctx, law.law)])
  let late = false
  for (const faq of faqs) {
    const watched = watchLaw(faq, law, former)
    if (!watched) continue
    const { citations, state } = watched
    if (!(await updateFaq(ctx, faq, { citations, state }))) late = true
  }
  // an entry that was edited meanwhile is looked at again by the timer
  if (!late) await markWatched(ctx, law._id)
  const after = await listFaqsCiting(ctx, law.law)
  const touched = (state: 'repealed' | 'changed') =>
    after.filter(({ citations }) => citations.some(one => one.law === law.law && one.state === state)).length
  return { hidden: touched('repealed'), toCheck: touched('changed') }
}
