import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './bottom-bar.scss'

/** The one action of a page and its state, fixed above the safe area; goes into `Page bottom`. */
export const BottomBar = ({ children, note }: { children: ReactNode; note?: ReactNode }) => (
  <View className="bb">
    <View className="bb-in">
      {note !== undefined && <View className="bb-note">{typeof note === 'string' ? <Text>{note}</Text> : note}</View>}
      <View className="bb-actions">{children}</View>
    </View>
  </View>
)
