import type { Condition, FactRule, Facts, FactValue, Rules } from './rules'

/** Values of one fact between which no row of a table can tell: a representative and how it is said. */
export interface Cell {
  readonly value: FactValue
  readonly words: string
}

/** A table over more combinations than this is refused as too large to be checked, and by then nobody reads it either. */
const MOST_CELLS = 20_000

/** The facts a table looks at with their cells, in the order of their first mention. */
export const cellsOf = (
  rules: Rules,
  rows: readonly { readonly when: readonly Condition[] }[],
): ReadonlyMap<string, readonly Cell[]> => {
  const conditions = rows.flatMap(({ when }) => when)
  const cells = new Map<string, readonly Cell[]>()
  for (const { fact } of conditions) {
    const rule = rules.facts.find(({ key }) => key === fact)
    if (!rule || cells.has(fact)) continue
    cells.set(
      fact,
      cellsOfFact(
        rules,
        rule,
        conditions.filter(condition => condition.fact === fact),
      ),
    )
  }
  return cells
}

const cellsOfFact = (rules: Rules, rule: FactRule, conditions: readonly Condition[]): readonly Cell[] => {
  if (rule.type === 'flag')
    return [true, false].map(value => ({ value, words: `${rule.label}：${value ? '是' : '否'}` }))
  if (rule.type === 'choice')
    return rule.options.map(({ value, label }) => ({ value, words: `${rule.label}：${label}` }))
  const cuts = new Set([0])
  for (const condition of conditions) for (const cut of cutsOf(rules, condition)) if (cut > 0) cuts.add(cut)
  const from = [...cuts].sort((a, b) => a - b)
  return from.map((value, i) => ({ value, words: `${rule.label} ${spanWords(rule, value, from[i + 1])}` }))
}

/** The first whole values behind a threshold: a condition's truth changes there and nowhere else. */
const cutsOf = (rules: Rules, { op, value, parameter }: Condition): readonly number[] => {
  const figure = parameter && rules.parameters.find(({ key }) => key === parameter.key)
  const threshold = parameter ? ((figure?.value ?? 0) * parameter.num) / parameter.den : value
  if (typeof threshold !== 'number') return []
  if (op === 'lt' || op === 'gte') return [Math.ceil(threshold)]
  if (op === 'lte' || op === 'gt') return [Math.floor(threshold) + 1]
  return Number.isInteger(threshold) ? [threshold, threshold + 1] : []
}

const spanWords = (rule: FactRule, from: number, next: number | undefined): string => {
  const said = (value: number) => (rule.type === 'money' ? (value / 100).toFixed(2) : String(value))
  return next === undefined ? `${said(from)}${rule.unit}以上` : `${said(from)}～${said(next - 1)}${rule.unit}`
}

export interface Combination {
  readonly facts: Facts
  readonly words: string
}

/** Every combination of the cells, null where they are more than {@link MOST_CELLS}. */
export const combinations = (cells: ReadonlyMap<string, readonly Cell[]>): readonly Combination[] | null => {
  let all: Combination[] = [{ facts: {}, words: '' }]
  for (const [fact, values] of cells) {
    if (all.length * values.length > MOST_CELLS) return null
    all = all.flatMap(one =>
      values.map(({ value, words }) => ({
        facts: { ...one.facts, [fact]: value },
        words: one.words === '' ? words : `${one.words}，${words}`,
      })),
    )
  }
  return all
}
