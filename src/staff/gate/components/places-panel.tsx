import { Text, View } from '@tarojs/components'
import { a11y } from '../../../ui/a11y'
import { Button } from '../../../ui/button'
import type { Found } from '../attempt'
import { text } from '../text'
import './places-panel.scss'

interface PlacesPanelProps {
  found: Found
  /** Gifts are handed out, not people let in: what is not taken now is not given later. */
  isGift: boolean
  onChoose: (places: number) => void
  onClose: () => void
}

/** Part of a family came: one press for the number that stands here; all of them is the largest target. */
export const PlacesPanel = ({ found, isGift, onChoose, onClose }: PlacesPanelProps) => {
  const left = found.places - found.used
  const words = isGift ? GIFTS : PEOPLE
  const some = Array.from({ length: left - 1 }, (_, index) => index + 1)
  return (
    <View className="gp" {...a11y('status', [words.ask, words.of(found.places, left)])}>
      <View className="gp-head">
        <Text className="gp-word">{words.ask}</Text>
        <Text className="t-head">{found.nameMasked}</Text>
        <Text className="t-body">{words.of(found.places, left)}</Text>
      </View>
      <View className="gp-all">
        <Button label={words.all(left)} onPress={() => onChoose(left)} />
      </View>
      <View className="gp-some">
        {some.map(places => (
          <View key={places} className="gp-one">
            <Button label={words.some(places)} onPress={() => onChoose(places)} />
          </View>
        ))}
      </View>
      <View className="gp-none" onClick={onClose} {...a11y('button', [words.no])}>
        <Text>{words.no}</Text>
      </View>
    </View>
  )
}

const PEOPLE = { ask: text.howMany, of: text.howManyOf, all: text.allOf, some: text.people, no: text.notNow }
const GIFTS = { ask: text.giftMany, of: text.giftManyOf, all: text.giftAll, some: text.gifts, no: text.giftNotNow }
