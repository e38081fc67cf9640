import { CALCULATORS } from '../../../domain/qa/words'
import { open } from '../../../platform/navigation'
import { Card, Section } from '../../../ui/card'
import { ListRow } from '../../../ui/list-row'
import { ASK_TEXT, CALCULATOR_WORDS } from '../text'

/** Where the answer is a number: the calculators. */
export const ToolList = () => (
  <Section title={ASK_TEXT.tools}>
    <Card flush>
      {CALCULATORS.map(kind => (
        <ListRow
          key={kind}
          title={CALCULATOR_WORDS[kind].title}
          note={CALCULATOR_WORDS[kind].note}
          onPress={() => open('features/qa/pages/calculator/index', { kind })}
        />
      ))}
    </Card>
  </Section>
)
