import fc from 'fast-check'
import { isWithin } from './day-window'

const at = (hours: number, minutes = 0): number => hours * 60 + minutes
const window = (from: number, to: number) => ({ fromMinute: at(from), toMinute: at(to) })

test.each([
  ['the first minute', window(9, 12), at(9), 0, true],
  ['the last minute', window(9, 12), at(12), 0, false],
  ['within the tolerance', window(9, 12), at(12, 9), 10, true],
  ['before midnight of a night', window(22, 2), at(23, 59), 0, true],
  ['after midnight of a night', window(22, 2), at(0, 1), 0, true],
  ['the day of a night', window(22, 2), at(2), 0, false],
  ['a tolerance over midnight, late', window(20, 24), at(0, 9), 10, true],
  ['a tolerance over midnight, early', window(0, 2), at(23, 51), 10, true],
  ['the whole day', window(0, 24), at(23, 59), 0, true],
  ['the whole day by equal ends', window(6, 6), at(3), 0, true],
] as const)('%s', (_, span, minute, tolerance, expected) => {
  expect(isWithin(span, minute, tolerance)).toBe(expected)
})

test('a window within one day is what it always was', () => {
  const minute = fc.integer({ min: 0, max: 1439 })
  fc.assert(
    fc.property(minute, minute, minute, (a, b, now) => {
      fc.pre(a < b)
      expect(isWithin({ fromMinute: a, toMinute: b }, now)).toBe(now >= a && now < b)
    }),
  )
})
