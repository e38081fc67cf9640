import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { aid } from '../../../contract/aid'
import type { Output } from '../../../contract/define'
import { pickXlsx } from '../../../platform/pick-file'
import { newRequestId } from '../../../platform/request-id'
import { useCommand } from '../../../platform/use-command'
import { Button } from '../../../ui/button'
import { Card, Section } from '../../../ui/card'
import { TextField } from '../../../ui/field'
import { RefusedNotice } from '../../../ui/notice'
import { EXPORT_TEXT } from '../figures-text'

/** Sums of earlier years without names; rows that do not fit are named. */
export const ImportPast = () => {
  const [label, setLabel] = useState('')
  const [done, setDone] = useState<Output<typeof aid.importPast> | null>(null)
  const take = useCommand(aid.importPast, { renews: [aid.statistics] })
  const pick = async () => {
    const file = await pickXlsx()
    if (!file) return
    const fileId = await file.upload(`aid-past/${newRequestId()}.xlsx`)
    const reply = await take.run({ fileId, label })
    if (reply.ok) setDone(reply.data)
  }
  return (
    <Section title={EXPORT_TEXT.importTitle} note={EXPORT_TEXT.importNote}>
      <Card>
        <View className="stack-3">
          <TextField label={EXPORT_TEXT.label} maxLength={40} value={label} onChange={setLabel} />
          <RefusedNotice refused={take.refused} />
          {done && <Text className="t-strong">{EXPORT_TEXT.imported(done.rows, done.totalFen)}</Text>}
          {done?.bad.slice(0, 20).map(({ row, heading }) => (
            <Text key={`${row} ${heading}`} className="t-stop">
              {EXPORT_TEXT.bad(row, heading)}
            </Text>
          ))}
          <Button
            icon="upload"
            label={EXPORT_TEXT.pick}
            busy={take.busy}
            disabled={label.trim() === ''}
            onPress={pick}
          />
        </View>
      </Card>
    </Section>
  )
}
