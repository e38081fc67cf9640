import { View } from '@tarojs/components'
import { useState } from 'react'
import { matchmaking } from '../../../contract/matchmaking'
import { openDocument } from '../../../platform/open-document'
import { useCommand } from '../../../platform/use-command'
import { useWide } from '../../../platform/window-width'
import { Button } from '../../../ui/button'
import { Notice, RefusedNotice } from '../../../ui/notice'
import { Confirm } from '../../../ui/sheet'
import { BUSINESS_TEXT } from '../business-text'
import { Board } from './board'
import { MoveSheet } from './move-sheet'
import { ReplanSheet, type Scheduled } from './replan-sheet'
import { Unplaced } from './unplaced'

interface Props {
  sessionId: string
  data: Scheduled
  nowMs: number
}

/** The published schedule in the host's hand: changed on site, taken along as a sheet, ended. */
export const Schedule = ({ sessionId, data, nowMs }: Props) => {
  const sheet = useCommand(matchmaking.scheduleSheet)
  const close = useCommand(matchmaking.close, {
    renews: [matchmaking.schedule, matchmaking.overview, matchmaking.desk],
  })
  const [chosenId, choose] = useState<string | null>(null)
  const [open, show] = useState<'late' | 'close' | null>(null)
  const { items, slots, tables, slotsAtMs, minutesPerSlot } = data
  const isWide = useWide()
  const size = isWide ? 'small' : 'full'
  const begun = slotsAtMs.filter(startsAtMs => startsAtMs <= nowMs).length
  const isOn = nowMs < (slotsAtMs[slots - 1] ?? 0) + minutesPerSlot * 60_000
  const canChange = data.state === 'final' || data.state === 'running'
  const chosen = items.find(one => one.meetingId === chosenId)
  const take = async () => {
    const reply = await sheet.run({ sessionId })
    if (reply.ok) await openDocument(reply.data.url, reply.data.fileName)
  }
  return (
    <>
      <RefusedNotice refused={sheet.refused ?? close.refused} />
      {canChange && begun < slots && (
        <View className="line-2">
          <Button kind="main" size={size} label={BUSINESS_TEXT.late} onPress={() => show('late')} />
        </View>
      )}
      {items.length === 0 && <Notice tone="info" text={BUSINESS_TEXT.notYet} />}
      <Board
        meetings={items}
        slotsAtMs={slotsAtMs}
        tables={tables}
        nowSlot={isOn ? begun - 1 : -1}
        {...(canChange && { onPress: choose })}
      />
      <Unplaced pairs={data.unplaced} />
      <View className={isWide ? 'line-2' : 'stack-2'}>
        <Button kind="plain" size={size} label={BUSINESS_TEXT.excel} busy={sheet.busy} onPress={() => void take()} />
        {canChange && begun > 0 && (
          <Button kind="quiet" size={size} label={BUSINESS_TEXT.close} onPress={() => show('close')} />
        )}
      </View>
      {chosen && <MoveSheet key={chosen.meetingId} meeting={chosen} data={data} onClose={() => choose(null)} />}
      {open === 'late' && <ReplanSheet sessionId={sessionId} data={data} fromSlot={begun} onClose={() => show(null)} />}
      <Confirm
        open={open === 'close'}
        title={`${BUSINESS_TEXT.close}？`}
        text={BUSINESS_TEXT.closeText}
        verb={BUSINESS_TEXT.close}
        busy={close.busy}
        onConfirm={() => {
          show(null)
          void close.run({ sessionId })
        }}
        onClose={() => show(null)}
      />
    </>
  )
}
