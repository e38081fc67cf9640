import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { aid } from '../../../contract/aid'
import { newRequestId } from '../../../platform/request-id'
import { toast } from '../../../platform/toast'
import { useCommand } from '../../../platform/use-command'
import { Button } from '../../../ui/button'
import { TextArea } from '../../../ui/field'
import { RefusedNotice } from '../../../ui/notice'
import { Sheet } from '../../../ui/sheet'
import { Toggle } from '../../../ui/toggle'
import { NOTICE_TEXT } from '../text'

/** An objection to a notice; unnamed where the person wants it. */
export const ObjectSheet = ({ applicationId, onClose }: { applicationId: string | null; onClose: () => void }) => {
  const [text, setText] = useState('')
  const [anonymous, setAnonymous] = useState(true)
  const requestId = useRef(newRequestId())
  const object = useCommand(aid.object)
  const send = async () => {
    if (applicationId === null) return
    const reply = await object.run({ applicationId, text, anonymous, requestId: requestId.current })
    if (!reply.ok) return
    requestId.current = newRequestId()
    setText('')
    toast(NOTICE_TEXT.sent)
    onClose()
  }
  return (
    <Sheet open={applicationId !== null} title={NOTICE_TEXT.object} onClose={onClose}>
      <View className="stack-3">
        <TextArea
          label={NOTICE_TEXT.object}
          hint={NOTICE_TEXT.objectHint}
          value={text}
          onChange={setText}
          maxLength={300}
        />
        <Toggle
          label={NOTICE_TEXT.anonymous}
          note={NOTICE_TEXT.anonymousNote}
          value={anonymous}
          onChange={setAnonymous}
        />
        <RefusedNotice refused={object.refused} />
        <Button
          kind="main"
          label={NOTICE_TEXT.send}
          busy={object.busy}
          disabled={text.trim().length < 2}
          onPress={send}
        />
      </View>
    </Sheet>
  )
}
