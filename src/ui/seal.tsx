import { Text, View } from '@tarojs/components'
import './seal.scss'

/** The house's own mark: 职工之家 cut as a small red seal. Decoration only, the words stand beside it. */
export const Seal = () => (
  <View className="sl" aria-hidden>
    {['职', '工', '之', '家'].map(character => (
      <Text key={character} className="sl-one">
        {character}
      </Text>
    ))}
  </View>
)
