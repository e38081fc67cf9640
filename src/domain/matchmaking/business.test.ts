import fc from 'fast-check'
import { type BusinessAsked, planBusiness } from './business'
import { wishedPairs } from './wished-pairs'

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

const standing = ({ meetings }: ReturnType<typeof planBusiness>) =>
  meetings.map(({ slot, table, a, b }) => ({ slot, table, a, b }))

test('planned again with nothing changed, everything stands; a company that stays away leaves only its own meetings', () => {
  fc.assert(
    fc.property(asked, fc.nat(), fc.nat(), (given: BusinessAsked, whom, from) => {
      const first = planBusiness(given)
      const key = (one: { slot: number; table: number; a: string; b: string }) =>
        [one.slot, one.table, ...[one.a, one.b].sort()].join()
      const again = planBusiness({ ...given, standing: standing(first) })
      expect(again.weight).toBeGreaterThanOrEqual(first.weight)
      for (const one of first.meetings.filter(({ slot }) => slot < from % given.slots))
        expect(
          planBusiness({ ...given, standing: standing(first), fromSlot: from % given.slots }).meetings.map(key),
        ).toContain(key(one))
      const away = given.companies[whom % given.companies.length]?.companyId
      const companies = given.companies.map(one => (one.companyId === away ? { ...one, slots: [] } : one))
      const fromSlot = from % given.slots
      const late = planBusiness({ ...given, companies, standing: standing(first), fromSlot })
      const seen = new Set<string>()
      for (const { slot, table, a, b } of late.meetings) {
        if (slot >= fromSlot) expect([a, b]).not.toContain(away)
        for (const place of [`${slot}:${a}`, `${slot}:${b}`, `${slot}:table ${table}`]) {
          expect(seen.has(place)).toBe(false)
          seen.add(place)
        }
        expect(table).toBeLessThanOrEqual(given.tables)
      }
      expect(new Set(late.meetings.map(({ a, b }) => [a, b].sort().join())).size).toBe(late.meetings.length)
    }),
    { numRuns: 40 },
  )
})

test.each([
  { why: 'no_common_slot', slots: [[0], [1], [0, 1]], tables: 2, wishes: ['01'] },
  { why: 'no_table', slots: [[0], [0], [0], [0]], tables: 1, wishes: ['01', '10', '23'] },
  { why: 'both_busy', slots: [[0], [0], [0]], tables: 2, wishes: ['01', '10', '12'] },
])('a wish without a place says why: $why', ({ why, slots, tables, wishes }) => {
  const companies = slots.map((open, i) => ({ companyId: `c${i}`, slots: open, ownTable: false, forbidden: [] }))
  const asks = wishes.map(pair => ({ from: `c${pair[0]}`, to: `c${pair[1]}`, rank: 1 }))
  const plan = planBusiness({ companies, wishes: asks, slots: 2, tables, seed: 'x' })
  expect(plan.unplaced.map(one => one.why)).toEqual([why])
})

test('who has an own table is met there in every slot; two such buyers meet at the table of one of them', () => {
  fc.assert(
    fc.property(asked, (given: BusinessAsked) => {
      const plan = planBusiness(given)
      const owners = given.companies.filter(company => company.ownTable).slice(0, given.tables)
      const tableOf = new Map(owners.map((company, i) => [company.companyId, i + 1]))
      for (const { table, a, b } of plan.meetings) {
        const own = [tableOf.get(a), tableOf.get(b)].filter(one => one !== undefined)
        if (own.length > 0) expect(own).toContain(table)
      }
    }),
    { numRuns: 60 },
  )
})

test('nobody wishes, everybody forbids everybody, one company alone, no slot in common: an empty schedule that says why', () => {
  const company = (i: number, change: object = {}) => ({
    ...{ companyId: `c${i}`, slots: [0, 1], ownTable: false, forbidden: [] },
    ...change,
  })
  const all = [0, 1, 2].map(i => `c${i}`)
  const everybody = all.flatMap(from => all.filter(to => to !== from).map((to, i) => ({ from, to, rank: i + 1 })))
  const base = { slots: 2, tables: 2, seed: 'edge' }
  const three = [company(0), company(1), company(2)]
  expect(planBusiness({ ...base, companies: three, wishes: [] })).toMatchObject({ meetings: [], unplaced: [] })
  expect(planBusiness({ ...base, companies: [company(0)], wishes: everybody })).toMatchObject({ meetings: [] })
  const closed = three.map(one => ({ ...one, forbidden: all }))
  expect(planBusiness({ ...base, companies: closed, wishes: everybody })).toMatchObject({ meetings: [], unplaced: [] })
  const apart = [company(0, { slots: [0] }), company(1, { slots: [1] })]
  const plan = planBusiness({ ...base, companies: apart, wishes: everybody })
  expect(plan).toMatchObject({ meetings: [], unplaced: [{ mutual: true, why: 'no_common_slot' }] })
})
