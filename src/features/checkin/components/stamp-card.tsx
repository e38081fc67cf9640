import { Text, View } from '@tarojs/components'
import type { checkin } from '../../../contract/checkin'
import type { Output } from '../../../contract/define'
import { Icon } from '../../../ui/icon'
import { SPOT_TEXT } from '../spot-text'
import './stamp-card.scss'

export type Place = Output<typeof checkin.stamps>['items'][number]

/** One place as a round stamp: inked where I have been, an outline where I have not. */
export const StampCard = ({ place }: { place: Place }) => {
  const { name, kind, address, fromMinute, toMinute, stampedAtMs } = place
  const standing = stampedAtMs === null ? SPOT_TEXT.notYet : SPOT_TEXT.stamped(stampedAtMs)
  const where = [SPOT_TEXT.kinds[kind], address, SPOT_TEXT.hours(fromMinute, toMinute)].filter(Boolean).join(' · ')
  return (
    <View className={`sp${stampedAtMs === null ? '' : ' sp-inked'}`}>
      <View className="sp-ring" aria-hidden>
        <Icon name={kind === 'station' ? 'home' : 'pin'} size="large" />
      </View>
      <View className="grow stack">
        <Text className="t-strong">{name}</Text>
        <Text className="t-second">{where}</Text>
        <View className="line-2">
          {stampedAtMs !== null && <Icon name="check-circle" size="small" />}
          <Text className={stampedAtMs === null ? 't-second' : 't-small-strong'}>{standing}</Text>
        </View>
      </View>
    </View>
  )
}
