import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { aid } from '../../../contract/aid'
import type { Output } from '../../../contract/define'
import { keepFile } from '../../../platform/keep-file'
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
  const download = async (format: 'xlsx' | 'csv') => {
    const reply = await file.run({ batchId, format })
    // WeChat has no viewer for a csv
    const keep = format === 'csv' ? keepFile : openDocument
    if (reply.ok) await keep(reply.data.url, reply.data.fileName)
  }
  const upload = async () => {
    const picked = await pickXlsx(['xlsx', 'csv'])
    if (!picked) return
    const ending = picked.name.toLowerCase().endsWith('.csv') ? 'csv' : 'xlsx'
    const fileId = await picked.upload(`aid-bank/${newRequestId()}.${ending}`)
    const reply = await result.run({ batchId, fileId })
    if (!reply.ok) return
    setPosted(reply.data)
    onDone()
  }
  return (
    <Card>
      <View className="stack-3">
        <Button icon="download" label={BATCH_TEXT.file} busy={file.busy} onPress={() => download('xlsx')} />
        <Button kind="quiet" label={BATCH_TEXT.csv} busy={file.busy} onPress={() => download('csv')} />
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
