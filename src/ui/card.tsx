import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { a11y } from './a11y'
import './card.scss'
import { Icon } from './icon'

export interface CardProps {
  children: ReactNode
  /** Makes the whole card one target; then `label` is what is spoken. */
  onPress?: () => void
  label?: string
  /** Rows draw their own sides. */
  flush?: boolean
  tone?: 'plain' | 'good' | 'wait' | 'stop' | 'info'
}

/** White ground for things that belong together. */
export const Card = ({ children, onPress, label, flush = false, tone = 'plain' }: CardProps) => (
  <View
    className={`cd cd-${tone}${flush ? ' cd-flush' : ''}`}
    {...(onPress && { onClick: onPress, hoverClass: 'cd-pressed', ...a11y('button', label) })}
  >
    {children}
  </View>
)

export interface SectionProps {
  title: string
  children: ReactNode
  /** The way to everything of this kind, such as 全部. */
  more?: { label: string; onPress: () => void }
  /** One sentence under the title. */
  note?: string
}

/** A titled group on a page. */
export const Section = ({ title, children, more, note }: SectionProps) => (
  <View className="sc">
    <View className="sc-head">
      <View className="grow" {...a11y('heading')}>
        <Text className="t-head">{title}</Text>
      </View>
      {more && (
        <View className="sc-more" onClick={more.onPress} {...a11y('button', [title, more.label])}>
          <Text>{more.label}</Text>
          <Icon name="right" size="small" />
        </View>
      )}
    </View>
    {note && <Text className="t-second sc-note">{note}</Text>}
    {children}
  </View>
)
