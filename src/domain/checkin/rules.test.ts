import fc from 'fast-check'
import type { DoorEntry } from './entries'
import { fixText } from './rule-words'
import { type DoorRule, nearestFix, type RuleSituation } from './rules'

const HOUR = 3_600_000
const MINUTE = 60_000
/** Saturday 2026-11-28, 10:00 in Beijing. */
const NOW = Date.UTC(2026, 10, 28, 2)

const came = (minutesAgo: number, nonce = `n-${minutesAgo}`): DoorEntry => ({
  ...{ nonce, kind: 'entry', places: 1, atMs: NOW - minutesAgo * MINUTE, doorId: 'main' },
})
const situation = (rules: readonly (readonly DoorRule[])[], change: Partial<RuleSituation> = {}): RuleSituation => ({
  ...{ rules, entries: [], doorId: 'main', doorIds: ['main', 'east'], nowMs: NOW, untilMs: NOW + 240 * HOUR },
  ...change,
})
const told = (given: RuleSituation): string | null => {
  const fix = nearestFix(given)
  if (fix === null) return null
  const isHere = fix.at === null || fix.at.doorId === given.doorId
  return fixText(fix, { nowMs: given.nowMs, doorName: fix.at?.doorId === 'east' ? '东门' : '正门', isHere })
}

const weekend: DoorRule = { kind: 'weekday', days: [6, 7] }
const monday: DoorRule = { kind: 'weekday', days: [1] }
const from = (hour: number, to: number, toleranceMinutes = 0): DoorRule => ({
  ...{ kind: 'between', fromMinute: hour * 60, toMinute: to * 60, toleranceMinutes },
})
const most = (n: number, per: 'total' | 'today' | 'days'): DoorRule => ({ kind: 'entriesAtMost', most: n, per })
const apart = (least: number): DoorRule => ({ kind: 'minutesSinceLast', least })
const east: DoorRule = { kind: 'door', doorIds: ['east'] }

describe('the rules of a door', () => {
  const table: readonly (readonly [string, RuleSituation, string | null])[] = [
    ['no rule', situation([]), null],
    ['the weekend', situation([[weekend]]), null],
    ['monday', situation([[monday]]), '11月30日 周一 00:00 起可以入场。'],
    ['from nine to eleven', situation([[from(9, 11)]]), null],
    ['a night that has ended', situation([[from(22, 2)]]), '今天 22:00 起可以入场。'],
    ['a night that reaches into the morning', situation([[from(22, 11)]]), null],
    ['from half past ten', situation([[from(10.5, 12)]]), '再等 30 分钟（10:30）可以入场。'],
    ['from half past ten, half an hour early', situation([[from(10.5, 12, 30)]]), null],
    ['until ten, ten minutes late', situation([[from(8, 10, 10)]]), null],
    ['until ten', situation([[from(8, 10)]]), '明天 08:00 起可以入场。'],
    [
      'until ten, and no other day comes',
      situation([[from(8, 10)]], { untilMs: NOW + 2 * HOUR }),
      '这一场的入场时段已经过了，请到服务台。',
    ],
    ['once in all', situation([[most(1, 'total')]], { entries: [came(99)] }), '入场次数已经用完，请到服务台。'],
    ['once a day', situation([[most(1, 'today')]], { entries: [came(99)] }), '明天 00:00 起可以入场。'],
    ['twice a day', situation([[most(2, 'today')]], { entries: [came(99)] }), null],
    ['on one day, today again', situation([[most(1, 'days')]], { entries: [came(99)] }), null],
    [
      'on one day, and that was yesterday',
      situation([[most(1, 'days')]], { entries: [came(1500)] }),
      '入场次数已经用完，请到服务台。',
    ],
    ['an hour apart', situation([[apart(60)]], { entries: [came(20)] }), '再等 40 分钟（10:40）可以入场。'],
    [
      'an hour apart, but the last was taken back',
      situation([[apart(60)]], { entries: [{ ...came(20), undoneAtMs: NOW }] }),
      null,
    ],
    ['the east door', situation([[east]]), '请从东门入场，现在就可以。'],
    ['another door is nearer than tomorrow', situation([[monday], [east]]), '请从东门入场，现在就可以。'],
    ['both hold only later, at the other door', situation([[east, from(11, 12)]]), '今天 11:00 起可以从东门入场。'],
    ['one alternative holds', situation([[monday], [weekend, from(9, 11)]]), null],
    [
      'the nearer alternative is named',
      situation([[monday], [apart(60)]], { entries: [came(20)] }),
      '再等 40 分钟（10:40）可以入场。',
    ],
  ]
  test.each(table)('%s', (_, given, expected) => {
    expect(told(given)).toBe(expected)
  })

  const anyRule: fc.Arbitrary<DoorRule> = fc.oneof(
    fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }).map(days => ({ kind: 'weekday' as const, days })),
    fc
      .tuple(fc.nat(20), fc.integer({ min: 1, max: 3 }), fc.nat(60))
      .map(([hour, long, late]) => from(hour, hour + long, late)),
    fc
      .tuple(fc.integer({ min: 1, max: 3 }), fc.constantFrom('total' as const, 'today' as const, 'days' as const))
      .map(([n, per]) => most(n, per)),
    fc.integer({ min: 1, max: 3000 }).map(apart),
    fc.subarray(['main', 'east'], { minLength: 1 }).map(doorIds => ({ kind: 'door' as const, doorIds })),
  )

  test('what is told really admits there and then, and nothing nearer would', () => {
    const sets = fc.array(fc.array(anyRule, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 })
    const entries = fc.array(
      fc.integer({ min: 1, max: 4000 }).map(minutes => came(minutes)),
      { maxLength: 4 },
    )
    fc.assert(
      fc.property(sets, entries, fc.nat(24 * 3600), (rules, given, seconds) => {
        const nowMs = NOW + seconds * 1000
        const asked = situation(rules, { entries: given, nowMs })
        const fix = nearestFix(asked)
        if (!fix?.at) return
        const there = { ...asked, nowMs: fix.at.atMs, doorId: fix.at.doorId }
        expect(nearestFix(there)).toBeNull()
        if (fix.at.atMs <= nowMs) return
        for (const share of [0.1, 0.5, 0.99])
          for (const doorId of ['main', 'east'])
            expect(nearestFix({ ...asked, doorId, nowMs: nowMs + (fix.at.atMs - nowMs) * share })).not.toBeNull()
      }),
    )
  })
})
