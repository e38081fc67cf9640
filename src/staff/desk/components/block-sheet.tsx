import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { checkin } from '../../../contract/checkin'
import { events } from '../../../contract/events'
import { toast } from '../../../platform/toast'
import { useCommand } from '../../../platform/use-command'
import { Button } from '../../../ui/button'
import { TextField } from '../../../ui/field'
import { RefusedNotice } from '../../../ui/notice'
import { Sheet } from '../../../ui/sheet'
import { text } from '../door-text'

interface BlockSheetProps {
  ticket: { readonly signUpId: string; readonly nameMasked: string; readonly blocked: boolean }
  onClose: () => void
}

/** Takes one ticket out of use, or gives it back, with a reason that stays at the desk. */
export const BlockSheet = ({ ticket, onClose }: BlockSheetProps) => {
  const { signUpId, nameMasked, blocked } = ticket
  const block = useCommand(checkin.block, { renews: [events.signUps] })
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const run = async () => {
    setProblem(reason.trim() === '' ? text.reasonMissing : null)
    if (reason.trim() === '') return
    const reply = await block.run({ signUpId, blocked: !blocked, reason: reason.trim() })
    if (!reply.ok) return
    toast(blocked ? text.freeDone : text.blockDone)
    onClose()
  }
  return (
    <Sheet open title={`${text.ticketTitle}：${nameMasked}`} onClose={onClose}>
      <View className="stack-3">
        <Text className="t-second">{blocked ? text.freeNote : text.blockNote}</Text>
        <TextField
          label={text.reason}
          hint={text.reasonHint}
          error={problem}
          value={reason}
          maxLength={100}
          onChange={setReason}
          onSubmit={run}
        />
        <RefusedNotice refused={block.refused} />
        <Button
          label={blocked ? text.free : text.block}
          kind={blocked ? 'plain' : 'danger'}
          busy={block.busy}
          onPress={run}
        />
      </View>
    </Sheet>
  )
}
