import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { type Answered, isAnswer, type Question } from '../../../domain/checkin/questions'
import { Button } from '../../../ui/button'
import { Chips } from '../../../ui/chips'
import { TextField } from '../../../ui/field'
import { Sheet } from '../../../ui/sheet'
import { Check } from '../../../ui/toggle'
import { text } from '../text'

interface QuestionPanelProps {
  questions: readonly Question[]
  onAnswer: (answers: readonly Answered[]) => void
  onClose: () => void
}

/** The organiser's questions, read out by the helper; what must be answered is, the rest may stay empty. */
export const QuestionPanel = ({ questions, onAnswer, onClose }: QuestionPanelProps) => {
  const [given, setGiven] = useState<Readonly<Record<string, readonly string[]>>>({})
  const [tried, setTried] = useState(false)
  const valuesOf = (question: Question) => given[question.questionId] ?? []
  const wrong = questions.filter(question => !isAnswer(question, valuesOf(question)))
  const put = ({ questionId }: Question, values: readonly string[]) => setGiven({ ...given, [questionId]: values })
  const submit = () => {
    setTried(true)
    if (wrong.length > 0) return
    onAnswer(questions.map(question => ({ questionId: question.questionId, values: valuesOf(question) })))
  }
  return (
    <Sheet open title={text.questionsTitle} onClose={onClose}>
      <View className="stack-4">
        {questions.map(question => (
          <Asked
            key={question.questionId}
            question={question}
            values={valuesOf(question)}
            onChange={values => put(question, values)}
          />
        ))}
        {tried && wrong.length > 0 && <Text className="t-stop">{text.questionMissing}</Text>}
        <Button label={text.questionsVerb} kind="main" onPress={submit} />
      </View>
    </Sheet>
  )
}

interface AskedProps {
  question: Question
  values: readonly string[]
  onChange: (values: readonly string[]) => void
}

const Asked = ({ question, values, onChange }: AskedProps) => {
  const { label, kind, options, required } = question
  if (kind === 'text' || kind === 'number')
    return (
      <TextField
        label={label}
        optional={!required}
        keyboard={kind === 'number' ? 'number' : 'text'}
        value={values[0] ?? ''}
        maxLength={200}
        onChange={value => onChange([value])}
      />
    )
  return (
    <View className="stack-1">
      <Text className="t-small-strong">{label}</Text>
      {kind === 'choice' ? (
        <Chips
          label={label}
          options={[
            ...options.map(option => ({ value: option, label: option })),
            ...(required ? [] : [{ value: '', label: text.questionNone }]),
          ]}
          value={values[0] ?? ''}
          onChange={value => onChange(value === '' ? [] : [value])}
        />
      ) : (
        options.map(option => (
          <Check
            key={option}
            label={option}
            value={values.includes(option)}
            onChange={on => onChange(on ? [...values, option] : values.filter(one => one !== option))}
          >
            <Text>{option}</Text>
          </Check>
        ))
      )}
    </View>
  )
}
