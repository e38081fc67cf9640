import { View } from '@tarojs/components'
import { useState } from 'react'
import { aid } from '../../../contract/aid'
import { typedFen } from '../../../domain/aid/money'
import { useCommand } from '../../../platform/use-command'
import { Button } from '../../../ui/button'
import { Card, Section } from '../../../ui/card'
import { TextField } from '../../../ui/field'
import { RefusedNotice } from '../../../ui/notice'
import type { Batch } from '../batch'
import { BATCH_TEXT } from '../text'

/** The second person's check: number and sum are typed anew, and one fen off is refused. */
export const ConfirmBatch = ({ batch, onDone }: { batch: Batch; onDone: () => void }) => {
  const [count, setCount] = useState('')
  const [total, setTotal] = useState('')
  const confirm = useCommand(aid.confirmBatch, { renews: [aid.batch, aid.batches] })
  const totalFen = typedFen(total)
  const send = async () => {
    if (totalFen === null) return
    const { batchId, version } = batch
    const reply = await confirm.run({ batchId, version, count: Number(count), totalFen })
    if (reply.ok) onDone()
  }
  return (
    <Section title={BATCH_TEXT.confirmTitle} note={BATCH_TEXT.confirmNote}>
      <Card>
        <View className="stack-3">
          <TextField label={BATCH_TEXT.retypeCount} keyboard="number" maxLength={3} value={count} onChange={setCount} />
          <TextField label={BATCH_TEXT.retypeTotal} keyboard="digit" maxLength={14} value={total} onChange={setTotal} />
          <RefusedNotice refused={confirm.refused} />
          <Button
            kind="main"
            label={BATCH_TEXT.confirm}
            busy={confirm.busy}
            disabled={!/^\d{1,3}$/.test(count) || totalFen === null}
            onPress={send}
          />
        </View>
      </Card>
    </Section>
  )
}
