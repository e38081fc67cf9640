import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Output } from '../../../contract/define'
import { matchmaking } from '../../../contract/matchmaking'
import { toast } from '../../../platform/toast'
import { useCommand } from '../../../platform/use-command'
import { useWide } from '../../../platform/window-width'
import { Button } from '../../../ui/button'
import { Notice, RefusedNotice } from '../../../ui/notice'
import { Confirm } from '../../../ui/sheet'
import { BUSINESS_TEXT } from '../business-text'
import { Board } from './board'
import { Unplaced } from './unplaced'

interface Props {
  sessionId: string
  slotsAtMs: readonly number[]
  tables: number
  onPublished: () => void
}

/** The first schedule: made from the sealed wishes, looked at, then published as it was seen. */
export const MakeSchedule = ({ sessionId, slotsAtMs, tables, onPublished }: Props) => {
  const command = useCommand(matchmaking.planMeetings, {
    renews: [matchmaking.schedule, matchmaking.overview, matchmaking.desk],
  })
  const [preview, see] = useState<Output<typeof matchmaking.planMeetings> | null>(null)
  const [asked, ask] = useState(false)
  const size = useWide() ? 'small' : 'full'
  const run = async (publish: boolean) => {
    const reply = await command.run({ sessionId, publish })
    ask(false)
    if (!reply.ok) return
    if (!publish) return see(reply.data)
    toast(BUSINESS_TEXT.published)
    onPublished()
  }
  return (
    <>
      <Notice tone="info" text={BUSINESS_TEXT.closed} />
      <RefusedNotice refused={command.refused} />
      {preview === null ? (
        <View className="line-2">
          <Button
            kind="main"
            size={size}
            label={BUSINESS_TEXT.try}
            busy={command.busy}
            onPress={() => void run(false)}
          />
        </View>
      ) : (
        <>
          <View className="line-2">
            <Button
              kind="main"
              size={size}
              label={BUSINESS_TEXT.publish}
              busy={command.busy}
              onPress={() => ask(true)}
            />
          </View>
          <Notice tone="info" text={BUSINESS_TEXT.summary(preview.companies, preview.meetings.length, preview.gaps)} />
          <Unplaced pairs={preview.unplaced} />
          <Board meetings={preview.meetings} slotsAtMs={slotsAtMs} tables={tables} nowSlot={-1} />
        </>
      )}
      <Confirm
        open={asked}
        title={`${BUSINESS_TEXT.publish}？`}
        text={BUSINESS_TEXT.publishText}
        verb={BUSINESS_TEXT.publish}
        busy={command.busy}
        onConfirm={() => void run(true)}
        onClose={() => ask(false)}
      />
    </>
  )
}
