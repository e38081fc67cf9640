import { useState } from 'react'
import { faq } from '../../../contract/faq'
import { open } from '../../../platform/navigation'
import { useCall } from '../../../platform/use-call'
import { Card } from '../../../ui/card'
import { TextField } from '../../../ui/field'
import { ListRow } from '../../../ui/list-row'
import { CATEGORY_WORDS, PUBLISH_TEXT } from '../publish-text'

const FROM_CHARS = 2

/** An answer that stands, found by its words, to be written anew. */
export const FindEntry = () => {
  const [text, setText] = useState('')
  const [asked, setAsked] = useState('')
  const found = useCall(faq.suggest, { text: asked }, { enabled: asked.length >= FROM_CHARS })
  return (
    <>
      <TextField
        label={PUBLISH_TEXT.find}
        hint={PUBLISH_TEXT.findHint}
        maxLength={100}
        value={text}
        onChange={setText}
        onBlur={() => setAsked(text.trim())}
        onSubmit={() => setAsked(text.trim())}
      />
      {found.state === 'ready' && found.data.faqs.length > 0 && (
        <Card flush>
          {found.data.faqs.map(({ faqId, title, category }) => (
            <ListRow
              key={faqId}
              title={title}
              note={CATEGORY_WORDS[category]}
              onPress={() => open('staff/answers/pages/entry/index', { faqId })}
            />
          ))}
        </Card>
      )}
    </>
  )
}
