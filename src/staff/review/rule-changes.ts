import type { ProgrammeRules } from './shapes'

type Rules = ProgrammeRules['rules']
export type Fact = Rules['facts'][number]
export type Condition = Rules['eligibility'][number]['when'][number]
interface AnyRow {
  readonly code: string
  readonly when: Condition[]
}

/** The same change on either table. Pure. */
export const onTable = (
  rules: Rules,
  kind: 'eligibility' | 'amount',
  change: <R extends AnyRow>(rows: readonly R[]) => R[],
): Rules =>
  kind === 'eligibility'
    ? { ...rules, eligibility: change(rules.eligibility) }
    : { ...rules, amount: change(rules.amount) }

/** A copy of the row right behind it, under a reason code of its own. Pure. */
export const withCopy = <R extends AnyRow>(rows: readonly R[], at: number): R[] =>
  rows.flatMap((row, i) => (i === at ? [row, { ...row, code: freeCode(rows, row.code) }] : [row]))

const freeCode = (rows: readonly AnyRow[], like: string): string => {
  const head = like.charAt(0)
  for (let n = 1; ; n++) if (!rows.some(({ code }) => code === `${head}${n}`)) return `${head}${n}`
}

export const without = <R>(rows: readonly R[], at: number): R[] => rows.filter((_, i) => i !== at)

/** What a new condition on a fact begins with. Pure. */
export const firstCondition = ({ key, type, options }: Fact): Condition => {
  const value = { money: 0, count: 1, flag: true, choice: options[0]?.value ?? '' }[type]
  return { fact: key, op: type === 'money' ? 'lte' : type === 'count' ? 'gte' : 'eq', value, parameter: null }
}

/** A key for a new fact that none has yet. Pure. */
export const newFact = (facts: readonly Fact[], step: string): Fact => {
  let n = 1
  while (facts.some(({ key }) => key === `fact${n}`)) n++
  const blank = { label: '', unit: '元', why: '', options: [], moreNeverHelps: false, medical: false, divide: null }
  return { key: `fact${n}`, type: 'money', step, ...blank }
}

/** A fact of another type: unit and options follow, what no longer fits is taken away. Pure. */
export const withType = (fact: Fact, type: Fact['type']): Fact => ({
  ...fact,
  type,
  unit: type === 'money' ? '元' : type === 'count' ? (fact.unit === '元' ? '人' : fact.unit) : '',
  options: type === 'choice' ? fact.options : [],
  moreNeverHelps: type === 'money' || type === 'count' ? fact.moreNeverHelps : false,
})

/** Where a fact is still used: tables, sums and other facts; what is used is not removed. Pure. */
export const usesOf = (rules: Rules, key: string): number =>
  [...rules.eligibility, ...rules.amount, ...rules.materials].filter(({ when }) =>
    when.some(({ fact }) => fact === key),
  ).length +
  rules.amount.filter(({ outcome }) => outcome.kind === 'share' && outcome.fact === key).length +
  rules.facts.filter(({ divide }) => divide?.fact === key || divide?.by === key).length
