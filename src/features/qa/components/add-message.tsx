import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { qa } from '../../../contract/qa'
import { newRequestId } from '../../../platform/request-id'
import { useCommand } from '../../../platform/use-command'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { TextArea } from '../../../ui/field'
import { RefusedNotice } from '../../../ui/notice'
import { THREAD_TEXT } from '../thread-text'

const MOST_CHARS = 1000

/** More words of mine; they stay in the box until they have arrived. */
export const AddMessage = ({ threadId }: { threadId: string }) => {
  const [text, setText] = useState('')
  const attempt = useRef(newRequestId())
  const command = useCommand(qa.addMessage, { renews: [qa.myThread, qa.myThreads] })
  const send = async () => {
    if (text.trim() === '') return
    const reply = await command.run({ threadId, text: text.trim(), requestId: attempt.current })
    if (!reply.ok) return
    attempt.current = newRequestId()
    setText('')
  }
  return (
    <Card>
      <View className="stack-2">
        <TextArea label={THREAD_TEXT.write} maxLength={MOST_CHARS} value={text} onChange={setText} />
        <RefusedNotice refused={command.refused} />
        <Button label={THREAD_TEXT.send} busy={command.busy} disabled={text.trim() === ''} onPress={send} />
      </View>
    </Card>
  )
}
