import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { landmark } from './a11y'
import './bottom-bar.scss'

/** The one action of a page and its state, fixed above the safe area; goes into `Page bottom`. */
export const BottomBar = ({ children, note }: { children: ReactNode; note?: ReactNode }) => (
  <View className="bb" {...landmark('region', '操作')}>
    <View className="bb-in">
      {note !== undefined && <View className="bb-note">{typeof note === 'string' ? <Text>{note}</Text> : note}</View>}
      <View className="bb-actions">{children}</View>
    </View>
  </View>
)
