import { Text, View } from '@tarojs/components'
import type { Output } from '../../../contract/define'
import type { qa } from '../../../contract/qa'
import { open } from '../../../platform/navigation'
import { a11y } from '../../../ui/a11y'
import { Button } from '../../../ui/button'
import { Card, Section } from '../../../ui/card'
import { Notice } from '../../../ui/notice'
import { StatusTag } from '../../../ui/status-tag'
import { dayKey } from '../../../ui/time-text'
import { ANSWER_TEXT, CALCULATOR_WORDS, CATEGORY_WORDS, dateWords } from '../text'
import './answer-view.scss'
import { AskPerson } from './ask-person'
import { Basis } from './basis'
import { Helpful } from './helpful'

export interface AnswerViewProps {
  answer: Output<typeof qa.open>
  readOnly: boolean
  onAsk: () => void
}

export const AnswerView = ({ answer, readOnly, onAsk }: AnswerViewProps) => {
  const { calculator } = answer
  return (
    <>
      <Card>
        <View className="av">
          <StatusTag tone="plain" word={CATEGORY_WORDS[answer.category]} />
          <View {...a11y('heading', answer.title)}>
            <Text className="t-title">{answer.title}</Text>
          </View>
          <Text className="av-text">{answer.answer}</Text>
          {calculator && (
            <Button
              icon="chart"
              label={`${ANSWER_TEXT.calculate}：${CALCULATOR_WORDS[calculator].title}`}
              onPress={() => open('features/qa/pages/calculator/index', { kind: calculator })}
            />
          )}
          <Text className="t-second">
            {`${ANSWER_TEXT.checked(dateWords(dayKey(answer.checkedAtMs)))}。${ANSWER_TEXT.disclaimer}`}
          </Text>
        </View>
      </Card>
      {answer.asksUnion && <Notice tone="info" text={ANSWER_TEXT.asksUnion} />}
      {answer.citations.length > 0 && (
        <Section title={ANSWER_TEXT.basis}>
          <Basis citations={answer.citations} articles={answer.articles} />
        </Section>
      )}
      {!readOnly && <Helpful faqId={answer.faqId} said={answer.helped} />}
      <AskPerson onAsk={onAsk} />
    </>
  )
}
