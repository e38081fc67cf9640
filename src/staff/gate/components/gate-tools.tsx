import { Text, View } from '@tarojs/components'
import { a11y } from '../../../ui/a11y'
import { Icon, type IconName } from '../../../ui/icon'
import { text } from '../text'
import './gate.scss'
import type { OpenSheet } from './gate-sheets'

interface GateToolsProps {
  torch: boolean
  takesWalkIns: boolean
  onTorch: (on: boolean) => void
  onOpen: (sheet: OpenSheet) => void
}

/** What the thumb reaches: each a drawing and a word. */
export const GateTools = ({ torch, takesWalkIns, onTorch, onOpen }: GateToolsProps) => (
  <View className="gt-tools">
    <Tool icon="search" label={text.byHand} onPress={() => onOpen('search')} />
    {takesWalkIns && <Tool icon="plus" label={text.walkIn} onPress={() => onOpen('walkIn')} />}
    <Tool icon="sliders" label={text.setup} onPress={() => onOpen('setup')} />
    <Tool icon="keyboard" label={text.typeCode} onPress={() => onOpen('type')} />
    {process.env.TARO_ENV === 'weapp' && (
      <Tool icon="torch" label={torch ? text.torchOff : text.torchOn} onPress={() => onTorch(!torch)} />
    )}
  </View>
)

const Tool = ({ icon, label, onPress }: { icon: IconName; label: string; onPress: () => void }) => (
  <View className="gt-tool" onClick={onPress} {...a11y('button', [label])}>
    <Icon name={icon} />
    <Text>{label}</Text>
  </View>
)
