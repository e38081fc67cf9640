import { Text, View } from '@tarojs/components'
import { Card, Section } from '../../../ui/card'
import { DateField } from '../../../ui/choice-field'
import { TextField } from '../../../ui/field'
import { RULES_TEXT } from '../rules-text'
import type { ProgrammeRules } from '../shapes'
import { MoneyField } from './money-field'

type Parameter = ProgrammeRules['rules']['parameters'][number]

interface ParameterFieldsProps {
  parameters: readonly Parameter[]
  onChange: (parameters: Parameter[]) => void
}

/** Dated standards with their source: a new figure brings its paper and its day along. */
export const ParameterFields = ({ parameters, onChange }: ParameterFieldsProps) =>
  parameters.length === 0 ? null : (
    <Section title={RULES_TEXT.parameters}>
      {parameters.map(parameter => {
        const put = (part: Partial<Parameter>) =>
          onChange(parameters.map(one => (one === parameter ? { ...one, ...part } : one)))
        return (
          <Card key={parameter.key}>
            <View className="stack-3">
              <Text className="t-strong">{parameter.label}</Text>
              <MoneyField label={RULES_TEXT.figure} fen={parameter.value} onChange={value => put({ value })} />
              <TextField
                label={RULES_TEXT.source}
                maxLength={120}
                value={parameter.source}
                onChange={source => put({ source })}
              />
              <DateField label={RULES_TEXT.fromDay} value={parameter.fromDay} onChange={fromDay => put({ fromDay })} />
            </View>
          </Card>
        )
      })}
    </Section>
  )
