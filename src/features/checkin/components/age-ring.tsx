import { View } from '@tarojs/components'
import './age-ring.scss'

/**
 * A ring that empties while the code grows old and is full with each new one. Moved by CSS alone, so that it costs no
 * setData; `ageMs` is where it begins.
 */
export const AgeRing = ({ window, ageMs }: { window: number; ageMs: number }) => {
  const late = { animationDelay: `-${ageMs}ms` }
  return (
    <View className="ar" aria-hidden>
      <View key={window} className="ar-halves">
        <View className="ar-half ar-right">
          <View className="ar-arc" style={late} />
        </View>
        <View className="ar-half ar-left">
          <View className="ar-arc" style={late} />
        </View>
      </View>
    </View>
  )
}
