import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { matchmaking } from '../../../contract/matchmaking'
import { useCommand } from '../../../platform/use-command'
import { Button } from '../../../ui/button'
import { Chips } from '../../../ui/chips'
import { Field } from '../../../ui/field'
import { Notice, RefusedNotice } from '../../../ui/notice'
import { Sheet } from '../../../ui/sheet'
import { clockText } from '../../../ui/time-text'
import { Stepper } from '../../../ui/toggle'
import { MOVE_TEXT } from '../editor-text'
import type { Scheduled } from './replan-sheet'

interface Props {
  meeting: Scheduled['items'][number]
  data: Scheduled
  onClose: () => void
}

/** Moves one meeting on site, exchanges it with whoever sits there, or calls it off; the companies are told. */
export const MoveSheet = ({ meeting, data, onClose }: Props) => {
  const [slot, setSlot] = useState(meeting.slot)
  const [table, setTable] = useState(meeting.table)
  const command = useCommand(matchmaking.moveMeeting, { renews: [matchmaking.schedule] })
  const isSame = slot === meeting.slot && table === meeting.table
  const there = data.items.find(one => one.slot === slot && one.table === table && one.meetingId !== meeting.meetingId)
  const nameOf = (one: typeof meeting) => one.companies.map(company => company.name).join(' 和 ')
  const send = async (to: { slot: number; table: number } | null) => {
    const reply = await command.run({ meetingId: meeting.meetingId, to, swap: there !== undefined })
    if (reply.ok) onClose()
  }
  return (
    <Sheet open title={MOVE_TEXT.title} onClose={onClose}>
      <View className="stack-3">
        <Text className="t-strong">{nameOf(meeting)}</Text>
        <Field label={MOVE_TEXT.slot}>
          <Chips
            label={MOVE_TEXT.slot}
            options={data.slotsAtMs.map((startsAtMs, i) => ({ value: String(i), label: clockText(startsAtMs) }))}
            value={String(slot)}
            onChange={value => setSlot(Number(value))}
          />
        </Field>
        <Stepper label={MOVE_TEXT.table} value={table} min={1} max={data.tables} unit="号" onChange={setTable} />
        {there && <Notice tone="wait" text={MOVE_TEXT.taken(nameOf(there))} />}
        <RefusedNotice refused={command.refused} />
        <Button
          kind="main"
          label={there ? MOVE_TEXT.swap : MOVE_TEXT.move}
          disabled={isSame}
          busy={command.busy}
          onPress={() => void send({ slot, table })}
        />
        <Button kind="danger" label={MOVE_TEXT.callOff} busy={command.busy} onPress={() => void send(null)} />
      </View>
    </Sheet>
  )
}
