import { Text, View } from '@tarojs/components'
import { typedFen, yuanText } from '../../../domain/aid/money'
import { ELIGIBILITIES, OPERATORS } from '../../../domain/aid/rules'
import { Button } from '../../../ui/button'
import { Card, Section } from '../../../ui/card'
import { PickField } from '../../../ui/choice-field'
import { TextField } from '../../../ui/field'
import { conditionText, OPERATOR_WORD } from '../condition-text'
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

/** A copy of the row right behind it, under a reason code of its own. */
const withCopy = <R extends { readonly code: string }>(rows: readonly R[], at: number): R[] =>
  rows.flatMap((row, i) => (i === at ? [row, { ...row, code: freeCode(rows, row.code) }] : [row]))

const freeCode = (rows: readonly { readonly code: string }[], like: string): string => {
  const head = like.charAt(0)
  for (let n = 1; ; n++) if (!rows.some(({ code }) => code === `${head}${n}`)) return `${head}${n}`
}

const without = <R,>(rows: readonly R[], at: number): R[] => rows.filter((_, i) => i !== at)

interface RuleRowsProps {
  kind: 'eligibility' | 'amount'
  rules: Rules
  onChange: (rules: Rules) => void
}

/** The rows of one table: conditions in words with their values, what follows, and the sentence that is told. */
export const RuleRows = ({ kind, rules, onChange }: RuleRowsProps) => {
  const { eligibility, amount } = rules
  const copy = (at: number) =>
    onChange(
      kind === 'eligibility'
        ? { ...rules, eligibility: withCopy(eligibility, at) }
        : { ...rules, amount: withCopy(amount, at) },
    )
  const drop = (at: number) =>
    onChange(
      kind === 'eligibility'
        ? { ...rules, eligibility: without(eligibility, at) }
        : { ...rules, amount: without(amount, at) },
    )
  return (
    <>
      {rules[kind].map((row, at) => {
        const putWhen = (when: Condition[]) =>
          kind === 'eligibility'
            ? onChange({
                ...rules,
                eligibility: rules.eligibility.map((one, i) => (i === at ? { ...one, when } : one)),
              })
            : onChange({ ...rules, amount: rules.amount.map((one, i) => (i === at ? { ...one, when } : one)) })
        return (
          <Card key={row.code}>
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
              <View className="line-2">
                <Button
                  size="small"
                  kind="quiet"
                  icon="plus"
                  label={RULES_TEXT.addRow}
                  heard={`${RULES_TEXT.addRow}，${row.code}`}
                  onPress={() => copy(at)}
                />
                {rules[kind].length > 1 && (
                  <Button
                    size="small"
                    kind="quiet"
                    icon="trash"
                    label={RULES_TEXT.dropRow}
                    heard={`${RULES_TEXT.dropRow}，${row.code}`}
                    onPress={() => drop(at)}
                  />
                )}
              </View>
            </View>
          </Card>
        )
      })}
    </>
  )
}

interface ConditionFieldProps {
  condition: Condition
  rules: Rules
  onChange: (condition: Condition) => void
}

const ConditionField = ({ condition, rules, onChange }: ConditionFieldProps) => {
  const fact = rules.facts.find(({ key }) => key === condition.fact)
  const words = conditionText(condition, rules)
  const { parameter, value } = condition
  const operator = (
    <PickField
      label={`${fact?.label ?? condition.fact}：${RULES_TEXT.operator}`}
      options={OPERATORS.map(value => ({ value, label: OPERATOR_WORD[value] }))}
      value={condition.op}
      onChange={op => onChange({ ...condition, op })}
    />
  )
  if (parameter)
    return (
      <>
        {operator}
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
      </>
    )
  if (typeof value === 'number' && fact?.type === 'money')
    return (
      <>
        {operator}
        <MoneyField label={words} fen={value} onChange={fen => onChange({ ...condition, value: fen })} />
      </>
    )
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
