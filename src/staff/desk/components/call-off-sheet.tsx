import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { events } from '../../../contract/events'
import { useCommand } from '../../../platform/use-command'
import { Button } from '../../../ui/button'
import { errorText } from '../../../ui/error-text'
import { TextArea } from '../../../ui/field'
import { Sheet } from '../../../ui/sheet'
import type { DeskEvent } from '../desk-event'
import { text } from '../text'

/** Calling off needs a reason that people can read; what was typed stays when the call fails. */
export const CallOffSheet = ({ event, onClose }: { event: DeskEvent; onClose: () => void }) => {
  const callOff = useCommand(events.callOff, { renews: [events.desk, events.list, events.home, events.get] })
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const submit = async () => {
    setMissing(reason.trim() === '')
    if (reason.trim() === '') return
    const reply = await callOff.run({ eventId: event.eventId, version: event.version, reason: reason.trim() })
    if (reply.ok) onClose()
  }
  const problem = callOff.refused ? errorText('events', callOff.refused.code) : null
  return (
    <Sheet open title={`${text.callOff}“${event.title}”`} onClose={onClose}>
      <View className="stack-3">
        <Text className="t-body">{text.callOffNote}</Text>
        <TextArea
          label={text.callOffReason}
          hint={text.callOffReasonHint}
          error={missing ? text.callOffReasonMissing : problem}
          value={reason}
          maxLength={200}
          onChange={value => {
            setReason(value)
            setMissing(false)
          }}
        />
        <Button label={text.callOff} kind="danger" busy={callOff.busy} onPress={submit} />
      </View>
    </Sheet>
  )
}
