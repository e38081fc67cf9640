import type { AmountRule, Condition, Eligibility, FactRule, Facts, Material, Row, Rules } from './rules'

/** Three-valued: what is not known is neither yes nor no. */
export type Truth = 'yes' | 'no' | 'unknown'

/** What a row came to; facts by name only, so that a trace tells nothing of a person. */
interface TraceStep {
  readonly table: 'eligibility' | 'amount' | 'materials'
  readonly row: number
  readonly truth: Truth
}

interface Reason {
  readonly code: string
  readonly text: string
}

export interface RulesDecision {
  readonly eligibility: Eligibility | 'unknown'
  readonly reason: Reason | null
  readonly amountFen: number | null
  readonly amountReason: Reason | null
  /** `sure` is false where an unknown fact still decides whether it is needed. */
  readonly materials: readonly (Material & { readonly sure: boolean; readonly because: string })[]
  /** Asked facts that are still missing, in the order of the tables: the next questions. */
  readonly missing: readonly string[]
  readonly trace: readonly TraceStep[]
}

/** Decides by rules alone; the same rules and facts give the same decision and trace for ever (invariant I8). Pure. */
export const evaluateRules = (rules: Rules, given: Facts): RulesDecision => {
  const facts = { ...given, ...computed(rules.facts, given) }
  const trace: TraceStep[] = []
  const missing = new Set<string>()
  const hit = <O>(table: 'eligibility' | 'amount', rows: readonly Row<O>[]): Row<O> | null => {
    let open = false
    for (const [index, row] of rows.entries()) {
      const truth = rowTruth(rules, row.when, facts)
      trace.push({ table, row: index, truth })
      if (truth === 'unknown') {
        open = true
        for (const key of unknownOf(rules, row.when, facts)) missing.add(key)
      }
      if (truth === 'yes') return open ? null : row
    }
    return null
  }
  const eligible = hit('eligibility', rules.eligibility)
  const amount = eligible?.outcome === 'not' ? null : hit('amount', rules.amount)
  const amountFen = amount && amountOf(amount.outcome, facts)
  if (amount?.outcome.kind === 'share' && amountFen === null) missing.add(amount.outcome.fact)
  const materials = rules.materials.flatMap((row, index) => {
    const truth = rowTruth(rules, row.when, facts)
    trace.push({ table: 'materials', row: index, truth })
    const material = rules.materialList.find(({ key }) => key === row.outcome)
    return truth === 'no' || !material ? [] : [{ ...material, sure: truth === 'yes', because: row.text }]
  })
  return {
    eligibility: eligible?.outcome ?? 'unknown',
    reason: eligible && { code: eligible.code, text: eligible.text },
    amountFen,
    amountReason: amount && { code: amount.code, text: amount.text },
    materials: onceEach(materials),
    missing: [...missing],
    trace,
  }
}

/** Whether a row's conditions all hold: one certain no settles it, however much is unknown. */
export const rowTruth = (rules: Rules, when: readonly Condition[], facts: Facts): Truth => {
  const truths = when.map(condition => conditionTruth(rules, condition, facts))
  if (truths.includes('no')) return 'no'
  return truths.includes('unknown') ? 'unknown' : 'yes'
}

const conditionTruth = (rules: Rules, { fact, op, value, parameter }: Condition, facts: Facts): Truth => {
  const is = facts[fact]
  if (is === undefined) return 'unknown'
  if (parameter) {
    const figure = rules.parameters.find(({ key }) => key === parameter.key)
    if (!figure || typeof is !== 'number') return 'unknown'
    return compare(op, is * parameter.den - figure.value * parameter.num)
  }
  if (typeof is === 'number') return typeof value === 'number' ? compare(op, is - value) : 'unknown'
  if (op === 'eq') return is === value ? 'yes' : 'no'
  return op === 'neq' ? (is === value ? 'no' : 'yes') : 'unknown'
}

const compare = (op: Condition['op'], difference: number): Truth => {
  const holds = {
    lt: difference < 0,
    lte: difference <= 0,
    gt: difference > 0,
    gte: difference >= 0,
    eq: difference === 0,
    neq: difference !== 0,
  }
  return holds[op] ? 'yes' : 'no'
}

/** The computed facts whose parts are known; a divisor of 0 leaves it unknown. */
const computed = (facts: readonly FactRule[], given: Facts): Facts => {
  const made: Record<string, number> = {}
  for (const { key, divide } of facts) {
    if (!divide) continue
    const [whole, parts] = [given[divide.fact], given[divide.by]]
    if (typeof whole === 'number' && typeof parts === 'number' && parts > 0) made[key] = Math.floor(whole / parts)
  }
  return made
}

/** A household's yearly income for each person, where the rules compute one and its parts are known; null otherwise. Pure. */
export const perHeadFenOf = ({ facts }: Pick<Rules, 'facts'>, given: Facts): number | null => {
  const perHead = facts.find(({ divide, type, moreNeverHelps }) => divide && type === 'money' && moreNeverHelps)
  const value = perHead && computed(facts, given)[perHead.key]
  return typeof value === 'number' ? value : null
}

/** The asked facts behind the unknown ones of a row. */
const unknownOf = (rules: Rules, when: readonly Condition[], facts: Facts): readonly string[] =>
  when
    .filter(({ fact }) => facts[fact] === undefined)
    .flatMap(({ fact }) => {
      const divide = rules.facts.find(({ key }) => key === fact)?.divide
      return divide ? [divide.fact, divide.by].filter(key => facts[key] === undefined) : [fact]
    })

export const amountOf = (rule: AmountRule, facts: Facts): number | null => {
  if (rule.kind === 'fixed') return rule.fen
  const base = facts[rule.fact]
  return typeof base === 'number' ? Math.min(rule.mostFen, Math.floor((base * rule.num) / rule.den)) : null
}

/** A material asked for twice is listed once, certain before possible. */
const onceEach = <M extends { readonly key: string; readonly sure: boolean }>(materials: readonly M[]): readonly M[] =>
  materials.filter(
    ({ key, sure }, i) =>
      !materials.some((other, j) => other.key === key && ((other.sure && !sure) || (other.sure === sure && j < i))),
  )
