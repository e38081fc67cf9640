import fc from 'fast-check'
import { AID_PROGRAMMES, ILLNESS } from '../../../cloudfunctions/_demo/aid-programmes'
import { is, row, times } from '../../../cloudfunctions/_demo/aid-rules'
import { RULE_PROBLEMS, ruleProblems } from './check-rules'
import { evaluateRules } from './evaluate'
import type { Facts, Rules } from './rules'

const { rules } = ILLNESS
const kinds = (changed: Partial<Rules>) =>
  ruleProblems({ ...rules, ...changed }).map(({ kind, where }) => `${kind} ${where}`)

test.each(AID_PROGRAMMES.map(one => [one.title, one.rules] as const))('%s passes every guard rail', (_, own) => {
  expect(ruleProblems(own)).toEqual([])
})

test('income unknown and everything else poor is unknown, names what is missing, and gives no sum', () => {
  const came = evaluateRules(rules, { people: 4, who: 'self', selfPaid: 9_000_000 })
  expect(came).toMatchObject({ eligibility: 'unknown', reason: null, amountFen: null, missing: ['income'] })
})

test('one certain no settles a row, however much is unknown', () => {
  expect(evaluateRules(rules, { income: 90_000_000, people: 1 })).toMatchObject({ eligibility: 'not', missing: [] })
  expect(evaluateRules(rules, {})).toMatchObject({ eligibility: 'unknown', missing: ['income', 'people', 'selfPaid'] })
})

test('materials come from the answers, each once, with the reason; what is not known yet is said so', () => {
  const came = evaluateRules(rules, { who: 'family' }).materials
  expect(came.map(({ key, sure }) => [key, sure])).toEqual([
    ['diagnosis', true],
    ['invoice', true],
    ['income', false],
    ['kin', true],
  ])
  expect(
    came.every(({ because, sample, substitutes }) => because !== '' && sample !== '' && substitutes.length > 0),
  ).toBe(true)
})

const facts = fc
  .record(
    {
      income: fc.integer({ min: 0, max: 100_000_000 }),
      people: fc.integer({ min: 0, max: 9 }),
      who: fc.constantFrom('self', 'family'),
      selfPaid: fc.integer({ min: 0, max: 10_000_000 }),
    },
    { requiredKeys: [] },
  )
  .map((one): Facts => one)

test('the same rules and facts give the same decision and trace, also from their JSON', () => {
  fc.assert(
    fc.property(facts, given => {
      const stored: Rules = JSON.parse(JSON.stringify(rules))
      expect(evaluateRules(stored, JSON.parse(JSON.stringify(given)))).toEqual(evaluateRules(rules, given))
    }),
  )
})

test('an unknown fact never decides: whatever it turns out to be agrees with the decision', () => {
  fc.assert(
    fc.property(facts, facts, (known, more) => {
      const before = evaluateRules(rules, known)
      const after = evaluateRules(rules, { ...more, ...known })
      if (before.eligibility !== 'unknown') expect(after.eligibility).toBe(before.eligibility)
      if (before.amountFen !== null) expect(after.amountFen).toBe(before.amountFen)
    }),
  )
})

test('more income never helps', () => {
  const rank = { not: 0, staff: 1, eligible: 2, unknown: -1 }
  const whole = fc.tuple(
    fc.integer({ min: 0, max: 9e7 }),
    fc.integer({ min: 0, max: 9e7 }),
    fc.integer({ min: 1, max: 9 }),
    fc.integer({ min: 0, max: 1e7 }),
  )
  fc.assert(
    fc.property(whole, ([income, plus, people, selfPaid]) => {
      const poorer = evaluateRules(rules, { income, people, selfPaid, who: 'self' })
      const richer = evaluateRules(rules, { income: income + plus, people, selfPaid, who: 'self' })
      expect(rank[richer.eligibility]).toBeLessThanOrEqual(rank[poorer.eligibility])
      expect(richer.amountFen ?? 0).toBeLessThanOrEqual(poorer.amountFen ?? 0)
    }),
  )
})

describe('rules that are refused', () => {
  const [first, ...others] = rules.eligibility
  test('a gap is named by its interval', () => {
    expect(kinds({ eligibility: others })[0]).toBe(
      'GAP 人均年收入 0.00～40000.00元，今年自己出的医药费 5000.00～29999.99元',
    )
  })
  test('an overlap is named by its interval', () => {
    const wider = row('not' as const, 'X', '', times('perHead', 'gt', 'standard', 3))
    expect(kinds({ eligibility: [...rules.eligibility, wider] })).toEqual([
      'OVERLAP 人均年收入 60000.01～80000.00元，今年自己出的医药费 0.00～4999.99元',
    ])
  })
  test('an undeclared fact, parameter, material and a wrong type are named', () => {
    if (!first) throw new Error('there are rows')
    expect(kinds({ eligibility: [{ ...first, when: [is('savings', 'lt', 1)] }, ...others] })).toEqual([
      'UNDECLARED savings',
    ])
    expect(kinds({ parameters: [] })[0]).toBe('UNDECLARED standard')
    expect(kinds({ materialList: [] })[0]).toBe('UNDECLARED diagnosis')
    expect(kinds({ amount: [row({ kind: 'share', fact: 'none', num: 1, den: 2, mostFen: 1 }, 'X', '')] })).toEqual([
      'UNDECLARED none',
    ])
    expect(kinds({ eligibility: [{ ...first, when: [is('who', 'lt', 'self')] }, ...others] })).toEqual([
      'WRONG_TYPE 谁生病',
    ])
  })
  test('an amount by which higher income gets more is named by its interval', () => {
    const amount = [
      row({ kind: 'fixed' as const, fen: 100 }, 'X', '', times('perHead', 'lte', 'standard', 1)),
      row({ kind: 'fixed' as const, fen: 200 }, 'Y', '', times('perHead', 'gt', 'standard', 1)),
    ]
    expect(kinds({ amount })[0]).toBe('MORE_HELPS 人均年收入 20000.01元以上')
    expect(kinds({ amount: [row({ kind: 'share', fact: 'income', num: 1, den: 2, mostFen: 9 }, 'X', '')] })).toEqual([
      'MORE_HELPS 家庭年收入',
    ])
  })
  test('an example that comes out otherwise is named, and rules without an example are none', () => {
    const [example] = rules.examples
    if (!example) throw new Error('there is an example')
    expect(kinds({ examples: [{ ...example, amountFen: 1 }] })).toEqual(['EXAMPLE 低收入自付一万元'])
    expect(kinds({ examples: [] })).toEqual(['NO_EXAMPLE '])
  })
  test('a table too large to be tried is told so', () => {
    const many = Array.from({ length: 30_000 }, (_, i) => row('not' as const, 'X', '', is('income', 'eq', i * 3)))
    expect(kinds({ eligibility: many })).toContain('TOO_LARGE ')
    expect(RULE_PROBLEMS).toContain('TOO_LARGE')
  })
})
