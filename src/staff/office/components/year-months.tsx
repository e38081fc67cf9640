import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { NamedDay } from '../../../domain/calendar/year'
import { Card, Section } from '../../../ui/card'
import { ListRow } from '../../../ui/list-row'
import { useSurroundings } from '../../../ui/surroundings'
import { CALENDAR_TEXT } from '../calendar-text'
import { MonthGrid } from './month-grid'
import './year-months.scss'

const MONTHS = Array.from({ length: 12 }, (_, i) => i + 1)

export interface YearMonthsProps {
  year: number
  days: readonly NamedDay[]
  changed: ReadonlySet<string>
  /** The month that is open first on a phone. */
  firstMonth: number
  onDay: ((day: string) => void) | null
}

/** The year: twelve months side by side at a desk; on a phone one month open at a time, the others as a line each. */
export const YearMonths = ({ year, days, changed, firstMonth, onDay }: YearMonthsProps) => {
  const { wide } = useSurroundings()
  const [open, setOpen] = useState(firstMonth)
  const marks = new Map(days.map(one => [one.day, one]))
  const note = onDay ? CALENDAR_TEXT.monthsNote : CALENDAR_TEXT.monthsRead
  const grid = (month: number) => (
    <MonthGrid year={year} month={month} marks={marks} changed={changed} headed={!wide} onDay={onDay} />
  )
  return (
    <Section title={CALENDAR_TEXT.months} note={note}>
      <View className="ym-legend t-second">
        <Legend kind="off" word={CALENDAR_TEXT.legendOff} />
        <Legend kind="work" word={CALENDAR_TEXT.legendWork} />
        {changed.size > 0 && <Legend kind="changed" word={CALENDAR_TEXT.legendChanged} />}
      </View>
      {wide ? (
        <View className="ym-all">
          {MONTHS.map(month => (
            <View key={month} className="ym-one">
              <Text className="t-strong">{CALENDAR_TEXT.month(month)}</Text>
              {grid(month)}
            </View>
          ))}
        </View>
      ) : (
        <Card flush>
          {MONTHS.map(month =>
            month === open ? (
              <View key={month} className="ym-open stack-2">
                <Text className="t-strong">{CALENDAR_TEXT.month(month)}</Text>
                {grid(month)}
              </View>
            ) : (
              <ListRow
                key={month}
                title={CALENDAR_TEXT.month(month)}
                note={sumOf(month, days)}
                onPress={() => setOpen(month)}
              />
            ),
          )}
        </Card>
      )}
    </Section>
  )
}

const Legend = ({ kind, word }: { kind: 'off' | 'work' | 'changed'; word: string }) => (
  <View className="ym-key">
    <View className={`ym-sample mg-${kind}`}>{kind === 'changed' && <Text>8</Text>}</View>
    <Text>{word}</Text>
  </View>
)

const sumOf = (month: number, days: readonly NamedDay[]): string => {
  const mine = days.filter(({ day }) => Number(day.slice(5, 7)) === month)
  const off = mine.filter(({ kind }) => kind === 'off').length
  return CALENDAR_TEXT.monthSum(off, mine.length - off)
}
