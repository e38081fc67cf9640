import { buildFaqIndex, openFaqIndex } from '../../../src/domain/qa/faq-index'
import { SEED } from './all'

const NOW_MS = Date.UTC(2026, 10, 25)
const SHOWN = 3
/** Enough entries to tell, few enough to build an index for each. */
const EACH = 7

/** Whether a way of asking that no entry holds finds `of` among the first three, where `of` has so many phrasings and all others have theirs. */
const isFound = (of: number, phrasings: number): boolean => {
  const entries = SEED.map((seed, i) => ({
    faqId: `f${i}`,
    category: seed.category,
    phrasings: i === of ? seed.phrasings.slice(0, -1).slice(0, phrasings) : seed.phrasings,
    answer: '',
    articleText: '',
    helpful: 0,
    checkedAtMs: NOW_MS,
  }))
  const index = openFaqIndex(buildFaqIndex('test', entries))
  const text = SEED[of]?.phrasings.at(-1) ?? ''
  return index?.search({ text, nowMs: NOW_MS }, SHOWN).some(({ faqId }) => faqId === `f${of}`) ?? false
}

test('an entry with up to five phrasings answers more ways of asking that it has not seen than the same with one', () => {
  const tried = SEED.flatMap((_, i) => (i % EACH === 0 ? [i] : []))
  const count = (phrasings: number) => tried.filter(i => isFound(i, phrasings)).length
  const [one, five] = [count(1), count(5)]
  expect(five).toBeGreaterThan(one)
})
