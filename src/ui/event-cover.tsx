import { Text, View } from '@tarojs/components'
import { BRANDS, type Brand } from '../domain/events/brands'
import './event-cover.scss'

/** Class that sets `--brand` to the brand's colour for what stands inside. */
export const brandClass = (brand: Brand): string => `brand-${BRANDS.indexOf(brand)}`

/** A picture for an event without one: brand colour, its pattern, the title. */
export const EventCover = ({ brand, title }: { brand: Brand; title: string }) => (
  <View className={`ec ec-${BRANDS.indexOf(brand)} ${brandClass(brand)}`}>
    <View className="ec-pattern" aria-hidden />
    <View className="ec-words">
      <Text className="ec-brand">{brand}</Text>
      <Text className="ec-title">{title}</Text>
    </View>
  </View>
)
