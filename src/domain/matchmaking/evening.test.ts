import fc from 'fast-check'
import { nextWaiting } from '../draw'
import { isBalanced, metBy, metPairs, restsOf, seatOf, shownTotal, yesCapOf } from './evening'
import { mutualPairs } from './reveal'
import { type Sealable, sealableEntries } from './sealing'
import { pairKey } from './seating'
import { APPLICATION_STATES, GROUPS, type Group } from './words'

const badge = fc.integer({ min: 1, max: 12 })
/** Everybody's cards, as people put them down: some chose themselves or nobody, none of which may matter. */
const cards = fc.uniqueArray(fc.tuple(badge, fc.uniqueArray(badge, { maxLength: 12 })), { selector: ([one]) => one })
const pairs = fc.array(fc.tuple(badge, badge), { maxLength: 6 }).map(all => new Set(all.map(([a, b]) => pairKey(a, b))))

test('A sees B only if both said yes and neither is blocked; each pair once, by badge, whatever the order of the cards', () => {
  fc.assert(
    fc.property(cards, pairs, (all, never) => {
      const of = new Map(all)
      const found = mutualPairs(of, never)
      const said = (a: number, b: number) => of.get(a)?.includes(b) === true
      const keys = new Set(found.map(([a, b]) => pairKey(a, b)))
      expect(keys.size).toBe(found.length)
      for (let a = 1; a <= 12; a++)
        for (let b = a + 1; b <= 12; b++)
          expect(keys.has(pairKey(a, b))).toBe(said(a, b) && said(b, a) && !never.has(pairKey(a, b)))
      expect(mutualPairs(new Map([...all].reverse()), never)).toEqual(found)
      expect(found).toEqual([...found].sort(([a, b], [c, d]) => a - c || b - d))
    }),
  )
})

test('changing one’s cards about somebody who did not choose back changes nothing that anybody sees', () => {
  fc.assert(
    fc.property(cards, badge, badge, (all, me, other) => {
      const of = new Map(all)
      if (of.get(other)?.includes(me)) return
      const without = (of.get(me) ?? []).filter(one => one !== other)
      const before = mutualPairs(new Map([...of, [me, without]]), new Set())
      expect(mutualPairs(new Map([...of, [me, [...without, other]]]), new Set())).toEqual(before)
    }),
  )
})

test('cards are the session’s number, or half of those met and at least one; few never make a total', () => {
  fc.assert(
    fc.property(fc.nat(20), fc.nat(40), (cap, met) => {
      const most = yesCapOf(cap, met)
      expect(most).toBe(cap > 0 ? cap : Math.max(1, Math.ceil(met / 2)))
      expect(shownTotal(met)).toBe(met >= 5 ? met : null)
    }),
  )
})

const rounds = fc.array(
  fc.array(fc.uniqueArray(badge, { minLength: 1, maxLength: 4 }), { maxLength: 4 }).map(tables => ({
    tables: tables.map((badges, i) => ({ table: i + 1, badges })),
    resting: [] as number[],
  })),
  { maxLength: 4 },
)
const groups: ReadonlyMap<number, Group> = new Map(
  Array.from({ length: 12 }, (_, i) => [i + 1, GROUPS[i % 2] ?? 'm'] as const),
)

test('whom one met is mutual, of the other side, and never oneself', () => {
  fc.assert(
    fc.property(rounds, plans => {
      const metOf = (one: number) => metBy(plans, { badge: one, group: groups.get(one) ?? 'm' }, groups)
      for (let a = 1; a <= 12; a++)
        for (const b of metOf(a)) {
          expect(groups.get(b)).not.toBe(groups.get(a))
          expect(metOf(b)).toContain(a)
          expect(metPairs(plans)).toContainEqual(a < b ? [a, b] : [b, a])
        }
      for (const plan of plans)
        for (const { table, badges } of plan.tables)
          for (const one of badges) expect(seatOf(plan, one)?.table).toBeLessThanOrEqual(table)
      expect(restsOf(plans).size).toBe(0)
    }),
  )
})

test('the sides of a final list differ by one at most, unless a reason is signed', () => {
  fc.assert(
    fc.property(fc.nat(40), fc.nat(40), fc.constantFrom('', '女生临时有事'), (m, f, exception) => {
      expect(isBalanced({ m, f }, exception)).toBe(Math.abs(m - f) <= 1 || exception !== '')
    }),
  )
})

test('whoever withdraws, the waiting list keeps its order, and nobody is passed over for whom there is room', () => {
  const list = fc.array(fc.integer({ min: 1, max: 2 }), { maxLength: 12 })
  fc.assert(
    fc.property(list, fc.array(fc.nat(11)), fc.nat(6), (sizes, left, places) => {
      const waiting = sizes.map((size, i) => ({ ticket: `t${i}`, size }))
      const gone = new Set(left.map(i => `t${i}`))
      const up = nextWaiting(waiting, { places, gone })
      const order = waiting.map(({ ticket }) => ticket).filter(ticket => up.includes(ticket))
      expect(up).toEqual(order)
      expect(up.some(ticket => gone.has(ticket))).toBe(false)
      const taken = waiting.filter(({ ticket }) => up.includes(ticket)).reduce((sum, { size }) => sum + size, 0)
      expect(taken).toBeLessThanOrEqual(places)
      const passed = waiting.filter(({ ticket }) => !gone.has(ticket) && !up.includes(ticket))
      expect(passed.every(({ size }) => size > places - taken)).toBe(true)
    }),
  )
})

const person = fc.record({
  state: fc.constantFrom(...APPLICATION_STATES),
  friend: fc.boolean(),
  missed: fc.nat(12),
  isBusy: fc.boolean(),
})

test('in the sealed list: one ticket a person or pair of friends, verified people alone, nobody of an overlapping session', () => {
  fc.assert(
    fc.property(fc.array(person, { maxLength: 14 }), people => {
      const all: Sealable[] = people.map(({ state, friend }, i) => ({
        applicationId: `a${i}`,
        memberId: `m${i}`,
        state,
        group: GROUPS[Math.floor(i / 2) % 2] ?? 'm',
        // a friend shares the ticket of the one before
        ticket: friend && i % 2 === 1 ? `t${i - 1}` : `t${i}`,
        buddyId: friend && i % 2 === 1 ? `a${i - 1}` : null,
      }))
      const missed = (memberId: string) => people[Number(memberId.slice(1))]?.missed ?? 0
      const busy = new Set(all.flatMap((one, i) => (people[i]?.isBusy ? [one.memberId] : [])))
      const entries = sealableEntries(all, { missed, busy })
      const inside = all.filter(one => one.state === 'verified' && !busy.has(one.memberId))
      expect(new Set(entries.map(one => one.ticket)).size).toBe(entries.length)
      expect(entries.reduce((sum, one) => sum + one.size, 0)).toBe(inside.length)
      for (const { ticket, size, weight, group } of entries) {
        const holders = inside.filter(one => one.ticket === ticket)
        expect(holders).toHaveLength(size)
        expect(holders.every(one => one.group === group)).toBe(true)
        expect(weight).toBe(Math.min(...holders.map(one => 1 + Math.min(missed(one.memberId), 8))))
      }
    }),
  )
})
