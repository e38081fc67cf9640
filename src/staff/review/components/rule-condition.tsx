import { View } from '@tarojs/components'
import { OPERATORS } from '../../../domain/aid/rules'
import { Button } from '../../../ui/button'
import { PickField } from '../../../ui/choice-field'
import { TextField } from '../../../ui/field'
import { conditionText, OPERATOR_WORD } from '../condition-text'
import type { Condition } from '../rule-changes'
import { RULES_TEXT } from '../rules-text'
import type { ProgrammeRules } from '../shapes'
import { MoneyField } from './money-field'

interface ConditionFieldProps {
  condition: Condition
  rules: ProgrammeRules['rules']
  onChange: (condition: Condition) => void
  onDrop: () => void
}

const SAME = ['eq', 'neq'] as const

/** One condition: how it compares, with what; the whole of it is read aloud as a sentence. */
export const ConditionField = ({ condition, rules, onChange, onDrop }: ConditionFieldProps) => {
  const fact = rules.facts.find(({ key }) => key === condition.fact)
  const isNumber = fact?.type === 'money' || fact?.type === 'count'
  const words = conditionText(condition, rules)
  return (
    <View className="rc stack-2">
      <PickField
        label={fact?.label ?? condition.fact}
        options={(isNumber ? OPERATORS : SAME).map(value => ({ value, label: OPERATOR_WORD[value] }))}
        value={condition.op}
        onChange={op => onChange({ ...condition, op })}
      />
      <ValueField condition={condition} words={words} rules={rules} onChange={onChange} />
      <Button
        size="small"
        kind="quiet"
        icon="minus"
        label={RULES_TEXT.dropCondition}
        heard={`${RULES_TEXT.dropCondition}，${words}`}
        onPress={onDrop}
      />
    </View>
  )
}

const ValueField = ({ condition, words, rules, onChange }: Omit<ConditionFieldProps, 'onDrop'> & { words: string }) => {
  const fact = rules.facts.find(({ key }) => key === condition.fact)
  const { parameter, value } = condition
  if (parameter)
    return (
      <TextField
        label={words}
        hint={RULES_TEXT.value}
        keyboard="number"
        maxLength={4}
        value={String(parameter.num)}
        onChange={typed =>
          /^[1-9]\d{0,2}$/.test(typed) && onChange({ ...condition, parameter: { ...parameter, num: Number(typed) } })
        }
      />
    )
  if (typeof value === 'number' && fact?.type === 'money')
    return <MoneyField label={words} fen={value} onChange={fen => onChange({ ...condition, value: fen })} />
  if (typeof value === 'number')
    return (
      <TextField
        label={words}
        keyboard="number"
        maxLength={4}
        value={String(value)}
        onChange={typed => /^\d{1,4}$/.test(typed) && onChange({ ...condition, value: Number(typed) })}
      />
    )
  const options = fact?.type === 'choice' ? fact.options : RULES_TEXT.yesNo
  return (
    <PickField
      label={words}
      options={options}
      value={typeof value === 'boolean' ? (value ? 'yes' : 'no') : value}
      onChange={picked => onChange({ ...condition, value: fact?.type === 'flag' ? picked === 'yes' : picked })}
    />
  )
}
