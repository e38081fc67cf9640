import { Text, View } from '@tarojs/components'
import './day-clock.scss'

/** A day and its hours on one line where they fit; the hours never break apart. */
export const DayClock = ({ day, clock }: { day: string; clock: string }) => (
  <View className="dc">
    <Text>{day}</Text>
    <Text className="dc-clock">{clock}</Text>
  </View>
)
