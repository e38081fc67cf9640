import { makeRepeatFilter, REPEAT_MS } from './scan-repeat'

test('the camera reports one ticket many times and it counts once while it is held', () => {
  const isFresh = makeRepeatFilter()
  const frames = Array.from({ length: 100 }, (_, i) => isFresh('A', i * 100))
  expect(frames.filter(Boolean)).toHaveLength(1)
})

test('the same ticket counts again after three seconds away', () => {
  const isFresh = makeRepeatFilter()
  expect(isFresh('A', 0)).toBe(true)
  expect(isFresh('A', REPEAT_MS - 1)).toBe(false)
  expect(isFresh('A', 2 * REPEAT_MS - 1)).toBe(true)
})

test('another ticket is never held up', () => {
  const isFresh = makeRepeatFilter()
  expect([isFresh('A', 0), isFresh('B', 10), isFresh('A', 20)]).toEqual([true, true, true])
})
