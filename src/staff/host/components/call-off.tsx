import { Text } from '@tarojs/components'
import { useState } from 'react'
import { matchmaking } from '../../../contract/matchmaking'
import { replaceWith } from '../../../platform/navigation'
import { useCommand } from '../../../platform/use-command'
import { Button } from '../../../ui/button'
import { TextArea } from '../../../ui/field'
import { RefusedNotice } from '../../../ui/notice'
import { Sheet } from '../../../ui/sheet'
import { EDITOR_TEXT } from '../editor-text'

/** Calls a session off, with a reason that everybody who applied reads; a draft was never shown and needs none. */
export const CallOff = ({ sessionId, version, isDraft }: { sessionId: string; version: number; isDraft: boolean }) => {
  const [shown, show] = useState(false)
  const [reason, setReason] = useState(isDraft ? EDITOR_TEXT.draftGone : '')
  const command = useCommand(matchmaking.callOff, { renews: [matchmaking.desk, matchmaking.list, matchmaking.host] })
  const verb = isDraft ? EDITOR_TEXT.dropDraft : EDITOR_TEXT.callOff
  const send = async () => {
    const reply = await command.run({ sessionId, version, reason })
    if (reply.ok) replaceWith('staff/host/pages/desk/index', {})
  }
  return (
    <>
      <Button kind="quiet" label={verb} onPress={() => show(true)} />
      <Sheet open={shown} title={verb} onClose={() => show(false)}>
        {isDraft ? (
          <Text>{EDITOR_TEXT.dropText}</Text>
        ) : (
          <TextArea
            label={EDITOR_TEXT.reason}
            hint={EDITOR_TEXT.reasonHint}
            value={reason}
            maxLength={200}
            onChange={setReason}
          />
        )}
        <RefusedNotice refused={command.refused} />
        <Button
          kind="danger"
          label={verb}
          disabled={reason.trim() === ''}
          busy={command.busy}
          onPress={() => void send()}
        />
      </Sheet>
    </>
  )
}
