import { View } from '@tarojs/components'
import { useState } from 'react'
import { faq } from '../../../contract/faq'
import { open } from '../../../platform/navigation'
import { useCall } from '../../../platform/use-call'
import { Button } from '../../../ui/button'
import { Card, Section } from '../../../ui/card'
import { TextField } from '../../../ui/field'
import { ListRow } from '../../../ui/list-row'
import { Empty, Loaded, Skeleton } from '../../../ui/states'
import { CATEGORY_WORDS, PUBLISH_TEXT } from '../publish-text'
import { useBegin } from '../use-begun'
import './find-entry.scss'

const FROM_CHARS = 2

/** An answer that stands, found by its words, to be written anew; what is not found is written. */
export const FindEntry = () => {
  const [text, setText] = useState('')
  const [asked, setAsked] = useState('')
  const [short, setShort] = useState(false)
  const search = () => {
    const words = text.trim()
    setShort(words.length < FROM_CHARS)
    setAsked(words.length < FROM_CHARS ? '' : words)
  }
  return (
    <Section title={PUBLISH_TEXT.find}>
      <Card>
        <View className="stack-2">
          <View className="fe-line">
            <View className="fe-box">
              <TextField
                label={PUBLISH_TEXT.findLabel}
                placeholder={PUBLISH_TEXT.findHint}
                maxLength={100}
                value={text}
                onChange={setText}
                onSubmit={search}
                error={short ? PUBLISH_TEXT.findShort : null}
              />
            </View>
            <Button size="small" icon="search" label={PUBLISH_TEXT.search} onPress={search} />
          </View>
        </View>
      </Card>
      {asked !== '' && <Found text={asked} />}
    </Section>
  )
}

const Found = ({ text }: { text: string }) => {
  const found = useCall(faq.suggest, { text })
  const begin = useBegin()
  return (
    <Loaded
      call={found}
      skeleton={<Skeleton rows={2} />}
      isEmpty={({ faqs }) => faqs.length === 0}
      empty={
        <Empty
          icon="search"
          title={PUBLISH_TEXT.notFound}
          note={PUBLISH_TEXT.notFoundNote(text)}
          action={{ label: PUBLISH_TEXT.writeNew, onPress: () => begin(text) }}
        />
      }
    >
      {({ faqs }) => (
        <Card flush>
          {faqs.map(({ faqId, title, category }) => (
            <ListRow
              key={faqId}
              title={title}
              note={CATEGORY_WORDS[category]}
              onPress={() => open('staff/answers/pages/entry/index', { faqId })}
            />
          ))}
        </Card>
      )}
    </Loaded>
  )
}
