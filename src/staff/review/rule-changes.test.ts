import { ILLNESS } from '../../../cloudfunctions/_demo/aid-programmes'
import { ruleProblems } from '../../domain/aid/check-rules'
import { firstCondition, newFact, onTable, usesOf, withCopy, without, withType } from './rule-changes'
import type { ProgrammeRules } from './shapes'

const programme: ProgrammeRules = JSON.parse(JSON.stringify(ILLNESS))
const { rules } = programme

test('a copied row stands behind its like under a code of its own, and taking it away gives the table back', () => {
  const copied = onTable(rules, 'amount', rows => withCopy(rows, 0))
  const codes = copied.amount.map(({ code }) => code)
  expect(new Set(codes).size).toBe(rules.amount.length + 1)
  expect(copied.amount[1]?.text).toBe(rules.amount[0]?.text)
  expect(onTable(copied, 'amount', rows => without(rows, 1))).toEqual(rules)
})

test('a new fact has a free key, and its first condition is one that the guard rails accept by its type', () => {
  const fact = newFact([...rules.facts, { ...newFact([], 'home'), label: '甲' }], 'home')
  expect(fact.key).toBe('fact2')
  for (const type of ['money', 'count', 'flag'] as const) {
    const made = { ...withType(fact, type), label: '新的情况' }
    const when = [firstCondition(made)]
    const next = {
      ...rules,
      facts: [...rules.facts, made],
      eligibility: rules.eligibility.map((row, i) => (i === 0 ? { ...row, when: [...row.when, ...when] } : row)),
    }
    expect(ruleProblems(next).filter(({ kind }) => kind === 'WRONG_TYPE' || kind === 'UNDECLARED')).toEqual([])
  }
})

test('another type takes unit, options and the direction of help along', () => {
  const income = rules.facts.find(({ key }) => key === 'income')
  if (!income) throw new Error('the demo asks for an income')
  expect(withType(income, 'flag')).toMatchObject({ unit: '', moreNeverHelps: false, options: [] })
  expect(withType(withType(income, 'count'), 'money').unit).toBe('元')
})

test('a fact in use is told with its uses, one that nothing asks has none', () => {
  expect(usesOf(rules, 'income')).toBeGreaterThan(0)
  expect(usesOf(rules, 'selfPaid')).toBeGreaterThan(1)
  expect(usesOf(rules, 'nobody')).toBe(0)
})
