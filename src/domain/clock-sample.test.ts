import fc from 'fast-check'
import { betterSample, type ClockSample, sampleOf } from './clock-sample'

const SERVER = 1_800_000_000_000
/** What a phone whose clock is `aheadMs` ahead sees of a trip with these two halves. */
const look = (aheadMs: number, goMs: number, backMs: number, atMs = 0): ClockSample =>
  sampleOf(SERVER + atMs + goMs, SERVER + atMs + aheadMs, SERVER + atMs + aheadMs + goMs + backMs)

test('the shortest trip is believed, and after ten minutes the newest', () => {
  const exact = look(0, 10, 10)
  expect(betterSample(null, exact)).toBe(exact)
  expect(betterSample(exact, look(0, 900, 100, 5_000))).toBe(exact)
  const late = look(0, 900, 100, 11 * 60_000)
  expect(betterSample(exact, late)).toBe(late)
})

test.each([10, -10, 3, -3])('a phone whose clock is set by %i minutes is believed at its next answer', minutes => {
  const before = look(0, 10, 10)
  const after = look(minutes * 60_000, 400, 600, 20_000)
  expect(betterSample(before, after)).toBe(after)
})

test('of a clock that nobody set, the offset is never further off than half the trip', () => {
  const half = fc.integer({ min: 0, max: 3_000 })
  const ahead = fc.integer({ min: -600_000, max: 600_000 })
  fc.assert(
    fc.property(ahead, fc.array(fc.tuple(half, half), { minLength: 1, maxLength: 20 }), (aheadMs, trips) => {
      const looks = trips.map(([go, back], i) => look(aheadMs, go, back, i * 7_000))
      const best = looks.reduce<ClockSample | null>(betterSample, null)
      expect(Math.abs((best?.offsetMs ?? 0) + aheadMs)).toBeLessThanOrEqual((best?.tripMs ?? 0) / 2 + 1)
      expect(best?.tripMs).toBe(Math.min(...looks.map(({ tripMs }) => tripMs)))
    }),
  )
})
