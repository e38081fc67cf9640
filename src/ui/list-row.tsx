import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { a11y } from './a11y'
import { Icon } from './icon'
import './list-row.scss'

export interface ListRowProps {
  title: string
  note?: string
  /** Icon or time at the front. */
  lead?: ReactNode
  /** Tag, number or switch at the end. */
  trail?: ReactNode
  onPress?: () => void
  /** Spoken instead of title and note. */
  heard?: string
  selected?: boolean
}

/** A browser allows `aria-selected` within a listbox only; WeChat's templates know no `aria-current`. */
const CHOSEN = process.env.TARO_ENV === 'h5' ? 'aria-current' : 'aria-selected'

/** One row of a list; with `onPress` it is one target and shows where it leads. */
export const ListRow = ({ title, note, lead, trail, onPress, heard, selected = false }: ListRowProps) => (
  <View
    className={`lr${selected ? ' lr-selected' : ''}`}
    {...(onPress && {
      onClick: onPress,
      hoverClass: 'lr-pressed',
      ...a11y('button', [heard ?? (note === undefined ? title : `${title}，${note}`)]),
    })}
    {...(selected && { [CHOSEN]: true })}
  >
    {lead && <View className="lr-lead">{lead}</View>}
    <View className="lr-body">
      <View className="lr-middle">
        <Text className="lr-title">{title}</Text>
        {note !== undefined && note !== '' && <Text className="lr-note">{note}</Text>}
      </View>
      {trail && <View className="lr-trail">{trail}</View>}
    </View>
    {onPress && (
      <View className="lr-where">
        <Icon name="right" size="small" />
      </View>
    )}
  </View>
)

/** A label and what it stands for, on two lines in care mode. */
export const Fact = ({ label, children }: { label: string; children: ReactNode }) => (
  <View className="fact">
    <Text className="fact-label">{label}</Text>
    <View className="fact-value">{children}</View>
  </View>
)
