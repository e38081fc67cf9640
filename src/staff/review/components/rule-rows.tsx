import { View } from '@tarojs/components'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { PickField } from '../../../ui/choice-field'
import { type Condition, firstCondition, onTable, withCopy, without } from '../rule-changes'
import { RULES_TEXT } from '../rules-text'
import type { ProgrammeRules } from '../shapes'
import { ConditionField } from './rule-condition'
import { AmountOutcome, EligibilityOutcome } from './rule-outcomes'

type Rules = ProgrammeRules['rules']

interface RuleRowsProps {
  kind: 'eligibility' | 'amount'
  rules: Rules
  onChange: (rules: Rules) => void
}

/** The rows of one table: conditions with their values, what follows, and the sentence that is told. */
export const RuleRows = ({ kind, rules, onChange }: RuleRowsProps) => (
  <>
    {rules[kind].map((row, at) => {
      const putWhen = (when: Condition[]) =>
        onChange(onTable(rules, kind, rows => rows.map((one, i) => (i === at ? { ...one, when } : one))))
      return (
        <Card key={row.code}>
          <View className="stack-3">
            {row.when.map((condition, c) => (
              <ConditionField
                // biome-ignore lint/suspicious/noArrayIndexKey: a condition is known by its place alone
                key={`${condition.fact} ${c}`}
                condition={condition}
                rules={rules}
                onChange={next => putWhen(row.when.map((one, i) => (i === c ? next : one)))}
                onDrop={() => putWhen(without(row.when, c))}
              />
            ))}
            <PickField
              label={`${RULES_TEXT.addCondition} ${row.code}`}
              options={rules.facts.map(({ key, label }) => ({ value: key, label }))}
              value={null}
              onChange={key => {
                const fact = rules.facts.find(one => one.key === key)
                if (fact) putWhen([...row.when, firstCondition(fact)])
              }}
            />
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
                onPress={() => onChange(onTable(rules, kind, rows => withCopy(rows, at)))}
              />
              {rules[kind].length > 1 && (
                <Button
                  size="small"
                  kind="quiet"
                  icon="trash"
                  label={RULES_TEXT.dropRow}
                  heard={`${RULES_TEXT.dropRow}，${row.code}`}
                  onPress={() => onChange(onTable(rules, kind, rows => without(rows, at)))}
                />
              )}
            </View>
          </View>
        </Card>
      )
    })}
  </>
)
