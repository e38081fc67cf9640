import { Text, View } from '@tarojs/components'
import { Icon, type IconName } from './icon'
import './status-tag.scss'

export type Tone = 'good' | 'wait' | 'stop' | 'info' | 'plain'

const ICONS: Record<Tone, IconName | null> = {
  good: 'check-circle',
  wait: 'clock',
  stop: 'close-circle',
  info: 'info',
  plain: null,
}

export interface StatusTagProps {
  tone: Tone
  word: string
  icon?: IconName
}

/** A state as icon, word and colour together: colour is never the only sign. */
export const StatusTag = ({ tone, word, icon }: StatusTagProps) => {
  const name = icon ?? ICONS[tone]
  return (
    <View className={`tag tag-${tone}`}>
      {name && <Icon name={name} size="small" />}
      <Text>{word}</Text>
    </View>
  )
}
