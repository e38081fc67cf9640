import { Text, View } from '@tarojs/components'
import { a11y } from '../../../ui/a11y'
import { Icon } from '../../../ui/icon'
import { text } from '../editor-text'
import './chosen-union.scss'

/** One chosen thing that can be taken away again. */
export const ChosenUnion = ({ name, onRemove }: { name: string; onRemove: () => void }) => (
  <View className="cu">
    <Text className="grow">{name}</Text>
    <View className="cu-away" onClick={onRemove} {...a11y('button', text.remove(name))}>
      <Icon name="close" size="small" />
    </View>
  </View>
)
