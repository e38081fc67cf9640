import fc from 'fast-check'
import { type BusinessAsked, planBusiness, wishedPairs } from './business'

const asked = fc
  .record({
    companies: fc.integer({ min: 2, max: 14 }),
    slots: fc.integer({ min: 1, max: 6 }),
    tables: fc.integer({ min: 1, max: 5 }),
    seed: fc.nat(),
  })
  .chain(({ companies: many, slots, tables, seed }) => {
    const company = fc.integer({ min: 0, max: many - 1 }).map(i => `c${i}`)
    return fc.record({
      companies: fc.tuple(
        ...Array.from({ length: many }, (_, i) =>
          fc.record({
            companyId: fc.constant(`c${i}`),
            slots: fc.subarray(Array.from({ length: slots }, (__, slot) => slot)),
            ownTable: fc.boolean(),
            forbidden: fc.array(company, { maxLength: 2 }),
          }),
        ),
      ),
      wishes: fc.array(fc.record({ from: company, to: company, rank: fc.integer({ min: 1, max: 10 }) }), {
        maxLength: 60,
      }),
      slots: fc.constant(slots),
      tables: fc.constant(tables),
      seed: fc.constant(String(seed)),
    })
  })

const keys = (plan: ReturnType<typeof planBusiness>) => plan.meetings.map(one => `${one.a}-${one.b}`)

test('no company twice in a slot or absent, no table twice, tables within bounds, nobody meets twice or whom they forbid', () => {
  fc.assert(
    fc.property(asked, (given: BusinessAsked) => {
      const plan = planBusiness(given)
      const byId = new Map(given.companies.map(company => [company.companyId, company]))
      const seen = new Set<string>()
      for (const { slot, table, a, b } of plan.meetings) {
        for (const key of [`${slot}:${a}`, `${slot}:${b}`, `${slot}:table ${table}`]) {
          expect(seen.has(key)).toBe(false)
          seen.add(key)
        }
        expect(table).toBeLessThanOrEqual(given.tables)
        for (const one of [a, b]) expect(byId.get(one)?.slots).toContain(slot)
        expect(byId.get(a)?.forbidden.includes(b) || byId.get(b)?.forbidden.includes(a)).toBe(false)
      }
      expect(new Set(keys(plan)).size).toBe(plan.meetings.length)
      const wished = wishedPairs(given)
      expect(plan.meetings.length + plan.unplaced.length).toBe(wished.length)
      expect(planBusiness(given)).toEqual(plan)
    }),
    { numRuns: 40 },
  )
})

test('a mutual wish that was not placed is reported, and no single one-sided meeting stands in its way', () => {
  fc.assert(
    fc.property(asked, (given: BusinessAsked) => {
      const plan = planBusiness(given)
      const byId = new Map(given.companies.map(company => [company.companyId, company]))
      const at = (company: string, slot: number) =>
        plan.meetings.find(one => one.slot === slot && (one.a === company || one.b === company))
      for (const { a, b, mutual } of plan.unplaced) {
        if (!mutual) continue
        for (const slot of byId.get(a)?.slots ?? []) {
          if (!byId.get(b)?.slots.includes(slot)) continue
          const inTheWay = [at(a, slot), at(b, slot)].filter(one => one !== undefined)
          const inSlot = plan.meetings.filter(one => one.slot === slot)
          const full = inTheWay.length === 0 && inSlot.length >= given.tables
          const isOnlyOneSided = full ? inSlot.some(one => !one.mutual) : inTheWay.every(one => !one.mutual)
          expect(isOnlyOneSided).toBe(false)
        }
      }
    }),
    { numRuns: 60 },
  )
})

test('a big buyer stays at his table', () => {
  const companies = Array.from({ length: 7 }, (_, i) => ({
    companyId: `c${i}`,
    slots: [0, 1, 2, 3, 4, 5],
    ownTable: i === 0,
    forbidden: [],
  }))
  const wishes = [1, 2, 3, 4, 5, 6].map(i => ({ from: `c${i}`, to: 'c0', rank: 1 }))
  const { meetings, gaps } = planBusiness({ companies, wishes, slots: 6, tables: 3, seed: 'x' })
  expect(meetings).toHaveLength(6)
  expect(new Set(meetings.map(one => one.table)).size).toBe(1)
  expect(gaps).toBe(0)
})
