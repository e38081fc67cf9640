import { Text, View } from '@tarojs/components'
import type { checkin } from '../../../contract/checkin'
import type { Output } from '../../../contract/define'
import { serverNowMs } from '../../../platform/clock'
import type { CallState } from '../../../platform/use-call'
import { Card } from '../../../ui/card'
import { Empty, Loaded } from '../../../ui/states'
import { StatusTag } from '../../../ui/status-tag'
import { momentText } from '../../../ui/time-text'
import { text } from '../door-text'

type Answer = Output<typeof checkin.conflicts>
type Conflict = Answer['items'][number]

/** Each ticket that two doors let in, with both doors and times; the later scan is marked. */
export const Conflicts = ({ call }: { call: CallState<Answer> }) => (
  <Loaded
    call={call}
    isEmpty={({ items }) => items.length === 0}
    empty={<Empty icon="check-circle" title={text.noConflicts} note={text.noConflictsNote} />}
  >
    {({ items }) => (
      <View className="stack-2">
        <Text className="t-second">{text.conflictsNote}</Text>
        {items.map(item => (
          <Card key={item.signUpId}>
            <ConflictFacts item={item} />
          </Card>
        ))}
      </View>
    )}
  </Loaded>
)

const ConflictFacts = ({ item }: { item: Conflict }) => {
  const nowMs = serverNowMs()
  return (
    <View className="stack-2">
      <View className="stack">
        <Text className="t-strong">{item.nameMasked}</Text>
        <Text className="t-second">{[item.unionName, text.holds(item.places)].join(' · ')}</Text>
      </View>
      {item.entries.map(entry => (
        <View key={entry.entryId} className="line-2">
          <View className="grow">
            <Text>{text.cameAt(momentText(entry.atMs, nowMs), entry.doorName, entry.places)}</Text>
          </View>
          {entry.offline && <StatusTag tone="info" word={text.offline} icon="wifi-off" />}
          {entry.isConflict ? (
            <StatusTag tone="stop" word={text.second} />
          ) : (
            <StatusTag tone="plain" word={text.first} />
          )}
        </View>
      ))}
    </View>
  )
}
