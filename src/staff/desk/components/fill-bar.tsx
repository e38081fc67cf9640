import { Text, View } from '@tarojs/components'
import './fill-bar.scss'

/** How full a session is: the figures, and a bar that says the same. */
export const FillBar = ({ taken, capacity }: { taken: number; capacity: number }) => (
  <View className="fb">
    <Text className="t-tabular t-nowrap">{`${taken} / ${capacity}`}</Text>
    <View className="fb-track" aria-hidden>
      <View
        className="fb-fill"
        style={{ width: `${Math.min(100, Math.round((taken * 100) / Math.max(1, capacity)))}%` }}
      />
    </View>
  </View>
)
