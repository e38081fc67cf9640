import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { aid } from '../../../contract/aid'
import { newRequestId } from '../../../platform/request-id'
import { useCommand } from '../../../platform/use-command'
import { Button } from '../../../ui/button'
import { TextField } from '../../../ui/field'
import { RefusedNotice } from '../../../ui/notice'
import { Sheet } from '../../../ui/sheet'
import { BATCH_TEXT } from '../text'

/** Begins a batch under a name. */
export const OpenBatch = ({ onOpened }: { onOpened: (batchId: string) => void }) => {
  const [isOpen, setOpen] = useState(false)
  const [title, setTitle] = useState('')
  const requestId = useRef(newRequestId())
  const make = useCommand(aid.openBatch, { renews: [aid.batches] })
  const send = async () => {
    const reply = await make.run({ title, requestId: requestId.current })
    if (!reply.ok) return
    requestId.current = newRequestId()
    setTitle('')
    setOpen(false)
    onOpened(reply.data.batchId)
  }
  return (
    <>
      <Button kind="main" icon="plus" label={BATCH_TEXT.open} onPress={() => setOpen(true)} />
      <Sheet open={isOpen} title={BATCH_TEXT.open} onClose={() => setOpen(false)}>
        <View className="stack-3">
          <TextField
            label={BATCH_TEXT.name}
            hint={BATCH_TEXT.nameHint}
            maxLength={40}
            value={title}
            onChange={setTitle}
          />
          <RefusedNotice refused={make.refused} />
          <Button kind="main" label={BATCH_TEXT.open} busy={make.busy} disabled={title.trim() === ''} onPress={send} />
        </View>
      </Sheet>
    </>
  )
}
