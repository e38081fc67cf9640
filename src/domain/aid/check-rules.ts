import { amountOf, evaluateRules, rowTruth } from './evaluate'
import { type Cell, type Combination, cellsOf, combinations } from './rule-cells'
import type { Condition, Row, Rules } from './rules'

export const RULE_PROBLEMS = [
  'UNDECLARED',
  'WRONG_TYPE',
  'GAP',
  'OVERLAP',
  'MORE_HELPS',
  'EXAMPLE',
  'NO_EXAMPLE',
  'TOO_LARGE',
  'FACT_TWICE',
  'FACT_EMPTY',
] as const

/** What stands in the way of saving rules; `where` names the offending interval, fact or example. */
export interface RuleProblem {
  readonly kind: (typeof RULE_PROBLEMS)[number]
  readonly table: 'facts' | 'eligibility' | 'amount' | 'materials' | 'examples'
  /** Row numbers from 1. */
  readonly rows: readonly number[]
  readonly where: string
}

/** All guard rails at once; rules with a problem are never saved. Pure; the tables are tried on every combination of intervals. */
export const ruleProblems = (rules: Rules): readonly RuleProblem[] => {
  const names = [
    ...nameProblems(rules, 'eligibility', rules.eligibility),
    ...nameProblems(rules, 'amount', rules.amount),
    ...nameProblems(rules, 'materials', rules.materials),
    ...outcomeProblems(rules),
    ...factProblems(rules),
  ]
  if (names.length > 0) return names
  return [
    ...hitProblems(rules, 'eligibility', rules.eligibility, rankOfEligibility),
    ...hitProblems(rules, 'amount', rules.amount, (outcome, at) => amountOf(outcome, at.facts) ?? 0, shareFacts(rules)),
    ...exampleProblems(rules),
  ]
}

/** What is asked twice, or cannot be answered: no words, no unit for a number, no options for a choice. */
const factProblems = ({ facts }: Rules): readonly RuleProblem[] =>
  facts.flatMap(({ key, label, type, unit, options }, i): RuleProblem[] => {
    const at = { table: 'facts' as const, rows: [i + 1], where: label }
    if (facts.some((other, j) => j < i && (other.key === key || other.label === label)))
      return [{ ...at, kind: 'FACT_TWICE' }]
    const isEmpty =
      label.trim() === '' ||
      (type === 'money' && unit !== '元') ||
      (type === 'count' && unit === '') ||
      (type === 'choice' && (options.length < 2 || options.some(option => option.label.trim() === '')))
    return isEmpty ? [{ ...at, kind: 'FACT_EMPTY' }] : []
  })

const RANK = { not: 0, staff: 1, eligible: 2 } as const
const rankOfEligibility = (outcome: keyof typeof RANK) => RANK[outcome]

const nameProblems = (
  rules: Rules,
  table: RuleProblem['table'],
  rows: readonly { readonly when: readonly Condition[] }[],
): readonly RuleProblem[] =>
  rows.flatMap(({ when }, i) =>
    when.flatMap((condition): RuleProblem[] => {
      const problem = conditionProblem(rules, condition)
      return problem ? [{ ...problem, table, rows: [i + 1] }] : []
    }),
  )

const conditionProblem = (rules: Rules, condition: Condition): Pick<RuleProblem, 'kind' | 'where'> | null => {
  const { fact, op, value, parameter } = condition
  const rule = rules.facts.find(({ key }) => key === fact)
  if (!rule) return { kind: 'UNDECLARED', where: fact }
  if (parameter && !rules.parameters.some(({ key }) => key === parameter.key))
    return { kind: 'UNDECLARED', where: parameter.key }
  const numeric = rule.type === 'money' || rule.type === 'count'
  const wrong = numeric
    ? (parameter === null) !== (typeof value === 'number')
    : parameter !== null ||
      !['eq', 'neq'].includes(op) ||
      (rule.type === 'flag' ? typeof value !== 'boolean' : !rule.options.some(option => option.value === value))
  return wrong ? { kind: 'WRONG_TYPE', where: rule.label } : null
}

