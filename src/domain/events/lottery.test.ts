import { MOST_WAITING } from './line'
import { lotteryEntries, lotteryOutcome, missedSince } from './lottery'

test.each([
  [[], 0],
  [['lost'], 1],
  [['won'], 0],
  [['lost', 'won', 'lost', 'lost'], 2],
] as const)('draws missed since the last place of %j: %i', (outcomes, missed) => {
  expect(missedSince(outcomes)).toBe(missed)
})

test('a sign-up is one ticket of its size; who missed has more weight', () => {
  const two = [
    { ticket: 'T1', memberId: 'm1', places: 3 },
    { ticket: 'T2', memberId: 'm2', places: 1 },
  ]
  expect(lotteryEntries(two, memberId => (memberId === 'm2' ? 4 : 0))).toEqual([
    { ticket: 'T1', group: 'all', size: 3, weight: 1 },
    { ticket: 'T2', group: 'all', size: 1, weight: 5 },
  ])
})

test('who waits stands in the line as far as it goes, the others are turned away', () => {
  const waiting = Array.from({ length: MOST_WAITING + 2 }, (_, i) => `T${i}`)
  const result = [{ group: 'all', selected: ['W'], waiting }]
  expect(lotteryOutcome(result, true)).toEqual({
    selected: ['W'],
    line: waiting.slice(0, MOST_WAITING),
    turnedAway: [`T${MOST_WAITING}`, `T${MOST_WAITING + 1}`],
  })
  expect(lotteryOutcome(result, false)).toMatchObject({ line: [], turnedAway: waiting })
})
