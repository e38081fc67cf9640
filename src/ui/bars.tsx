import { Text, View } from '@tarojs/components'
import './bars.scss'

export interface Bar {
  readonly key: string
  readonly name: string
  /** The figures in words, so that no bar has to be measured. */
  readonly words: string
  /** What the bar's length shows, from 0. */
  readonly size: number
  /** A brand's class, for its own colour. */
  readonly tint?: string
}

/** Plain bars, the longest as long as the ground allows. */
export const Bars = ({ rows }: { rows: readonly Bar[] }) => {
  const most = Math.max(1, ...rows.map(({ size }) => size))
  return (
    <View className="stack-3">
      {rows.map(({ key, name, words, size, tint }) => (
        <View key={key} className={tint ? `br ${tint}` : 'br'}>
          <View className="br-head">
            <Text className="t-strong grow">{name}</Text>
            <Text className="t-tabular">{words}</Text>
          </View>
          <View className="br-track" aria-hidden>
            <View className="br-fill" style={{ width: `${(size / most) * 100}%` }} />
          </View>
        </View>
      ))}
    </View>
  )
}
