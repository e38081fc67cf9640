import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { publication } from '../../../contract/publication'
import { MOST_EMBARGO_DAYS } from '../../../domain/qa/board'
import { toast } from '../../../platform/toast'
import { useCommand } from '../../../platform/use-command'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { RefusedNotice } from '../../../ui/notice'
import { Stepper } from '../../../ui/toggle'
import { BOARD_TEXT } from '../publish-text'

interface BoardSettingsProps {
  open: boolean
  embargoDays: number
  may: boolean
}

/** Whether others see the board, and how long a copy waits after its second person's yes; an admin's to change. */
export const BoardSettings = ({ open, embargoDays, may }: BoardSettingsProps) => {
  const command = useCommand(publication.switchBoard, { renews: [publication.desk, publication.board] })
  const [days, setDays] = useState(embargoDays)
  const save = async () => {
    if ((await command.run({ open, embargoDays: days })).ok) toast(BOARD_TEXT.embargoSaved)
  }
  const turn = () => {
    command.run({ open: !open }).catch(() => undefined)
  }
  return (
    <Card>
      <View className="stack-2">
        <Text className="t-strong">{open ? BOARD_TEXT.open : BOARD_TEXT.shut}</Text>
        <Text className="t-second">{open ? BOARD_TEXT.openNote : BOARD_TEXT.shutNote}</Text>
        {may ? (
          <>
            <Button
              size="small"
              label={open ? BOARD_TEXT.switchShut : BOARD_TEXT.switchOpen}
              busy={command.busy}
              onPress={turn}
            />
            <Stepper
              label={BOARD_TEXT.embargo}
              hint={BOARD_TEXT.embargoNote(days)}
              unit={BOARD_TEXT.embargoUnit}
              min={0}
              max={MOST_EMBARGO_DAYS}
              value={days}
              onChange={setDays}
            />
            {days !== embargoDays && (
              <Button size="small" label={BOARD_TEXT.embargoSave} busy={command.busy} onPress={save} />
            )}
          </>
        ) : (
          <Text className="t-second">{BOARD_TEXT.embargoIs(embargoDays)}</Text>
        )}
        <RefusedNotice refused={command.refused} />
      </View>
    </Card>
  )
}
