import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { checkin } from '../../../contract/checkin'
import type { Output } from '../../../contract/define'
import { serverNowMs } from '../../../platform/clock'
import type { CallState } from '../../../platform/use-call'
import { useCommand } from '../../../platform/use-command'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { errorText } from '../../../ui/error-text'
import { Sheet } from '../../../ui/sheet'
import { Empty, Loaded } from '../../../ui/states'
import { StatusTag } from '../../../ui/status-tag'
import { momentText } from '../../../ui/time-text'
import { text } from '../door-text'
import { text as listText } from '../list-text'
import { ReasonForm } from './reason-form'

type Answer = Output<typeof checkin.conflicts>
type Conflict = Answer['items'][number]

/** Each ticket that two doors let in, with both doors and times; the later scan is marked. */
export const Conflicts = ({ call, canSettle }: { call: CallState<Answer>; canSettle: boolean }) => (
  <Loaded
    call={call}
    isEmpty={({ items }) => items.length === 0}
    empty={<Empty icon="check-circle" title={text.noConflicts} note={text.noConflictsNote} />}
  >
    {({ items }) => (
      <View className="stack-2">
        <Text className="t-second">{text.conflictsNote}</Text>
        {items.map(item => (
          <Card key={item.signUpId} tone={item.settled ? 'plain' : 'wait'}>
            <ConflictFacts item={item} canSettle={canSettle} />
          </Card>
        ))}
      </View>
    )}
  </Loaded>
)

const ConflictFacts = ({ item, canSettle }: { item: Conflict; canSettle: boolean }) => {
  const [asks, setAsks] = useState(false)
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
      {item.settled && (
        <View className="stack-1">
          <View className="line-2">
            <StatusTag tone="good" word={listText.settled} />
          </View>
          <Text className="t-second">
            {listText.settledBy(item.settled.note, item.settled.byName, momentText(item.settled.atMs, nowMs))}
          </Text>
        </View>
      )}
      {canSettle && !item.settled && (
        <Button
          size="small"
          label={listText.settle}
          heard={`${listText.settle}，${item.nameMasked}`}
          onPress={() => setAsks(true)}
        />
      )}
      {asks && <SettleSheet item={item} onClose={() => setAsks(false)} />}
    </View>
  )
}

const SettleSheet = ({ item, onClose }: { item: Conflict; onClose: () => void }) => {
  const settle = useCommand(checkin.settleConflict, { renews: [checkin.conflicts, checkin.counts] })
  const run = async (note: string) => {
    const entryIds = item.entries.filter(({ isConflict }) => isConflict).map(({ entryId }) => entryId)
    const reply = await settle.run({ signUpId: item.signUpId, entryIds, note })
    if (reply.ok) onClose()
  }
  return (
    <Sheet open title={listText.settleTitle} onClose={onClose}>
      <View className="stack-3">
        <Text className="t-second">{listText.settleNote}</Text>
        <ReasonForm
          reasons={listText.settleReasons}
          label={listText.settleTitle}
          verb={listText.settle}
          busy={settle.busy}
          problem={settle.refused ? errorText('checkin', settle.refused.code) : null}
          onGo={run}
        />
      </View>
    </Sheet>
  )
}
