import { Text, View } from '@tarojs/components'
import type { Output } from '../../../contract/define'
import type { matchmaking } from '../../../contract/matchmaking'
import { outcomeWords } from '../../../domain/matchmaking/outcome-words'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { StatusTag } from '../../../ui/status-tag'
import { clockText } from '../../../ui/time-text'
import { COMPANY_TEXT, TIMETABLE_TEXT } from '../business-text'
import './meeting-card.scss'

type Meeting = Output<typeof matchmaking.timetable>['items'][number]

interface Props {
  meeting: Meeting
  /** Now on, or the one that comes next. */
  mark: 'now' | 'next' | null
  nowMs: number
  onFill: () => void
  onCalendar: () => void
}

/** One meeting of my company: when, where, with whom, and what came of it. */
export const MeetingCard = ({ meeting, mark, nowMs, onFill, onCalendar }: Props) => {
  const { startsAtMs, table, partner, offer, need, outcome, cancelled } = meeting
  if (cancelled)
    return (
      <Card>
        <View className="mt">
          <View className="mt-when">
            <Text className="mt-clock">{clockText(startsAtMs)}</Text>
          </View>
          <View className="mt-words stack-1">
            <View className="line-2">
              <StatusTag tone="stop" word={TIMETABLE_TEXT.cancelled} />
            </View>
            <Text className="t-head">{partner}</Text>
            <Text className="t-second">{TIMETABLE_TEXT.cancelledNote}</Text>
          </View>
        </View>
      </Card>
    )
  return (
    <Card>
      <View className="mt">
        <View className="mt-when">
          <Text className="mt-clock">{clockText(startsAtMs)}</Text>
          <Text className="t-strong">{TIMETABLE_TEXT.table(table)}</Text>
        </View>
        <View className="mt-words stack-1">
          {mark && (
            <View className="line-2">
              <StatusTag tone={mark === 'now' ? 'good' : 'info'} word={TIMETABLE_TEXT[mark]} />
            </View>
          )}
          <Text className="t-head">{partner}</Text>
          <Text className="t-second">{offer === '' ? COMPANY_TEXT.checking : COMPANY_TEXT.words(offer, need)}</Text>
          {outcome && <Text className="t-strong">{outcomeWords(outcome)}</Text>}
        </View>
      </View>
      <View className="mt-acts">
        {nowMs >= startsAtMs ? (
          <Button
            size="small"
            kind="plain"
            label={outcome ? TIMETABLE_TEXT.change : TIMETABLE_TEXT.fill}
            heard={`${partner}，${outcome ? TIMETABLE_TEXT.change : TIMETABLE_TEXT.fill}`}
            onPress={onFill}
          />
        ) : (
          <Button
            size="small"
            kind="quiet"
            icon="calendar"
            label={TIMETABLE_TEXT.oneCalendar}
            heard={`${partner}，${TIMETABLE_TEXT.oneCalendar}`}
            onPress={onCalendar}
          />
        )}
      </View>
    </Card>
  )
}
