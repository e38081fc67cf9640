import { Text, View } from '@tarojs/components'
import { QUESTION_KINDS, QUESTION_PLACES, type Question } from '../../../domain/checkin/questions'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Chips } from '../../../ui/chips'
import { TextArea, TextField } from '../../../ui/field'
import { Toggle } from '../../../ui/toggle'
import { newQuestion } from '../door-policy-form'
import { text } from '../door-policy-text'
import { text as signUpText } from '../sign-up-text'

/** The contract takes ten. */
const MOST_QUESTIONS = 10

interface QuestionFieldsProps {
  title: string
  note: string
  questions: readonly Question[]
  onChange: (questions: readonly Question[]) => void
}

/** The organiser's own questions, each on a card. */
export const QuestionFields = ({ title, note, questions, onChange }: QuestionFieldsProps) => {
  const put = (changed: Question) =>
    onChange(questions.map(one => (one.questionId === changed.questionId ? changed : one)))
  return (
    <View className="stack-2">
      <Text className="t-small-strong">{title}</Text>
      <Text className="t-second">{note}</Text>
      {questions.map((question, at) => (
        <Card key={question.questionId}>
          <QuestionForm
            question={question}
            name={text.question(at + 1)}
            onChange={put}
            onRemove={() => onChange(questions.filter(one => one.questionId !== question.questionId))}
          />
        </Card>
      ))}
      {questions.length < MOST_QUESTIONS && (
        <Button
          size="small"
          icon="plus"
          label={text.addQuestion}
          onPress={() => onChange([...questions, newQuestion(questions)])}
        />
      )}
    </View>
  )
}

interface QuestionFormProps {
  question: Question
  name: string
  onChange: (question: Question) => void
  onRemove: () => void
}

const QuestionForm = ({ question, name, onChange, onRemove }: QuestionFormProps) => (
  <View className="stack-3">
    <TextField
      label={name}
      value={question.label}
      maxLength={60}
      onChange={label => onChange({ ...question, label })}
    />
    <Chips
      label={text.questionKind}
      options={QUESTION_KINDS.map(value => ({ value, label: text.questionKinds[value] }))}
      value={question.kind}
      onChange={kind => onChange({ ...question, kind })}
    />
    {(question.kind === 'choice' || question.kind === 'several') && (
      <TextArea
        label={text.options}
        hint={text.optionsHint}
        value={question.options.join('\n')}
        maxLength={400}
        onChange={typed => onChange({ ...question, options: typed.split('\n') })}
      />
    )}
    <Chips
      label={signUpText.askedAt}
      options={QUESTION_PLACES.map(value => ({ value, label: signUpText.askedAtWords[value] }))}
      value={question.at ?? 'door'}
      onChange={at => onChange({ ...question, at })}
    />
    <Toggle
      label={text.required}
      value={question.required}
      onChange={required => onChange({ ...question, required })}
    />
    <Button size="small" kind="quiet" icon="trash" label={text.remove(name)} onPress={onRemove} />
  </View>
)
