import { Text, View } from '@tarojs/components'
import { usePullDownRefresh } from '@tarojs/taro'
import { useState } from 'react'
import { checkin } from '../../../../contract/checkin'
import { endPullDown } from '../../../../platform/navigation'
import { useCall } from '../../../../platform/use-call'
import { Button } from '../../../../ui/button'
import { Card } from '../../../../ui/card'
import { Page } from '../../../../ui/page'
import { Empty, Loaded } from '../../../../ui/states'
import { StatusTag } from '../../../../ui/status-tag'
import { type Spot, SpotSheet } from '../../components/spot-sheet'
import { WallCode } from '../../components/wall-code'
import { timeOf } from '../../door-policy-form'
import { text } from '../../door-text'

/** Places with a code on the wall: made here, printed here, shut here. */
export default function SpotsPage() {
  const spots = useCall(checkin.deskSpots, {})
  const [editing, setEditing] = useState<Spot | 'new' | null>(null)
  const [showing, setShowing] = useState<Spot | null>(null)
  usePullDownRefresh(() => {
    spots.reload()
    endPullDown()
  })
  return (
    <Page title={text.spotsTitle}>
      <Text className="t-second">{text.spotsNote}</Text>
      <Button label={text.addSpot} icon="plus" onPress={() => setEditing('new')} />
      <Loaded
        call={spots}
        isEmpty={({ items }) => items.length === 0}
        empty={<Empty icon="pin" title={text.noSpots} note={text.noSpotsNote} />}
      >
        {({ items }) => (
          <View className="stack-2">
            {items.map(spot => (
              <SpotCard key={spot.spotId} spot={spot} onEdit={() => setEditing(spot)} onShow={() => setShowing(spot)} />
            ))}
          </View>
        )}
      </Loaded>
      {editing && <SpotSheet spot={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
      {showing && <WallCode spot={showing} onClose={() => setShowing(null)} />}
    </Page>
  )
}

const SpotCard = ({ spot, onEdit, onShow }: { spot: Spot; onEdit: () => void; onShow: () => void }) => (
  <Card>
    <View className="stack-2">
      <View className="line-2">
        <View className="grow">
          <Text className="t-strong">{spot.name}</Text>
        </View>
        <StatusTag tone={spot.open ? 'good' : 'plain'} word={spot.open ? text.spotOpen : text.spotClosed} />
      </View>
      <Text className="t-second">
        {[text.spotKinds[spot.kind], spot.address, hoursOf(spot), spot.unionName, text.spotPeople(spot.people)]
          .filter(Boolean)
          .join(' · ')}
      </Text>
      <View className="line-2">
        <Button
          size="small"
          icon="scan"
          label={text.wallCode}
          heard={`${text.wallCode}，${spot.name}`}
          onPress={onShow}
        />
        <Button
          size="small"
          icon="edit"
          label={text.editSpot}
          heard={`${text.editSpot}${spot.name}`}
          onPress={onEdit}
        />
      </View>
    </View>
  </Card>
)

const hoursOf = ({ fromMinute, toMinute }: Spot): string =>
  (toMinute - fromMinute) % 1440 === 0
    ? text.spotAllDay
    : text.spotHours(timeOf(fromMinute), timeOf(toMinute), toMinute < fromMinute)
