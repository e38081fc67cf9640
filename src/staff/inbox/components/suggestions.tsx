import { Text, View } from '@tarojs/components'
import { faq } from '../../../contract/faq'
import { useCall } from '../../../platform/use-call'
import { Button } from '../../../ui/button'
import { Card, Section } from '../../../ui/card'
import { INBOX_TEXT } from '../text'

/** Answers and articles that may help, found by the question's own words; nothing where nothing is near. */
export const Suggestions = ({ text, onUse }: { text: string; onUse: (answer: string) => void }) => {
  const found = useCall(faq.suggest, { text }, { enabled: text !== '' })
  if (found.state !== 'ready' || found.data.faqs.length + found.data.articles.length === 0) return null
  const { faqs, articles } = found.data
  return (
    <Section title={INBOX_TEXT.suggested}>
      <View className="stack-2">
        {faqs.map(one => (
          <Card key={one.faqId}>
            <View className="stack-1">
              <Text className="t-strong">{one.title}</Text>
              <Text>{one.answer}</Text>
              <Button
                size="small"
                label={INBOX_TEXT.useAnswer}
                heard={`${INBOX_TEXT.useAnswer}，${one.title}`}
                onPress={() => onUse(answerWith(one))}
              />
            </View>
          </Card>
        ))}
        {articles.length > 0 && (
          <Card>
            <View className="stack-1">
              <Text className="t-strong">{INBOX_TEXT.articles}</Text>
              {articles.map(({ law, article, text: words }) => (
                <Text key={`${law}${article}`}>{`《${law}》${article}　${words}`}</Text>
              ))}
            </View>
          </Card>
        )}
      </View>
    </Section>
  )
}

/** The answer with what it rests on, as it goes into the box. */
const answerWith = ({
  answer,
  citations,
}: {
  answer: string
  citations: readonly { law: string; article: string }[]
}): string => {
  const basis = citations.map(({ law, article }) => `《${law}》${article}`).join('、')
  return basis === '' ? answer : `${answer}\n（依据：${basis}）`
}
