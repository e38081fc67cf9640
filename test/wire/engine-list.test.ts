import fc from 'fast-check'
import { OrderedList } from '../../cloudfunctions/_local/engine/ordered-list'

const numbers = (a: number, b: number) => a - b

function contentOf(list: OrderedList<number>, reverse = false): number[] {
  const next = list.cursor(list.start, list.end, reverse)
  const found: number[] = []
  for (let item = next(); item !== undefined; item = next()) found.push(item)
  return found
}

describe('the ordered list behind every index', () => {
  it('holds what a sorted array would hold, whatever is inserted and removed', () => {
    const step = fc.record({ insert: fc.boolean(), value: fc.integer({ min: 0, max: 3000 }) })
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 0, max: 3000 }), { maxLength: 1500, size: 'max' }),
        fc.array(step, { maxLength: 4000, size: 'max' }),
        (first, steps) => {
          const list = new OrderedList<number>(numbers)
          list.load([...first])
          const model = new Set(first)
          for (const { insert, value } of steps) {
            if (insert && !model.has(value)) list.insert(value)
            if (insert) model.add(value)
            else expect(list.remove(value)).toBe(model.delete(value))
          }
          const expected = [...model].sort(numbers)
          expect(list.size).toBe(expected.length)
          expect(contentOf(list)).toEqual(expected)
          expect(contentOf(list, true)).toEqual([...expected].reverse())
        },
      ),
      { numRuns: 60 },
    )
  })

  it('cuts any interval as a sorted array would', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 0, max: 9999 }), { maxLength: 3000, size: 'max' }),
        fc.nat(9999),
        fc.nat(9999),
        (items, a, b) => {
          const list = new OrderedList<number>(numbers)
          for (const item of items) list.insert(item)
          const [low, high] = [Math.min(a, b), Math.max(a, b)]
          const next = list.cursor(
            list.partition(x => x < low),
            list.partition(x => x <= high),
            false,
          )
          const found: number[] = []
          for (let item = next(); item !== undefined; item = next()) found.push(item)
          expect(found).toEqual(items.filter(x => x >= low && x <= high).sort(numbers))
        },
      ),
      { numRuns: 100 },
    )
  })

  it('stays quick with many items in ascending, descending and scattered order', () => {
    for (const at of [(i: number) => i, (i: number) => -i, (i: number) => (i * 7919) % 100_003]) {
      const list = new OrderedList<number>(numbers)
      let compared = 0
      const counting = new OrderedList<number>((a, b) => {
        compared++
        return a - b
      })
      for (let i = 0; i < 50_000; i++) {
        list.insert(at(i))
        counting.insert(at(i))
      }
      expect(list.size).toBe(50_000)
      // A binary search over 50,000 items takes 16 comparisons; two levels of rounding add at most two.
      expect(compared / 50_000).toBeLessThan(20)
    }
  })
})
