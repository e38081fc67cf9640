import fc from 'fast-check'
import { splitFen, typedFen, yuanText } from './money'
import { periodOf } from './programme'

test('sums are read as whole fen and said with commas', () => {
  expect(['799,710', '１２.5', '￥1 234.56元', '0.01', '1.234', '-1', '', 'a'].map(typedFen)).toEqual([
    79_971_000,
    1250,
    123_456,
    1,
    null,
    null,
    null,
    null,
  ])
  expect([79_971_000, 89_754, 0, -5].map(yuanText)).toEqual(['799,710.00', '897.54', '0.00', '-0.05'])
  fc.assert(fc.property(fc.integer({ min: 0, max: 1e12 }), fen => typedFen(yuanText(fen)) === fen))
})

test('a split adds up to the fen, and no part is negative', () => {
  const weights = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 50 })
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e9 }), weights, (total, shares) => {
      const parts = splitFen(total, shares)
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total)
      expect(parts.every(part => part >= 0)).toBe(true)
    }),
  )
  expect(splitFen(100, [1, 1, 1])).toEqual([34, 33, 33])
})

test.each([
  ['year', '2026-11-25', '2026'],
  ['term', '2026-09-01', '2026-2'],
  ['term', '2027-01-15', '2026-2'],
  ['term', '2027-02-20', '2027-1'],
  ['once', '2026-11-25', 'once'],
] as const)('a %s on %s is %s', (period, day, key) => {
  expect(periodOf(period, day)).toBe(key)
})
