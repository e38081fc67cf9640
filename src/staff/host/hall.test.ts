import { clockOf, leftMs, unseated } from './hall'

const person = (badge: number, here: boolean) => ({
  ...{ badge, here, nickname: '山风', group: 'm' as const, checkedIn: here, rests: 0 },
})

test('whoever came late has no place, and an empty place is told; who rests and left is not', () => {
  const people = [person(1, true), person(2, false), person(3, true), person(4, false)]
  expect(unseated({ people, tables: [{ table: 1, badges: [1, 2] }], resting: [4] })).toEqual({ came: 1, gone: 1 })
  expect(unseated({ people: [], tables: [], resting: [] })).toEqual({ came: 0, gone: 0 })
})

test.each([
  [null, 0, null],
  [1_000, 1_000, 480_000],
  [1_000, 481_000, 0],
  [1_000, 999_000, 0],
])('a round begun at %s has at %s still %s', (roundStartedAtMs, nowMs, left) => {
  expect(leftMs({ roundStartedAtMs, minutesPerRound: 8 }, nowMs)).toBe(left)
})

test('a rest of a minute is read as a clock', () => {
  expect([0, 400, 59_000, 60_000, 307_000].map(clockOf)).toEqual(['0:00', '0:01', '0:59', '1:00', '5:07'])
})
