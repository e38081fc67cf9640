import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { aid } from '../../../contract/aid'
import { useCommand } from '../../../platform/use-command'
import { Button } from '../../../ui/button'
import { TextField } from '../../../ui/field'
import { RefusedNotice } from '../../../ui/notice'
import { Sheet } from '../../../ui/sheet'
import type { Batch } from '../batch'
import { BATCH_TEXT, yuan } from '../text'

interface ReturnedSheetProps {
  line: Batch['lines'][number] | null
  onClose: () => void
}

/** Money of a revoked case that came back, with what proves it. */
export const ReturnedSheet = ({ line, onClose }: ReturnedSheetProps) => {
  const [reason, setReason] = useState('')
  const recovered = useCommand(aid.recovered, { renews: [aid.batch, aid.fundLines, aid.ledger] })
  const send = async () => {
    if (!line) return
    const reply = await recovered.run({ applicationId: line.applicationId, reason })
    if (!reply.ok) return
    setReason('')
    onClose()
  }
  return (
    <Sheet open={line !== null} title={BATCH_TEXT.returnedTitle} onClose={onClose}>
      <View className="stack-3">
        {line && <Text className="t-strong">{`${line.nameMasked} · ${yuan(line.amountFen)}`}</Text>}
        <Text className="t-second">{BATCH_TEXT.returnedNote}</Text>
        <TextField label={BATCH_TEXT.returnedReason} maxLength={60} value={reason} onChange={setReason} />
        <RefusedNotice refused={recovered.refused} />
        <Button
          kind="main"
          label={BATCH_TEXT.returned}
          busy={recovered.busy}
          disabled={reason.trim().length < 2}
          onPress={send}
        />
      </View>
    </Sheet>
  )
}
