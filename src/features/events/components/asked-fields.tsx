import { Text, View } from '@tarojs/components'
import { Card, Section } from '../../../ui/card'
import { QuestionField } from '../../../ui/question-field'
import { SaveState } from '../../../ui/save-state'
import { Check, Stepper } from '../../../ui/toggle'
import type { SaidForm } from '../use-said'
import { WAITING_TEXT } from '../waiting-text'

/** What the event asks beside who comes: a statement, children's ages, the organiser's questions. */
export const AskedFields = ({ said, tried, nowMs }: { said: SaidForm; tried: boolean; nowMs: number }) => (
  <>
    {said.ageSpan && said.ages.length > 0 && (
      <Section title={WAITING_TEXT.ages} note={WAITING_TEXT.agesNote(said.ageSpan)}>
        <Card flush>
          {said.ages.map((age, i) => (
            // Children have no name here; their order is all that tells them apart.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <View key={i} className="pf-row">
              <Stepper
                label={WAITING_TEXT.age(i + 1, said.ages.length)}
                value={age}
                min={said.ageSpan?.from ?? 0}
                max={said.ageSpan?.to ?? 17}
                unit={WAITING_TEXT.ageUnit}
                onChange={next => said.setAge(i, next)}
              />
            </View>
          ))}
        </Card>
      </Section>
    )}
    {said.asksWoman && (
      <Section title={WAITING_TEXT.womenTitle}>
        <Card>
          <Check
            label={WAITING_TEXT.women}
            value={said.woman}
            onChange={said.setWoman}
            error={tried && !said.woman ? WAITING_TEXT.womenMissing : null}
          >
            <Text>{WAITING_TEXT.women}</Text>
          </Check>
        </Card>
      </Section>
    )}
    {said.questions.length > 0 && (
      <Section title={WAITING_TEXT.questions} note={WAITING_TEXT.questionsNote}>
        <Card>
          <View className="stack-3">
            {said.questions.map(question => (
              <QuestionField
                key={question.questionId}
                question={question}
                values={said.valuesOf(question.questionId)}
                none={WAITING_TEXT.questionNone}
                error={tried && said.isOpen(question.questionId) ? WAITING_TEXT.questionMissing : null}
                onChange={values => said.answer(question.questionId, values)}
              />
            ))}
          </View>
        </Card>
        <SaveState {...said.kept} nowMs={nowMs} />
      </Section>
    )}
  </>
)
