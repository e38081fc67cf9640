import { Text, View } from '@tarojs/components'
import { typedFen, yuanText } from '../../../domain/aid/money'
import { ELIGIBILITIES } from '../../../domain/aid/rules'
import { Card, Section } from '../../../ui/card'
import { PickField } from '../../../ui/choice-field'
import { TextField } from '../../../ui/field'
import { conditionText } from '../condition-text'
import { RULES_TEXT } from '../rules-text'
import type { ProgrammeRules } from '../shapes'

type Rules = ProgrammeRules['rules']
type Parameter = Rules['parameters'][number]
type Condition = Rules['eligibility'][number]['when'][number]

const plain = (fen: number): string => yuanText(fen).replace(/,|\.00$/g, '')

interface MoneyFieldProps {
  label: string
  fen: number
  onChange: (fen: number) => void
}

const MoneyField = ({ label, fen, onChange }: MoneyFieldProps) => (
  <TextField
    label={label}
    keyboard="digit"
    maxLength={13}
    value={plain(fen)}
    onChange={typed => {
      const read = typedFen(typed)
      if (read !== null) onChange(read)
    }}
  />
)

interface ParameterFieldsProps {
  parameters: readonly Parameter[]
  onChange: (parameters: Parameter[]) => void
}

/** Dated standards with their source. */
export const ParameterFields = ({ parameters, onChange }: ParameterFieldsProps) =>
  parameters.length === 0 ? null : (
    <Section title={RULES_TEXT.parameters}>
      <Card>
        <View className="stack-3">
          {parameters.map(parameter => {
            const put = (part: Partial<Parameter>) =>
              onChange(parameters.map(one => (one === parameter ? { ...one, ...part } : one)))
            return (
              <View key={parameter.key} className="stack-2">
                <MoneyField label={parameter.label} fen={parameter.value} onChange={value => put({ value })} />
                <Text className="t-second">{`${parameter.source} · ${RULES_TEXT.from(parameter.fromDay)}`}</Text>
              </View>
            )
          })}
        </View>
      </Card>
    </Section>
  )

interface RuleRowsProps {
  kind: 'eligibility' | 'amount'
  rules: Rules
  onChange: (rules: Rules) => void
}

/** The rows of one table: conditions in words with their values, what follows, and the sentence that is told. */
export const RuleRows = ({ kind, rules, onChange }: RuleRowsProps) => (
  <>
    {rules[kind].map((row, at) => {
      const putWhen = (when: Condition[]) =>
        kind === 'eligibility'
          ? onChange({ ...rules, eligibility: rules.eligibility.map((one, i) => (i === at ? { ...one, when } : one)) })
          : onChange({ ...rules, amount: rules.amount.map((one, i) => (i === at ? { ...one, when } : one)) })
      return (
        <Card key={`${row.code} ${JSON.stringify(row.when.map(({ fact, op }) => [fact, op]))}`}>
          <View className="stack-3">
            {row.when.map((condition, c) => (
              <ConditionField
                key={`${condition.fact} ${condition.op}`}
                condition={condition}
                rules={rules}
                onChange={next => putWhen(row.when.map((one, i) => (i === c ? next : one)))}
              />
            ))}
            {kind === 'eligibility' ? (
              <EligibilityOutcome at={at} rules={rules} onChange={onChange} />
            ) : (
              <AmountOutcome at={at} rules={rules} onChange={onChange} />
            )}
          </View>
        </Card>
      )
    })}
  </>
)

interface ConditionFieldProps {
  condition: Condition
  rules: Rules
  onChange: (condition: Condition) => void
}

const ConditionField = ({ condition, rules, onChange }: ConditionFieldProps) => {
  const fact = rules.facts.find(({ key }) => key === condition.fact)
  const words = conditionText(condition, rules)
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
  return <Text>{words}</Text>
}

interface OutcomeProps {
  at: number
  rules: Rules
  onChange: (rules: Rules) => void
}

const EligibilityOutcome = ({ at, rules, onChange }: OutcomeProps) => {
  const row = rules.eligibility[at]
  if (!row) return null
  const put = (part: Partial<typeof row>) =>
    onChange({ ...rules, eligibility: rules.eligibility.map((one, i) => (i === at ? { ...one, ...part } : one)) })
  return (
    <>
      <PickField
        label={RULES_TEXT.eligibility}
        options={ELIGIBILITIES.map(value => ({ value, label: RULES_TEXT.outcome[value] }))}
        value={row.outcome}
        onChange={outcome => put({ outcome })}
      />
      <TextField
        label={`${RULES_TEXT.rowText} ${row.code}`}
        maxLength={120}
        value={row.text}
        onChange={text => put({ text })}
      />
    </>
  )
}

const AmountOutcome = ({ at, rules, onChange }: OutcomeProps) => {
  const row = rules.amount[at]
  if (!row) return null
  const put = (part: Partial<typeof row>) =>
    onChange({ ...rules, amount: rules.amount.map((one, i) => (i === at ? { ...one, ...part } : one)) })
  const { outcome } = row
  return (
    <>
      {outcome.kind === 'fixed' ? (
        <MoneyField
          label={RULES_TEXT.fixed}
          fen={outcome.fen}
          onChange={fen => put({ outcome: { ...outcome, fen } })}
        />
      ) : (
        <MoneyField
          label={`${RULES_TEXT.share} ${Math.round((outcome.num / outcome.den) * 100)}，${RULES_TEXT.most}`}
          fen={outcome.mostFen}
          onChange={mostFen => put({ outcome: { ...outcome, mostFen } })}
        />
      )}
      <TextField
        label={`${RULES_TEXT.rowText} ${row.code}`}
        maxLength={120}
        value={row.text}
        onChange={text => put({ text })}
      />
    </>
  )
}
