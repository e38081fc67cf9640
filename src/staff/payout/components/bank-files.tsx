import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { aid } from '../../../contract/aid'
import type { Output } from '../../../contract/define'
import { openDocument } from '../../../platform/open-document'
import { pickXlsx } from '../../../platform/pick-file'
import { newRequestId } from '../../../platform/request-id'
import { useCommand } from '../../../platform/use-command'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { RefusedNotice } from '../../../ui/notice'
import { BATCH_TEXT } from '../text'

/** The file to the bank and the bank's answer; rows that do not fit are named, the others post. */
export const BankFiles = ({ batchId, onDone }: { batchId: string; onDone: () => void }) => {
  const file = useCommand(aid.bankFile)
  const result = useCommand(aid.bankResult, { renews: [aid.batch, aid.batches, aid.fundLines] })
  const [posted, setPosted] = useState<Output<typeof aid.bankResult> | null>(null)
  const download = async () => {
    const reply = await file.run({ batchId, format: 'xlsx' })
    if (reply.ok) await openDocument(reply.data.url, reply.data.fileName)
  }
  const upload = async () => {
    const picked = await pickXlsx()
    if (!picked) return
    const fileId = await picked.upload(`aid-bank/${newRequestId()}.xlsx`)
    const reply = await result.run({ batchId, fileId })
    if (!reply.ok) return
    setPosted(reply.data)
    onDone()
  }
  return (
    <Card>
      <View className="stack-3">
        <Button icon="download" label={BATCH_TEXT.file} busy={file.busy} onPress={download} />
        <Text className="t-second">{BATCH_TEXT.fileNote}</Text>
        <RefusedNotice refused={file.refused} />
        <Button icon="upload" label={BATCH_TEXT.result} busy={result.busy} onPress={upload} />
        <Text className="t-second">{BATCH_TEXT.resultNote}</Text>
        <RefusedNotice refused={result.refused} />
        {posted && <Text className="t-strong">{BATCH_TEXT.posted(posted.paid, posted.failed, posted.same)}</Text>}
        {posted?.errors.map(({ row, code }) => (
          <Text key={`${row} ${code}`} className="t-stop">
            {BATCH_TEXT.row(row, BATCH_TEXT.error[code])}
          </Text>
        ))}
      </View>
    </Card>
  )
}
