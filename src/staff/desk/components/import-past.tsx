import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Output } from '../../../contract/define'
import { events } from '../../../contract/events'
import { pickXlsx } from '../../../platform/pick-file'
import { newRequestId } from '../../../platform/request-id'
import { useCommand } from '../../../platform/use-command'
import { Button } from '../../../ui/button'
import { Card, Section } from '../../../ui/card'
import { TextField } from '../../../ui/field'
import { Notice, RefusedNotice } from '../../../ui/notice'
import { text } from '../figures-text'

/** As long as the contract takes. */
const LABEL_MOST = 20

/** Sessions from before the doors counted; a label is one import, and rows that do not fit are named. */
export const ImportPast = () => {
  const [label, setLabel] = useState('')
  const [missing, setMissing] = useState(false)
  const [lost, setLost] = useState(false)
  const [done, setDone] = useState<Output<typeof events.importPast> | null>(null)
  const take = useCommand(events.importPast, { renews: [events.figures] })
  const pick = async () => {
    setMissing(label.trim() === '')
    if (label.trim() === '') return
    const file = await pickXlsx()
    if (!file) return
    setDone(null)
    const fileId = await file.upload(`event-past/${newRequestId()}.xlsx`).catch(() => null)
    setLost(fileId === null)
    if (fileId === null) return
    const reply = await take.run({ fileId, label: label.trim() })
    if (reply.ok) setDone(reply.data)
  }
  return (
    <Section title={text.importTitle} note={text.importNote}>
      <Card>
        <View className="stack-3">
          <TextField
            label={text.label}
            hint={text.labelHint}
            maxLength={LABEL_MOST}
            value={label}
            onChange={setLabel}
            {...(missing && label.trim() === '' && { error: text.labelMissing })}
          />
          <RefusedNotice refused={take.refused} />
          {lost && <Notice tone="stop" text={text.uploadFailed} />}
          {done && done.rows > 0 && <Notice tone="good" text={text.importDone(done.rows, done.attendances)} />}
          {done && done.badCount > 0 && <BadRows done={done} />}
          <Button icon="upload" label={text.pick} busy={take.busy} onPress={pick} />
        </View>
      </Card>
    </Section>
  )
}

const BadRows = ({ done }: { done: Output<typeof events.importPast> }) => (
  <View className="stack-1">
    <Text className="t-strong">{text.badHead(done.badCount)}</Text>
    {done.bad.map(({ row, heading }) => (
      <Text key={`${row} ${heading}`} className="t-stop">
        {text.bad(row, heading)}
      </Text>
    ))}
    {done.badCount > done.bad.length && (
      <Text className="t-second">{text.badMore(done.badCount - done.bad.length)}</Text>
    )}
  </View>
)
