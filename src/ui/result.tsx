import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { a11y } from './a11y'
import { Icon, type IconName } from './icon'
import { Fact } from './list-row'
import './result.scss'

export interface ResultProps {
  tone: 'good' | 'wait' | 'stop'
  /** What is now so: 报名成功. */
  title: string
  /** What comes next, and by itself or by whom. */
  note?: string
  facts?: readonly { label: string; value: string }[]
  /** Buttons, the main one first. */
  children?: ReactNode
}

const ICONS: Record<ResultProps['tone'], IconName> = { good: 'check', wait: 'clock', stop: 'close' }

/** The end of a task: a page of its own or the lower part of one. */
export const Result = ({ tone, title, note, facts = [], children }: ResultProps) => (
  <View className="rs">
    <View className={`rs-mark rs-${tone}`}>
      <Icon name={ICONS[tone]} size="large" />
    </View>
    <View {...a11y('status')}>
      <Text className="t-title">{title}</Text>
    </View>
    {note !== undefined && <Text className="rs-note">{note}</Text>}
    {facts.length > 0 && (
      <View className="rs-facts">
        {facts.map(fact => (
          <Fact key={fact.label} label={fact.label}>
            <Text>{fact.value}</Text>
          </Fact>
        ))}
      </View>
    )}
    {children && <View className="rs-actions">{children}</View>}
  </View>
)
