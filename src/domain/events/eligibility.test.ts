import {
  type EligibilityAsked,
  type EligibilityRule,
  eligibilityRefusal,
  type HistoryLine,
  rulesFit,
} from './eligibility'

const DAY = 86_400_000
const NOW = 1_750_000_000_000

const past = (daysAgo: number, change: Partial<HistoryLine> = {}): HistoryLine => ({
  signUpId: `S${daysAgo}`,
  brand: '聚红能',
  title: '讲座',
  startsAtMs: NOW - daysAgo * DAY - 1000,
  endsAtMs: NOW - daysAgo * DAY,
  isHeld: true,
  cameOrMayCome: false,
  excused: false,
  ...change,
})
const asked: EligibilityAsked = {
  onlyUnionIds: [],
  rules: [],
  brand: '聚红能',
  unionPath: ['root', 'east'],
  history: [],
  form: { declaresWoman: false, places: [{ kind: 'self' }] },
  nowMs: NOW,
}
const coolDown: EligibilityRule = { kind: 'coolDown', noShows: 2, days: 30 }
const limit: EligibilityRule = { kind: 'brandLimit', most: 2, days: 30 }
const age: EligibilityRule = { kind: 'childAge', from: 6, to: 12 }
const child = (years?: number) => ({ kind: 'child' as const, age: years })

test.each<[string, Partial<EligibilityAsked>, object | null]>([
  ['no rule', {}, null],
  ['the union comes first', { onlyUnionIds: ['west'], rules: [{ kind: 'women' }] }, { reason: 'OTHER_UNION' }],
  ['women only', { rules: [{ kind: 'women' }] }, { reason: 'WOMEN_ONLY' }],
  ['women only, stated', { rules: [{ kind: 'women' }], form: { declaresWoman: true, places: [] } }, null],
  ['women only, before the form', { rules: [{ kind: 'women' }], form: null }, null],
  ['no child', { rules: [age] }, null],
  [
    'a child without an age',
    { rules: [age], form: { declaresWoman: false, places: [child()] } },
    { reason: 'CHILD_AGE' },
  ],
  ['at both ends', { rules: [age], form: { declaresWoman: false, places: [child(6), child(12)] } }, null],
  ['too young', { rules: [age], form: { declaresWoman: false, places: [child(5)] } }, { from: 6, to: 12 }],
  ['too old', { rules: [age], form: { declaresWoman: false, places: [child(8), child(13)] } }, { reason: 'CHILD_AGE' }],
  ['below the limit', { rules: [limit], history: [past(1)] }, null],
  [
    'at the limit, until the older one is out of the days',
    { rules: [limit], history: [past(1), past(20)] },
    { reason: 'BRAND_LIMIT', untilMs: NOW + 10 * DAY - 1000 },
  ],
  ['another brand', { rules: [limit], history: [past(1), past(2, { brand: '创青春' })] }, null],
  ['too long ago', { rules: [limit], history: [past(1), past(31)] }, null],
  ['given back', { rules: [limit], history: [past(1), past(2, { isHeld: false })] }, null],
  ['one absence of two', { rules: [coolDown], history: [past(1)] }, null],
  [
    'two absences: until the second last is out of the days',
    { rules: [coolDown], history: [past(1), past(20), past(25)] },
    { reason: 'COOL_DOWN', noShows: 3, untilMs: NOW + 10 * DAY, signUpIds: ['S1', 'S20', 'S25'] },
  ],
  ['one came', { rules: [coolDown], history: [past(1), past(2, { cameOrMayCome: true })] }, null],
  ['one excused', { rules: [coolDown], history: [past(1), past(2, { excused: true })] }, null],
  ['one still to end', { rules: [coolDown], history: [past(1), past(-1)] }, null],
  [
    'the first rule of two',
    { rules: [coolDown, { kind: 'women' }], history: [past(1), past(2)] },
    { reason: 'COOL_DOWN' },
  ],
  ['a past that was not read', { rules: [coolDown, limit], history: null }, null],
])('%s', (_, change, refusal) => {
  const found = eligibilityRefusal({ ...asked, ...change })
  if (refusal === null) expect(found).toBeNull()
  else expect(found).toMatchObject(refusal)
})

test('rules stand once each, ages in order', () => {
  expect(rulesFit([age, limit, coolDown, { kind: 'women' }])).toBe(true)
  expect(rulesFit([limit, limit])).toBe(false)
  expect(rulesFit([{ kind: 'childAge', from: 12, to: 6 }])).toBe(false)
})
