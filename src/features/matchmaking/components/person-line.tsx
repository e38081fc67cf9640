import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { EVENING_TEXT } from '../evening-text'
import './person-line.scss'

export interface PersonLineProps {
  person: {
    readonly badge: number
    readonly nickname: string
    readonly industry: string
    readonly tags: readonly string[]
    readonly book: string
  }
  /** What may be done about this person. */
  children?: ReactNode
}

/** Somebody of this evening as their badge and card say: number, nickname, trade, interests, book. */
export const PersonLine = ({ person, children }: PersonLineProps) => (
  <View className="pn">
    <View className="pn-badge" aria-hidden>
      <Text>{String(person.badge)}</Text>
    </View>
    <View className="pn-words">
      <Text className="t-strong">{EVENING_TEXT.of(person.badge, person.nickname)}</Text>
      <Text className="t-second">{[person.industry, ...person.tags].join(' · ')}</Text>
      {person.book !== '' && <Text className="t-second">{EVENING_TEXT.book(person.book)}</Text>}
    </View>
    {children !== undefined && <View className="pn-act">{children}</View>}
  </View>
)
