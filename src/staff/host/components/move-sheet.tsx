import { Text } from '@tarojs/components'
import { useState } from 'react'
import type { Output } from '../../../contract/define'
import { matchmaking } from '../../../contract/matchmaking'
import { useCommand } from '../../../platform/use-command'
import { Button } from '../../../ui/button'
import { RefusedNotice } from '../../../ui/notice'
import { Sheet } from '../../../ui/sheet'
import { Stepper } from '../../../ui/toggle'
import { MOVE_TEXT } from '../editor-text'

type Schedule = Output<typeof matchmaking.schedule>

interface Props {
  meeting: Schedule['items'][number]
  slots: number
  tables: number
  onClose: () => void
}

/** Moves one meeting on site, or calls it off; both companies are told. */
export const MoveSheet = ({ meeting, slots, tables, onClose }: Props) => {
  const [slot, setSlot] = useState(meeting.slot + 1)
  const [table, setTable] = useState(meeting.table)
  const command = useCommand(matchmaking.moveMeeting, { renews: [matchmaking.schedule] })
  const send = async (to: { slot: number; table: number } | null) => {
    const reply = await command.run({ meetingId: meeting.meetingId, to })
    if (reply.ok) onClose()
  }
  return (
    <Sheet open title={MOVE_TEXT.title} onClose={onClose}>
      <Text className="t-strong">{meeting.companies.map(company => company.name).join(' 和 ')}</Text>
      <Stepper label={MOVE_TEXT.slot} value={slot} min={1} max={slots} onChange={setSlot} />
      <Stepper label={MOVE_TEXT.table} value={table} min={1} max={tables} unit="号" onChange={setTable} />
      <RefusedNotice refused={command.refused} />
      <Button
        kind="main"
        label={MOVE_TEXT.move}
        busy={command.busy}
        onPress={() => void send({ slot: slot - 1, table })}
      />
      <Button kind="danger" label={MOVE_TEXT.callOff} busy={command.busy} onPress={() => void send(null)} />
    </Sheet>
  )
}
