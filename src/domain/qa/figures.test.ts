import fc from 'fast-check'
import { type Cell, type FigureRow, figuresOf, withoutSmall } from './figures'
import { OUTCOMES, THREAD_KINDS, THREAD_STATES } from './threads/words'
import { QA_CATEGORIES } from './words'

const row: fc.Arbitrary<FigureRow> = fc.record({
  askedAtMs: fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2026, 11, 30) }),
  kind: fc.constantFrom(...THREAD_KINDS),
  category: fc.constantFrom(...QA_CATEGORIES.slice(0, 4)),
  queueId: fc.constantFrom('a', 'b'),
  state: fc.constantFrom(...THREAD_STATES),
  outcome: fc.constantFrom(null, ...OUTCOMES),
  firstAnswerMinutes: fc.option(fc.integer({ min: 0, max: 5000 })),
  stars: fc.option(fc.integer({ min: 1, max: 5 })),
})
const parts = ({ total: _, ...sides }: ReturnType<typeof figuresOf>): readonly (readonly Cell[])[] =>
  Object.values(sides)
const sum = (cells: readonly Cell[]) => cells.reduce((all, { count }) => all + (count ?? 0), 0)
const hidden = (cells: readonly Cell[]) => cells.filter(({ count }) => count === null).length

describe('figures', () => {
  test('every side adds up to the total where nothing is hidden', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 5, maxLength: 300 }), rows => {
        const figures = figuresOf(rows)
        expect(figures.total).toBe(rows.length)
        for (const cells of parts(figures)) {
          if (hidden(cells) === 0) expect(sum(cells)).toBe(rows.length)
          else expect(sum(cells)).toBeLessThan(rows.length)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('no count below five is told, and none follows from the total and the others', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 60 }), rows => {
        const figures = figuresOf(rows)
        for (const cells of parts(figures)) {
          for (const { count } of cells) expect(count === null || count >= 5).toBe(true)
          if (figures.total !== null) expect(hidden(cells)).not.toBe(1)
        }
      }),
      { numRuns: 100 },
    )
  })

  test('a single small count takes the next smallest with it', () => {
    const cells = [
      { key: 'a', count: 2 },
      { key: 'b', count: 40 },
      { key: 'c', count: 9 },
    ]
    expect(withoutSmall(cells).map(({ count }) => count)).toEqual([null, 40, null])
    expect(withoutSmall([{ key: 'a', count: 0 }, ...cells.slice(1)]).map(({ count }) => count)).toEqual([0, 40, 9])
  })
})
