import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { qa } from '../../../contract/qa'
import { replaceWith } from '../../../platform/navigation'
import { newRequestId } from '../../../platform/request-id'
import { useCommand } from '../../../platform/use-command'
import { usePhotos } from '../../../platform/use-photos'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { TextArea } from '../../../ui/field'
import { RefusedNotice } from '../../../ui/notice'
import { PhotoField } from '../../../ui/photo-field'
import { THREAD_TEXT } from '../thread-text'

const MOST_CHARS = 1000

interface AddMessageProps {
  threadId: string
  /** It was done too long ago: what is written goes on in a new question. */
  goesOn: boolean
}

/** More words of mine; once they have arrived the form begins anew. */
export const AddMessage = (props: AddMessageProps) => {
  const [round, setRound] = useState(0)
  return <Form key={round} {...props} onSent={() => setRound(round + 1)} />
}

const Form = ({ threadId, goesOn, onSent }: AddMessageProps & { onSent: () => void }) => {
  const [text, setText] = useState('')
  const photos = usePhotos()
  const attempt = useRef(newRequestId())
  const command = useCommand(qa.addMessage, { renews: [qa.myThread, qa.myThreads] })
  const send = async () => {
    if (text.trim() === '' || photos.busy) return
    const fileIds = [...photos.fileIds]
    const reply = await command.run({ threadId, text: text.trim(), fileIds, requestId: attempt.current })
    if (!reply.ok) return
    if (reply.data.threadId === threadId) onSent()
    else replaceWith('features/qa/pages/thread/index', { threadId: reply.data.threadId })
  }
  return (
    <Card>
      <View className="stack-2">
        <TextArea
          label={THREAD_TEXT.write}
          {...(goesOn && { hint: THREAD_TEXT.goesOn })}
          maxLength={MOST_CHARS}
          value={text}
          onChange={setText}
        />
        <PhotoField label={THREAD_TEXT.attach} optional pdf photos={photos} />
        <RefusedNotice refused={command.refused} />
        <Button
          label={THREAD_TEXT.send}
          busy={command.busy || photos.busy}
          disabled={text.trim() === ''}
          onPress={send}
        />
      </View>
    </Card>
  )
}
