import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon, type IconName } from '../../../ui/icon'
import './detail.scss'

export interface DetailProps {
  icon: IconName
  /** Spoken before the words, since the icon is silent: 时间, 地点. */
  label: string
  words: ReactNode
  note?: string
}

/** One fact about an event behind its icon: when, where, who it is for. */
export const Detail = ({ icon, label, words, note }: DetailProps) => (
  <View className="dl">
    <View className="dl-icon">
      <Icon name={icon} />
    </View>
    <View className="grow stack">
      <Text className="heard">{`${label}：`}</Text>
      {typeof words === 'string' ? <Text>{words}</Text> : words}
      {note !== undefined && note !== '' && <Text className="t-second">{note}</Text>}
    </View>
  </View>
)
