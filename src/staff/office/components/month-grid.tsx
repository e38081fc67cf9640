import { Text, View } from '@tarojs/components'
import { monthDays } from '../../../domain/calendar/month'
import type { NamedDay } from '../../../domain/calendar/year'
import { weekdayOf } from '../../../domain/day'
import { a11y } from '../../../ui/a11y'
import { CALENDAR_TEXT } from '../calendar-text'
import './month-grid.scss'

export interface MonthGridProps {
  year: number
  month: number
  marks: ReadonlyMap<string, NamedDay>
  /** Days that the text on the screen changes. */
  changed: ReadonlySet<string>
  /** Names the days of the week on top: for one month alone, twelve would be too many nodes for a page. */
  headed?: boolean
  /** Null: to read only. */
  onDay: ((day: string) => void) | null
}

const COLUMN = ['mg-c1', 'mg-c2', 'mg-c3', 'mg-c4', 'mg-c5', 'mg-c6', 'mg-c7'] as const

/** One month by weeks from Monday; free and worked days differ by ground, weight and a word that is heard. */
export const MonthGrid = ({ year, month, marks, changed, headed = false, onDay }: MonthGridProps) => (
  <View className="mg">
    {headed &&
      CALENDAR_TEXT.weekdays.map(word => (
        <Text key={word} className="mg-head">
          {word}
        </Text>
      ))}
    {monthDays(year, month).map((day, i) => {
      const mark = marks.get(day)
      const kind = mark?.kind ?? (weekdayOf(day) >= 5 ? 'weekend' : 'plain')
      const place = i === 0 ? ` ${COLUMN[weekdayOf(day)] ?? ''}` : ''
      const isChanged = changed.has(day)
      return (
        <View
          key={day}
          className={`mg-day mg-${kind}${place}${isChanged ? ' mg-changed' : ''}`}
          {...(onDay && {
            onClick: () => onDay(day),
            ...a11y('button', CALENDAR_TEXT.dayHeard(day, wordOf(mark), isChanged)),
          })}
        >
          <Text>{String(i + 1)}</Text>
        </View>
      )
    })}
  </View>
)

const wordOf = (mark: NamedDay | undefined): string => {
  if (!mark) return CALENDAR_TEXT.kinds.plain
  return `${mark.name}${mark.kind === 'off' ? CALENDAR_TEXT.legendOff : CALENDAR_TEXT.legendWork}`
}
