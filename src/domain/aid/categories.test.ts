import fc from 'fast-check'
import { categoriesWrong, type HouseholdCategory, suggestedCategory } from './categories'

const one = (key: string, perHeadUpToFen: number | null, label = key): HouseholdCategory => ({
  ...{ key, label, meaning: '演示', perHeadUpToFen },
})
const DICTIONARY = [one('deep', 1_400_000), one('relative', 2_100_000), one('sudden', null)]

test.each([
  [0, 'deep'],
  [1_400_000, 'deep'],
  [1_400_001, 'relative'],
  [2_100_000, 'relative'],
  [2_100_001, null],
  [null, null],
])('%s fen for each person points at %s', (perHeadFen, key) => {
  expect(suggestedCategory(DICTIONARY, perHeadFen)?.key ?? null).toBe(key)
})

test.each([
  ['sums that rise', DICTIONARY, false],
  ['sums that fall', [one('a', 2), one('b', 1)], true],
  ['equal sums', [one('a', 1), one('b', 1)], true],
  ['one key twice', [one('a', 1), one('a', 2, 'b')], true],
  ['one name twice', [one('a', 1), one('b', 2, 'a')], true],
  ['no sums at all', [one('a', null), one('b', null)], false],
])('%s', (_, categories, wrong) => {
  expect(categoriesWrong(categories)).toBe(wrong)
})

test('more income never points at a worse category, and none is ever suggested without a sum', () => {
  const sums = fc.uniqueArray(fc.integer({ min: 0, max: 9_999_999 }), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(sums, fc.nat(10_000_000), fc.nat(10_000_000), (fens, a, b) => {
      const categories = [...fens].sort((x, y) => x - y).map((fen, i) => one(`k${i}`, fen))
      const rank = (fen: number) => categories.findIndex(({ key }) => key === suggestedCategory(categories, fen)?.key)
      const [low, high] = [rank(Math.min(a, b)), rank(Math.max(a, b))]
      expect(categoriesWrong(categories)).toBe(false)
      if (high >= 0) expect(low).toBeLessThanOrEqual(high)
      expect(suggestedCategory([one('sudden', null)], a)).toBeNull()
    }),
  )
})
