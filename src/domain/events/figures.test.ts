import fc from 'fast-check'
import { BRANDS } from './brands'
import { type FigureLine, figuresOf } from './figures'

const line: fc.Arbitrary<FigureLine> = fc.record({
  brand: fc.constantFrom(...BRANDS),
  unionId: fc.constantFrom('a', 'b', 'c', 'd'),
  period: fc.constantFrom('2026-01', '2026-02', '2026-11'),
  label: fc.constantFrom('', '演示分摊'),
  sessions: fc.integer({ min: 1, max: 400 }),
  attendances: fc.integer({ min: 0, max: 100_000 }),
})

test('every table adds up to the same total, which is the lines’ own', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 60 }), lines => {
      const { total, byBrand, byUnion, byPeriod, imported } = figuresOf(lines)
      for (const field of ['sessions', 'attendances'] as const) {
        const sum = (rows: readonly Pick<FigureLine, 'sessions' | 'attendances'>[]) =>
          rows.reduce((all, row) => all + row[field], 0)
        expect(total[field]).toBe(sum(lines))
        for (const table of [byBrand, byUnion, byPeriod]) expect(sum(table)).toBe(total[field])
        expect(sum(imported)).toBe(sum(lines.filter(({ label }) => label !== '')))
      }
      expect(new Set(byUnion.map(({ unionId }) => unionId)).size).toBe(byUnion.length)
      expect(figuresOf([...lines].reverse())).toEqual({
        total,
        byBrand,
        byUnion,
        byPeriod,
        imported: expect.anything(),
      })
    }),
  )
})
