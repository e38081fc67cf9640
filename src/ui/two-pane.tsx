import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Button } from './button'
import './two-pane.scss'
import { useSurroundings } from './surroundings'

export interface TwoPaneProps {
  list: ReactNode
  /** Null while nothing is chosen. */
  detail: ReactNode | null
  /** Drawn beside the list while nothing is chosen; desktop only. */
  unchosen?: ReactNode
  /** The phone's way back from the detail to the list. */
  onBack: () => void
  backLabel?: string
}

/** List left and detail right from 900 px of width; on the phone the detail takes the list's place. */
export const TwoPane = ({ list, detail, unchosen, onBack, backLabel = '返回列表' }: TwoPaneProps) => {
  const { wide } = useSurroundings()
  if (!wide)
    return detail === null ? (
      <View className="stack-3">{list}</View>
    ) : (
      <View className="stack-3">
        <View className="tp-back">
          <Button size="small" kind="quiet" icon="left" label={backLabel} onPress={onBack} />
        </View>
        {detail}
      </View>
    )
  return (
    <View className="tp">
      <View className="tp-list">{list}</View>
      <View className="tp-detail">{detail ?? unchosen}</View>
    </View>
  )
}
