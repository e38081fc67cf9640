import fc from 'fast-check'
import { adaptiveWorth, metKeys, yesKey } from './adaptive'
import { assign } from './assignment'
import { closingRound } from './closing-round'
import { keepApart } from './keep-apart'
import { seededRandom } from './random'
import { circulantRound, pairKey, planRound, type Seat } from './seating'
import { planTables } from './tables'

const numbers = (from: number, many: number) => Array.from({ length: many }, (_, i) => from + i)
const side = fc.integer({ min: 1, max: 9 })

test('an assignment is as large and then as heavy as the best of all', () => {
  const weight = fc.option(fc.integer({ min: -20, max: 20 }), { freq: 3 })
  const matrix = fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 5 }))
    .chain(([rows, columns]) =>
      fc.array(fc.array(weight, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
    )
  const best = (rows: readonly (readonly (number | null)[])[], used: readonly number[] = []): [number, number] => {
    const [row, ...others] = rows
    if (!row) return [0, 0]
    let top = best(others, used)
    for (const [column, value] of row.entries()) {
      if (value === null || used.includes(column)) continue
      const [pairs, sum] = best(others, [...used, column])
      if (pairs + 1 > top[0] || (pairs + 1 === top[0] && sum + value > top[1])) top = [pairs + 1, sum + value]
    }
    return top
  }
  fc.assert(
    fc.property(matrix, rows => {
      const answer = assign(rows)
      const made = answer.filter(column => column >= 0)
      const sum = answer.reduce((total, column, row) => total + (column < 0 ? 0 : (rows[row]?.[column] ?? -1e6)), 0)
      expect(new Set(made).size).toBe(made.length)
      expect([made.length, sum]).toEqual(best(rows))
    }),
  )
})

test('over a whole evening: nobody sits twice, no forbidden pair, no pair again, rests differ by at most one', () => {
  fc.assert(
    fc.property(side, side, fc.string({ maxLength: 4 }), fc.boolean(), (few, many, seed, adaptive) => {
      const sides = [numbers(1, few), numbers(101, many)] as const
      const met: Seat[] = []
      const rests = new Map<number, number>()
      for (let round = 1; round <= Math.max(few, many); round++) {
        const never = metKeys(met)
        const worth = adaptiveWorth({ met, yes: new Set(met.map(([a, b]) => yesKey(a, b))) })
        const plan = planRound({
          sides,
          never,
          rests,
          seed: `${seed}${round}`,
          randomShare: adaptive ? 1 / 3 : 1,
          ...(adaptive ? { worth } : {}),
        })
        expect(new Set(plan.seats.flat()).size).toBe(plan.seats.length * 2)
        expect(plan.seats.length).toBe(Math.min(few, many))
        expect(plan.seats.every(([a, b]) => !never.has(pairKey(a, b)))).toBe(true)
        for (const one of plan.resting) rests.set(one, (rests.get(one) ?? 0) + 1)
        met.push(...plan.seats)
      }
      for (const one of sides) {
        const counts = one.map(number => rests.get(number) ?? 0)
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1)
      }
    }),
    { numRuns: 60 },
  )
})

test('forbidden pairs are never seated, and nobody rests for whom there is a place', () => {
  const pairs = fc.array(fc.tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 101, max: 108 })), {
    maxLength: 40,
  })
  fc.assert(
    fc.property(pairs, fc.string({ maxLength: 4 }), (forbidden, seed) => {
      const never = new Set(forbidden.map(([a, b]) => pairKey(a, b)))
      const sides = [numbers(1, 8), numbers(101, 8)] as const
      const plan = planRound({ sides, never, rests: new Map(), seed, randomShare: 1 })
      expect(plan.seats.some(([a, b]) => never.has(pairKey(a, b)))).toBe(false)
      const [left, right] = sides.map(one => one.filter(number => plan.resting.includes(number)))
      expect(left?.some(a => right?.some(b => !never.has(pairKey(a, b))))).toBe(false)
    }),
  )
})

test('a third of the pairs is drawn by lot whatever the cards say', () => {
  const sides = [numbers(1, 12), numbers(101, 12)] as const
  const asked = { sides, never: new Set<string>(), rests: new Map<number, number>(), seed: 'evening' }
  const lot = planRound({ ...asked, randomShare: 1 }).seats.map(([a, b]) => pairKey(a, b))
  for (const favourite of numbers(1, 12)) {
    const plan = planRound({ ...asked, randomShare: 1 / 3, worth: (a, b) => (a === favourite && b === 101 ? 1 : 0) })
    const byLot = plan.seats.filter(([a, b]) => lot.includes(pairKey(a, b)))
    expect(byLot.length).toBeGreaterThanOrEqual(4)
  }
})