const outcomeProblems = (rules: Rules): readonly RuleProblem[] => [
  ...rules.amount.flatMap(({ outcome }, i): RuleProblem[] => {
    if (outcome.kind === 'fixed') return []
    const rule = rules.facts.find(({ key }) => key === outcome.fact)
    if (!rule) return [{ kind: 'UNDECLARED', table: 'amount', rows: [i + 1], where: outcome.fact }]
    if (rule.type !== 'money') return [{ kind: 'WRONG_TYPE', table: 'amount', rows: [i + 1], where: rule.label }]
    return rule.moreNeverHelps ? [{ kind: 'MORE_HELPS', table: 'amount', rows: [i + 1], where: rule.label }] : []
  }),
  ...rules.materials.flatMap(({ outcome }, i): RuleProblem[] =>
    rules.materialList.some(({ key }) => key === outcome)
      ? []
      : [{ kind: 'UNDECLARED', table: 'materials', rows: [i + 1], where: outcome }],
  ),
  ...rules.facts.flatMap(({ label, divide }): RuleProblem[] =>
    !divide || [divide.fact, divide.by].every(part => rules.facts.some(one => one.key === part && !one.divide))
      ? []
      : [{ kind: 'UNDECLARED', table: 'eligibility', rows: [], where: label }],
  ),
]

/** A share's base is tried at some sums, since the row's amount follows from it. */
const shareFacts = (rules: Rules): ReadonlyMap<string, readonly Cell[]> =>
  new Map(
    rules.amount.flatMap(({ outcome }) =>
      outcome.kind === 'share' ? [[outcome.fact, [0, 100_000, 100_000_000].map(asCell)] as const] : [],
    ),
  )
const asCell = (value: number): Cell => ({ value, words: '' })

const hitProblems = <O>(
  rules: Rules,
  table: 'eligibility' | 'amount',
  rows: readonly Row<O>[],
  worth: (outcome: O, at: Combination) => number,
  also: ReadonlyMap<string, readonly Cell[]> = new Map(),
): readonly RuleProblem[] => {
  const own = cellsOf(rules, rows)
  const all = combinations(new Map([...also, ...own]))
  if (!all) return [{ kind: 'TOO_LARGE', table, rows: [], where: '' }]
  const problems: RuleProblem[] = []
  const worths = new Map<string, number>()
  for (const at of all) {
    const yes = rows.flatMap((row, i) =>
      row.when.length > 0 && rowTruth(rules, row.when, at.facts) === 'yes' ? [i] : [],
    )
    const last = rows.length - 1
    const [hit = rows[last]?.when.length === 0 ? last : undefined] = yes
    const row = hit === undefined ? undefined : rows[hit]
    if (yes.length > 1) problems.push({ kind: 'OVERLAP', table, rows: yes.map(i => i + 1), where: at.words })
    if (!row) problems.push({ kind: 'GAP', table, rows: [], where: at.words })
    else worths.set(keyOf(at.facts), worth(row.outcome, at))
  }
  return onePerKind(
    problems.length > 0 ? problems : rises(rules, { table, cells: new Map([...also, ...own]), all, worths }),
  )
}

const keyOf = (facts: Combination['facts']): string => JSON.stringify(facts)

interface Worths {
  readonly table: 'eligibility' | 'amount'
  readonly cells: ReadonlyMap<string, readonly Cell[]>
  readonly all: readonly Combination[]
  readonly worths: ReadonlyMap<string, number>
}

/** Where the next interval of an income or saving would lead to more help, all else equal. */
const rises = (rules: Rules, { table, cells, all, worths }: Worths): readonly RuleProblem[] =>
  rules.facts
    .filter(({ key, moreNeverHelps }) => moreNeverHelps && cells.has(key))
    .flatMap(({ key }) => {
      const steps = cells.get(key) ?? []
      return all.flatMap((at): RuleProblem[] => {
        const next = steps[steps.findIndex(({ value }) => value === at.facts[key]) + 1]
        if (!next) return []
        const above = worths.get(keyOf({ ...at.facts, [key]: next.value })) ?? 0
        return above > (worths.get(keyOf(at.facts)) ?? 0)
          ? [{ kind: 'MORE_HELPS', table, rows: [], where: next.words }]
          : []
      })
    })

/** The first of each kind is enough to mend; the next save tells the next one. */
const onePerKind = (problems: readonly RuleProblem[]): readonly RuleProblem[] =>
  problems.filter(({ kind }, i) => problems.findIndex(other => other.kind === kind) === i)

const exampleProblems = (rules: Rules): readonly RuleProblem[] =>
  rules.examples.length === 0
    ? [{ kind: 'NO_EXAMPLE', table: 'examples', rows: [], where: '' }]
    : rules.examples.flatMap(({ name, facts, eligibility, amountFen }, i): RuleProblem[] => {
        const came = evaluateRules(rules, facts)
        return came.eligibility === eligibility && came.amountFen === amountFen
          ? []
          : [{ kind: 'EXAMPLE', table: 'examples', rows: [i + 1], where: name }]
      })
