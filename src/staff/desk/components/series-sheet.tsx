import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { serverNowMs } from '../../../platform/clock'
import { Button } from '../../../ui/button'
import { ListRow } from '../../../ui/list-row'
import { Notice } from '../../../ui/notice'
import { Sheet } from '../../../ui/sheet'
import { StatusTag } from '../../../ui/status-tag'
import { spanText } from '../../../ui/time-text'
import { Stepper } from '../../../ui/toggle'
import type { SessionForm } from '../draft'
import { spanOf, weeklyOf } from '../series'
import { text } from '../series-text'
import { usePlanCheck } from '../use-plan-check'

interface SeriesSheetProps {
  session: SessionForm
  venueName: string
  eventId: string | undefined
  /** How many more sessions the event takes. */
  room: number
  onAdd: (sessions: readonly SessionForm[]) => void
  onClose: () => void
}

/** A session week after week: every date is shown before it is added, those that fall on a holiday or a taken venue marked. */
export const SeriesSheet = ({ session, venueName, eventId, room, onAdd, onClose }: SeriesSheetProps) => {
  const [weeks, setWeeks] = useState(Math.min(4, room))
  const series = weeklyOf(session, weeks)
  const spans = series.flatMap(one => spanOf(one) ?? [])
  const found = usePlanCheck({ eventId, venueName, spans })
  const nowMs = serverNowMs()
  const fits = spans.length === series.length
  return (
    <Sheet open title={text.seriesTitle} onClose={onClose}>
      <View className="stack-3">
        <Text className="t-second">{text.seriesNote}</Text>
        {!fits && <Notice tone="stop" text={text.odd} />}
        <Stepper label={text.weeks} value={weeks} min={1} max={room} unit={text.unit} onChange={setWeeks} />
        <View>
          {spans.map((span, i) => {
            const holiday = found?.holidays.find(one => one.span === i)
            const isTaken = found?.clashes.some(one => one.span === i)
            return (
              <ListRow
                key={span.startsAtMs}
                title={spanText(span.startsAtMs, span.endsAtMs, nowMs)}
                trail={
                  holiday ? (
                    <StatusTag tone="wait" word={text.onHoliday(holiday.name)} />
                  ) : isTaken ? (
                    <StatusTag tone="wait" word={text.isTaken} />
                  ) : undefined
                }
              />
            )
          })}
        </View>
        <Button kind="main" label={text.add(series.length)} disabled={!fits} onPress={() => onAdd(series)} />
      </View>
    </Sheet>
  )
}
