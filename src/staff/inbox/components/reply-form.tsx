import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { qa } from '../../../contract/qa'
import { newRequestId } from '../../../platform/request-id'
import { toast } from '../../../platform/toast'
import { useCommand } from '../../../platform/use-command'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Chips } from '../../../ui/chips'
import { TextArea } from '../../../ui/field'
import { RefusedNotice } from '../../../ui/notice'
import { INBOX_TEXT } from '../text'

const KINDS = ['answer', 'askBack', 'note'] as const
const CHOICES = KINDS.map(value => ({ value, label: INBOX_TEXT.kinds[value] }))
const MOST_CHARS = 1000

interface ReplyFormProps {
  threadId: string
  version: number
  text: string
  onText: (text: string) => void
}

/** The answer; where the asker wrote meanwhile it is held until that was seen, and what was written stays. */
export const ReplyForm = ({ threadId, version, text, onText }: ReplyFormProps) => {
  const [kind, setKind] = useState<(typeof KINDS)[number]>('answer')
  const attempt = useRef(newRequestId())
  const command = useCommand(qa.reply, { renews: [qa.staffThread, qa.inbox] })
  const send = async () => {
    if (text.trim() === '') return
    const reply = await command.run({ threadId, version, text: text.trim(), kind, requestId: attempt.current })
    if (!reply.ok) return
    attempt.current = newRequestId()
    onText('')
    toast(INBOX_TEXT.sent)
  }
  return (
    <Card>
      <View className="stack-2">
        <Chips label={INBOX_TEXT.kind} options={CHOICES} value={kind} onChange={setKind} />
        <TextArea label={INBOX_TEXT.write} maxLength={MOST_CHARS} value={text} onChange={onText} />
        <RefusedNotice refused={command.refused} />
        <Button kind="main" label={INBOX_TEXT.send} busy={command.busy} disabled={text.trim() === ''} onPress={send} />
      </View>
    </Card>
  )
}
