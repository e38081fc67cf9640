import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { type Answered, isAnswer, type Question } from '../../../domain/checkin/questions'
import { Button } from '../../../ui/button'
import { QuestionField } from '../../../ui/question-field'
import { Sheet } from '../../../ui/sheet'
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
          <QuestionField
            key={question.questionId}
            question={question}
            values={valuesOf(question)}
            none={text.questionNone}
            onChange={values => put(question, values)}
          />
        ))}
        {tried && wrong.length > 0 && <Text className="t-stop">{text.questionMissing}</Text>}
        <Button label={text.questionsVerb} kind="main" onPress={submit} />
      </View>
    </Sheet>
  )
}
