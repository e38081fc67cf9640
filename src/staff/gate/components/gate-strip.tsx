import { Text, View } from '@tarojs/components'
import { a11y } from '../../../ui/a11y'
import { Icon, type IconName } from '../../../ui/icon'
import { text } from '../text'
import './gate-strip.scss'

interface GateStripProps {
  /** The phone decides by itself. */
  cut: boolean
  hasRoster: boolean
  waiting: number
  dry: boolean
  isOut: boolean
  conflicts: number
}

/** What is unlike every other day at this door, each with a drawing and words: training, going out, no network, conflicts. */
export const GateStrip = ({ cut, hasRoster, waiting, dry, isOut, conflicts }: GateStripProps) => {
  const lines: { key: string; icon: IconName; words: string }[] = [
    ...(dry ? [{ key: 'dry', icon: 'info' as const, words: text.dryNote }] : []),
    ...(isOut ? [{ key: 'out', icon: 'swap' as const, words: text.outReady }] : []),
    ...(cut ? [{ key: 'cut', icon: 'wifi-off' as const, words: cutText(hasRoster, waiting) }] : []),
    ...(!cut && waiting > 0 ? [{ key: 'up', icon: 'upload' as const, words: text.uploading(waiting) }] : []),
    ...(conflicts > 0 ? [{ key: 'conflict', icon: 'alert' as const, words: text.conflicts(conflicts) }] : []),
  ]
  if (lines.length === 0) return null
  return (
    <View className="gs" {...a11y('status')}>
      {lines.map(({ key, icon, words }) => (
        <View key={key} className={`gs-line gs-${key}`}>
          <Icon name={icon} size="small" />
          <Text>{words}</Text>
        </View>
      ))}
    </View>
  )
}

const cutText = (hasRoster: boolean, waiting: number): string => {
  if (!hasRoster) return text.offlineNone
  return waiting > 0 ? `${text.offlineNow}，${text.waiting(waiting)}` : text.offlineNow
}
