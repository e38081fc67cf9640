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
    <Tool icon="search" label={text.byHand} word={text.tools.byHand} onPress={() => onOpen('search')} />
    {takesWalkIns && <Tool icon="plus" label={text.walkIn} word={text.tools.walkIn} onPress={() => onOpen('walkIn')} />}
    <Tool icon="sliders" label={text.setup} word={text.tools.setup} onPress={() => onOpen('setup')} />
    <Tool icon="keyboard" label={text.typeCode} word={text.typeCode} onPress={() => onOpen('type')} />
    {process.env.TARO_ENV === 'weapp' && (
      <Tool
        icon="torch"
        label={torch ? text.torchOff : text.torchOn}
        word={torch ? text.torchOff : text.torchOn}
        onPress={() => onTorch(!torch)}
      />
    )}
  </View>
)

interface ToolProps {
  icon: IconName
  /** Spoken whole. */
  label: string
  /** At most three characters: five tools stand side by side in the largest type. */
  word: string
  onPress: () => void
}

const Tool = ({ icon, label, word, onPress }: ToolProps) => (
  <View className="gt-tool" onClick={onPress} {...a11y('button', label)}>
    <Icon name={icon} />
    <Text>{word}</Text>
  </View>
)
