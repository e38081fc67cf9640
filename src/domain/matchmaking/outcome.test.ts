import fc from 'fast-check'
import { joinedOutcome, type Outcome, outcomeTotals, plainOutcome } from './outcome'
import { moneyWords, outcomeWords } from './outcome-words'
import { NEXT_STEPS } from './words'

const outcome: fc.Arbitrary<Outcome> = fc.record({
  met: fc.boolean(),
  nextStep: fc.constantFrom(...NEXT_STEPS),
  amountFen: fc.option(fc.nat(), { nil: null }),
  helpWanted: fc.boolean(),
})
const said = (change: Partial<Outcome> = {}): Outcome => ({
  met: true,
  nextStep: 'visit',
  amountFen: null,
  helpWanted: false,
  ...change,
})

test('who did not meet has no next step and no amount', () => {
  expect(plainOutcome(said({ met: false, amountFen: 5, helpWanted: true }))).toEqual(
    said({ met: false, nextStep: 'none', helpWanted: true }),
  )
  expect(plainOutcome(said({ amountFen: 5 }))).toEqual(said({ amountFen: 5 }))
})

test.each([
  { sides: [], one: null },
  { sides: [said()], one: said() },
  {
    sides: [said({ amountFen: 100 }), said({ nextStep: 'contract', amountFen: 300, helpWanted: true })],
    one: said({ nextStep: 'contract', amountFen: 300, helpWanted: true }),
  },
  { sides: [said({ amountFen: 100 }), said({ met: false, nextStep: 'none' })], one: said({ amountFen: 100 }) },
])('two sides of one meeting are one outcome, and no amount counts twice: %#', ({ sides, one }) => {
  expect(joinedOutcome(sides, NEXT_STEPS)).toEqual(one)
})

test('the order of the two sides does not matter, and totals add up', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(outcome, outcome)), pairs => {
      const joined = pairs.map(pair => joinedOutcome(pair, NEXT_STEPS))
      expect(pairs.map(([a, b]) => joinedOutcome([b, a], NEXT_STEPS))).toEqual(joined)
      const totals = outcomeTotals([...joined, null], NEXT_STEPS)
      expect(totals).toMatchObject({ meetings: pairs.length + 1, answered: pairs.length })
      expect(totals.steps.reduce((sum, step) => sum + step.many, 0)).toBe(totals.met)
    }),
  )
})

test.each([
  [1_750_000_000, '1,750 万元'],
  [1_234_000_000, '1,234 万元'],
  [1_010_000, '1.01 万元'],
  [100_000_000, '100 万元'],
  [123_456, '1,234.56 元'],
  [50_000, '500 元'],
])('%d fen is said as %s', (fen, words) => {
  expect(moneyWords(fen)).toBe(words)
})

test('an outcome is one line', () => {
  expect(outcomeWords(said({ amountFen: 100_000_000, helpWanted: true }))).toBe(
    '见到了 · 上门拜访 · 100 万元 · 请工会跟进',
  )
  expect(outcomeWords(said({ met: false }))).toBe('没见到')
})
