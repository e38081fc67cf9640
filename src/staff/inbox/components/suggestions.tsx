import { Text, View } from '@tarojs/components'
import { faq } from '../../../contract/faq'
import type { Citation } from '../../../domain/qa/words'
import { useCall } from '../../../platform/use-call'
import { Button } from '../../../ui/button'
import { Card, Section } from '../../../ui/card'
import { INBOX_TEXT } from '../text'
import './thread-detail.scss'
import { WayButton } from './way-button'

interface SuggestionsProps {
  text: string
  /** Its words may become a way of asking; null where they may not. */
  teaches: string | null
  /** Puts an answer with what it rests on into the box, or an article alone. */
  onUse: (answer: string, citations: readonly Pick<Citation, 'law' | 'article' | 'versionDate'>[]) => void
}

/** Answers and articles that may help, found by the question's own words; nothing where nothing is near. */
export const Suggestions = ({ text, teaches, onUse }: SuggestionsProps) => {
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
              <Text className="td-text">{one.answer}</Text>
              <Button
                size="small"
                label={INBOX_TEXT.useAnswer}
                heard={`${INBOX_TEXT.useAnswer}，${one.title}`}
                onPress={() => onUse(one.answer, one.citations)}
              />
              {teaches !== null && <WayButton threadId={teaches} faqId={one.faqId} title={one.title} />}
            </View>
          </Card>
        ))}
        {articles.length > 0 && (
          <Card>
            <View className="stack-2">
              <Text className="t-strong">{INBOX_TEXT.articles}</Text>
              {articles.map(one => (
                <View key={`${one.law}${one.article}`} className="stack-1">
                  <Text>{`《${one.law}》${one.article}`}</Text>
                  <Text className="t-second td-text">{one.text}</Text>
                  <Button
                    size="small"
                    label={INBOX_TEXT.useArticle}
                    heard={`${INBOX_TEXT.useArticle}，${one.law}${one.article}`}
                    onPress={() => onUse('', [one])}
                  />
                </View>
              ))}
            </View>
          </Card>
        )}
      </View>
    </Section>
  )
}
