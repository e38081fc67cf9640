import { Text, View } from '@tarojs/components'
import { checkin } from '../../../contract/checkin'
import { serverNowMs } from '../../../platform/clock'
import { useCall } from '../../../platform/use-call'
import { a11y } from '../../../ui/a11y'
import { Card } from '../../../ui/card'
import { spanText } from '../../../ui/time-text'
import type { SessionHead } from '../session-head'
import { text } from '../text'
import { isUndrawn, waitsOf } from '../waits'
import { FillBar } from './fill-bar'
import './live-counts.scss'

const COUNTS_EVERY_MS = 10_000

/** Signed up and arrived, large; below it what each entrance counted, for those who hold the door. */
export const LiveCounts = ({ session }: { session: SessionHead }) => {
  const doors = useCall(checkin.doors, {})
  const holds = doors.state === 'ready' && doors.data.items.some(door => door.sessionId === session.sessionId)
  const counts = useCall(checkin.counts, { lists: [session.sessionId] }, { everyMs: COUNTS_EVERY_MS, enabled: holds })
  const byDoor = counts.state === 'ready' ? (counts.data.items[0]?.byDoor ?? []) : []
  const entered = counts.state === 'ready' ? (counts.data.items[0]?.entered ?? session.entered) : session.entered
  const title = [session.eventTitle, session.title].filter(Boolean).join(' · ')
  return (
    <Card>
      <View className="stack-2">
        <Text className="t-head">{title}</Text>
        <Text className="t-second">{spanText(session.startsAtMs, session.endsAtMs, serverNowMs())}</Text>
        <View className="lc">
          {isUndrawn(session) ? (
            <Figure label={text.inDraw} value={session.inDraw} words={text.inDrawMany(session.inDraw)} />
          ) : (
            <Figure label={text.taken} value={session.taken} />
          )}
          <Figure label={text.entered} value={entered} />
        </View>
        <View className="lc-bar">
          <Text className="t-second">{text.capacity}</Text>
          <View className="grow">
            {isUndrawn(session) ? (
              <Text>{text.people(session.capacity)}</Text>
            ) : (
              <FillBar taken={session.taken} capacity={session.capacity} />
            )}
          </View>
        </View>
        {waitsOf(session).length > 0 && <Text className="t-wait">{waitsOf(session).join('，')}</Text>}
        {byDoor.length > 0 && (
          <Text className="t-second">
            {`${text.byDoor}：${byDoor.map(one => `${nameOf(session, one.doorId)} ${text.people(one.entered)}`).join('，')}`}
          </Text>
        )}
      </View>
    </Card>
  )
}

const nameOf = (session: SessionHead, doorId: string): string =>
  session.doors.find(door => door.doorId === doorId)?.name ?? doorId

const Figure = ({ label, value, words }: { label: string; value: number; words?: string }) => (
  <View className="lc-figure" {...a11y('status', [label, words ?? text.people(value)])}>
    <Text className="t-number">{value}</Text>
    <Text className="t-second">{label}</Text>
  </View>
)