test('the circulant seats every pair once in as many rounds as the larger side has people', () => {
  fc.assert(
    fc.property(side, side, (few, many) => {
      const sides = [numbers(1, few), numbers(101, many)] as const
      const seats = numbers(0, Math.max(few, many)).flatMap(round => circulantRound(sides, round))
      expect(new Set(seats.map(([a, b]) => pairKey(a, b))).size).toBe(few * many)
      expect(seats.length).toBe(few * many)
      expect(seats.every(([a, b]) => a < 100 && b > 100)).toBe(true)
    }),
  )
})

test('tables: everybody once a round, sides mixed evenly, forbidden pairs apart, the same seed the same plan', () => {
  const asked = {
    sides: [numbers(1, 14), numbers(101, 13)],
    tables: 5,
    rounds: 3,
    never: new Set([pairKey(1, 101), pairKey(2, 3)]),
    seed: 'tables',
  }
  const plan = planTables(asked)
  expect(planTables(asked)).toEqual(plan)
  expect(plan.forbidden).toBe(0)
  for (const round of plan.rounds) {
    expect(round.flat().sort((a, b) => a - b)).toEqual(asked.sides.flat())
    for (const table of round) {
      expect(table.length).toBeGreaterThanOrEqual(5)
      expect(table.filter(number => number < 100).length).toBeGreaterThanOrEqual(2)
      expect(table.includes(1) && table.includes(101)).toBe(false)
    }
  }
})

test('with too few tables one of a forbidden pair rests rather than sits beside the other, and nobody sits alone', () => {
  const few = fc.integer({ min: 0, max: 6 })
  const pair = fc.tuple(fc.constantFrom(1, 2, 3, 101, 102, 103), fc.constantFrom(1, 2, 3, 101, 102, 103))
  fc.assert(
    fc.property(few, few, fc.integer({ min: 1, max: 3 }), fc.array(pair, { maxLength: 8 }), (men, women, many, off) => {
      const sides = [numbers(1, men), numbers(101, women)]
      const never = new Set(off.filter(([a, b]) => a !== b).map(([a, b]) => pairKey(a, b)))
      const tables = Math.max(1, Math.min(many, Math.floor((men + women) / 2)))
      const [first = []] = planTables({ sides, tables, rounds: 1, never, seed: 'few' }).rounds
      const plan = keepApart({ tables: first, never, rests: new Map() })
      expect([...plan.tables.flat(), ...plan.resting].sort((a, b) => a - b)).toEqual(sides.flat())
      for (const table of plan.tables) {
        expect(table.length).toBeGreaterThan(1)
        for (const a of table) for (const b of table) expect(a !== b && never.has(pairKey(a, b))).toBe(false)
      }
    }),
    { numRuns: 15 },
  )
})

test('a closing round is stable, hence at least half of what could be', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 8 }), fc.nat(), (few, many, seed) => {
      const random = seededRandom(String(seed))
      const lists = (from: readonly number[], to: readonly number[]) =>
        new Map(
          from.map(
            one =>
              [
                one,
                new Map(to.flatMap(other => (random() < 0.6 ? [[other, Math.floor(random() * 3)] as const] : []))),
              ] as const,
          ),
        )
      const [left, right] = [numbers(1, few), numbers(101, many)]
      const asked = { proposers: lists(left, right), others: lists(right, left) }
      const pairs = closingRound(asked)
      const partner = new Map(pairs.flatMap(([a, b]) => [[a, b] as const, [b, a] as const]))
      expect(partner.size).toBe(pairs.length * 2)
      const wants = (ranks: ReadonlyMap<number, number> | undefined, other: number, held: number | undefined) =>
        ranks?.has(other) === true &&
        (held === undefined || (ranks.get(other) ?? 0) < (ranks.get(held) ?? Number.POSITIVE_INFINITY))
      for (const a of left)
        for (const b of right)
          expect(
            wants(asked.proposers.get(a), b, partner.get(a)) && wants(asked.others.get(b), a, partner.get(b)),
          ).toBe(false)
      const possible = assign(
        left.map(a => right.map(b => (asked.proposers.get(a)?.has(b) && asked.others.get(b)?.has(a) ? 0 : null))),
      )
      expect(pairs.length * 2).toBeGreaterThanOrEqual(possible.filter(column => column >= 0).length)
    }),
    { numRuns: 300 },
  )
})
