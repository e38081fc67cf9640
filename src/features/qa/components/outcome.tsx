import { Text, View } from '@tarojs/components'
import type { Calculator } from '../../../domain/qa/words'
import { a11y } from '../../../ui/a11y'
import { Card } from '../../../ui/card'
import { Fact } from '../../../ui/list-row'
import { Notice } from '../../../ui/notice'
import { BASIS_WORDS, CALCULATOR_TEXT } from '../calculator-text'
import './outcome.scss'

/** A number stands large; a sentence would break in the middle of a word. */
const MOST_LARGE = 7

export interface OutcomeProps {
  kind: Calculator
  /** The number with its unit; null while something is missing. */
  answer: string | null
  note?: string
  facts?: readonly { label: string; value: string }[]
  warning?: string | null
}

/** What came out, large; then what it rests on. */
export const Outcome = ({ kind, answer, note, facts = [], warning }: OutcomeProps) => (
  <>
    <Card>
      <View className="oc" {...a11y('status')}>
        <Text className="t-second">{CALCULATOR_TEXT.result}</Text>
        {answer === null ? (
          <Text>{CALCULATOR_TEXT.fill}</Text>
        ) : (
          <>
            <Text className={`${answer.length > MOST_LARGE ? 't-title' : 't-number'} oc-answer`}>{answer}</Text>
            {note !== undefined && <Text>{note}</Text>}
            {facts.map(fact => (
              <Fact key={fact.label} label={fact.label}>
                <Text className="t-tabular">{fact.value}</Text>
              </Fact>
            ))}
          </>
        )}
      </View>
    </Card>
    {warning && <Notice tone="wait" text={warning} />}
    <Card>
      <View className="oc">
        <Text className="t-strong">{CALCULATOR_TEXT.basis}</Text>
        <Text>{BASIS_WORDS[kind].law}</Text>
        <Text className="t-second">{BASIS_WORDS[kind].note}</Text>
      </View>
    </Card>
  </>
)
