import { yuanText } from '../../domain/aid/money'
import type { ProgrammeRules } from './shapes'

type Rules = ProgrammeRules['rules']
type Condition = Rules['eligibility'][number]['when'][number]

export const OPERATOR_WORD: Readonly<Record<Condition['op'], string>> = {
  eq: '是',
  neq: '不是',
  lt: '小于',
  lte: '不超过',
  gt: '大于',
  gte: '不少于',
}

/** A condition as it is read aloud: 人均收入 不超过 低保标准 × 2. */
export const conditionText = ({ fact, op, value, parameter }: Condition, rules: Rules): string => {
  const asked = rules.facts.find(({ key }) => key === fact)
  const standard = parameter && rules.parameters.find(({ key }) => key === parameter.key)
  const ratio = parameter ? (parameter.den === 1 ? `${parameter.num}` : `${parameter.num}/${parameter.den}`) : ''
  const shown = standard
    ? `${standard.label} × ${ratio}`
    : typeof value === 'boolean'
      ? value
        ? '是'
        : '否'
      : typeof value === 'number'
        ? asked?.type === 'money'
          ? `${yuanText(value).replace(/\.00$/, '')} 元`
          : `${value}${asked?.unit ?? ''}`
        : (asked?.options.find(option => option.value === value)?.label ?? String(value ?? ''))
  return `${asked?.label ?? fact} ${OPERATOR_WORD[op]} ${shown}`
}
