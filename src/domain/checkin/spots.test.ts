import { stampRefusal } from './spots'

/** 10:00 in Beijing. */
const NOW = Date.UTC(2026, 10, 28, 2)
const HOUR = 3_600_000
const from = (hour: number, to: number, open = true) => ({ open, fromMinute: hour * 60, toMinute: to * 60 })

test.each([
  ['within its hours', from(8, 20), null],
  ['at the first minute', from(10, 20), null],
  ['before them', from(11, 20), { opensAtMs: NOW + HOUR }],
  ['from the last minute on', from(8, 10), { opensAtMs: NOW + 22 * HOUR }],
  ['all day', from(0, 24), null],
  ['all night, by day', from(20, 6), { opensAtMs: NOW + 10 * HOUR }],
  ['all night, in the morning', from(20, 11), null],
  ['by equal ends, always', from(0, 0), null],
  ['closed by its union', from(0, 24, false), { opensAtMs: null }],
])('a place %s', (_, hours, expected) => {
  expect(stampRefusal(hours, NOW)).toEqual(expected)
})
