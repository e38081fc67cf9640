import { useState } from 'react'
import { matchmaking } from '../../../contract/matchmaking'
import { replaceWith } from '../../../platform/navigation'
import { useCommand } from '../../../platform/use-command'
import { Button } from '../../../ui/button'
import { TextArea } from '../../../ui/field'
import { RefusedNotice } from '../../../ui/notice'
import { Sheet } from '../../../ui/sheet'
import { EDITOR_TEXT } from '../editor-text'

/** Calls a session off, with a reason that everybody who applied reads. */
export const CallOff = ({ sessionId, version }: { sessionId: string; version: number }) => {
  const [shown, show] = useState(false)
  const [reason, setReason] = useState('')
  const command = useCommand(matchmaking.callOff, { renews: [matchmaking.desk, matchmaking.list, matchmaking.host] })
  const send = async () => {
    const reply = await command.run({ sessionId, version, reason })
    if (reply.ok) replaceWith('staff/host/pages/desk/index', {})
  }
  return (
    <>
      <Button kind="quiet" label={EDITOR_TEXT.callOff} onPress={() => show(true)} />
      <Sheet open={shown} title={EDITOR_TEXT.callOff} onClose={() => show(false)}>
        <TextArea
          label={EDITOR_TEXT.reason}
          hint={EDITOR_TEXT.reasonHint}
          value={reason}
          maxLength={200}
          onChange={setReason}
        />
        <RefusedNotice refused={command.refused} />
        <Button
          kind="danger"
          label={EDITOR_TEXT.callOff}
          disabled={reason.trim() === ''}
          busy={command.busy}
          onPress={() => void send()}
        />
      </Sheet>
    </>
  )
}
