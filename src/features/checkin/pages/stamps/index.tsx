import { Text, View } from '@tarojs/components'
import { usePullDownRefresh, useShareAppMessage } from '@tarojs/taro'
import { checkin } from '../../../../contract/checkin'
import { endPullDown, pathTo } from '../../../../platform/navigation'
import { useCall } from '../../../../platform/use-call'
import { Section } from '../../../../ui/card'
import { Page } from '../../../../ui/page'
import { Empty, Loaded } from '../../../../ui/states'
import { StampCard } from '../../components/stamp-card'
import { SPOT_TEXT } from '../../spot-text'

/** My own stamps, for myself: where I have been, and where I could go. */
export default function StampsPage() {
  const places = useCall(checkin.stamps, {})
  usePullDownRefresh(() => {
    places.reload()
    endPullDown()
  })
  useShareAppMessage(() => ({ title: SPOT_TEXT.title, path: pathTo('features/checkin/pages/stamps/index', {}) }))
  return (
    <Page title={SPOT_TEXT.title}>
      <Text className="t-second">{SPOT_TEXT.intro}</Text>
      <Loaded
        call={places}
        isEmpty={({ items }) => items.length === 0}
        empty={<Empty icon="pin" title={SPOT_TEXT.none} note={SPOT_TEXT.noneNote} />}
      >
        {({ items }) => (
          <Section title={SPOT_TEXT.count(items.filter(item => item.stampedAtMs !== null).length, items.length)}>
            <View className="sp-grid">
              {items.map(item => (
                <StampCard key={item.spotId} place={item} />
              ))}
            </View>
          </Section>
        )}
      </Loaded>
    </Page>
  )
}
