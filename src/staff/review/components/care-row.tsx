import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { aid } from '../../../contract/aid'
import type { Output } from '../../../contract/define'
import { HELP_WORDS } from '../../../domain/aid/help'
import { useCommand } from '../../../platform/use-command'
import { Button } from '../../../ui/button'
import { TextField } from '../../../ui/field'
import { ListRow } from '../../../ui/list-row'
import { RefusedNotice } from '../../../ui/notice'
import { Sheet } from '../../../ui/sheet'
import { StatusTag } from '../../../ui/status-tag'
import { dateText } from '../../../ui/time-text'
import { CARE_TEXT } from '../help-text'

type Care = Output<typeof aid.care>['items'][number]

/** One visit or gift; opened, its words and, for whoever wrote it, the way to strike it out. */
export const CareRow = ({ one }: { one: Care }) => {
  const [isOpen, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const drop = useCommand(aid.dropCare, { renews: [aid.care, aid.statistics] })
  const strike = async () => {
    const reply = await drop.run({ careId: one.careId, reason })
    if (reply.ok) setOpen(false)
  }
  const title = `${HELP_WORDS[one.kind]} · ${one.place}`
  const day = dateText(Date.parse(`${one.day}T00:00:00+08:00`))
  const line = [day, CARE_TEXT.line(one.people, one.worthFen), one.unionName].join(' · ')
  return (
    <>
      <ListRow
        title={title}
        note={line}
        trail={one.dropped ? <StatusTag tone="plain" word={CARE_TEXT.dropped} /> : undefined}
        onPress={() => setOpen(true)}
      />
      <Sheet open={isOpen} title={title} onClose={() => setOpen(false)}>
        <View className="stack-3">
          <Text className="t-second">{line}</Text>
          <Text>{one.note}</Text>
          {one.mayDrop && (
            <>
              <Text className="t-second">{CARE_TEXT.dropAsk}</Text>
              <TextField label={CARE_TEXT.dropReason} maxLength={300} value={reason} onChange={setReason} />
              <RefusedNotice refused={drop.refused} />
              <Button
                kind="danger"
                label={CARE_TEXT.drop}
                busy={drop.busy}
                disabled={reason.trim().length < 2}
                onPress={strike}
              />
            </>
          )}
        </View>
      </Sheet>
    </>
  )
}
