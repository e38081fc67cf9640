import { View } from '@tarojs/components'
import { Card } from '../../../ui/card'
import type { Content, Fact } from '../apply-draft'
import { FactField } from './fact-field'

export interface FactsStepProps {
  facts: readonly Fact[]
  answers: Content['answers']
  onChange: (answers: Content['answers']) => void
}

/** One group of a programme's questions. */
export const FactsStep = ({ facts, answers, onChange }: FactsStepProps) => (
  <Card>
    <View className="stack-3">
      {facts.map(fact => (
        <FactField
          key={fact.key}
          fact={fact}
          value={answers[fact.key]}
          onChange={value => {
            const { [fact.key]: _, ...others } = answers
            onChange(value === undefined ? others : { ...others, [fact.key]: value })
          }}
        />
      ))}
    </View>
  </Card>
)
