import { Text, View } from '@tarojs/components'
import { Card } from '../../../ui/card'
import { Icon } from '../../../ui/icon'
import { StatusTag } from '../../../ui/status-tag'
import { clockText, dayText, momentText } from '../../../ui/time-text'
import { doorPhase } from '../door-phase'
import type { MyDoor } from '../serving'
import { text } from '../text'
import './door-row.scss'

interface DoorRowProps {
  door: MyDoor
  nowMs: number
  onPress: () => void
}

/** One session to stand at: when it begins, what it is, whether the door is open. */
export const DoorRow = ({ door, nowMs, onPress }: DoorRowProps) => {
  const title = [door.eventTitle, door.sessionTitle].filter(Boolean).join(' · ')
  const phase = doorPhase(door, nowMs)
  return (
    <Card onPress={onPress}>
      <View className="gd">
        <View className="gd-time">
          <Text className="gd-clock">{clockText(door.startsAtMs)}</Text>
          <Text className="t-second">{dayText(door.startsAtMs, nowMs)}</Text>
        </View>
        <View className="gd-what">
          <Text className="t-strong">{title}</Text>
          <Text className="t-second">{door.venueName}</Text>
          <Text className="t-second">{door.doors.map(entrance => entrance.name).join('、')}</Text>
          <View className="gd-tag">
            {phase === 'open' && <StatusTag tone="good" word={text.open} />}
            {phase === 'before' && <StatusTag tone="wait" word={text.opens(momentText(door.doorOpensAtMs, nowMs))} />}
            {phase === 'after' && <StatusTag tone="plain" word={text.closed} />}
          </View>
        </View>
        <Icon name="scan" size="large" />
      </View>
    </Card>
  )
}
