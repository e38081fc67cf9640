import { Text, View } from '@tarojs/components'
import { monthDays, spansOf } from '../../../domain/calendar/month'
import { calendarOf, type NamedDay } from '../../../domain/calendar/year'
import { isWorkday } from '../../../domain/workdays'
import { Card, Section } from '../../../ui/card'
import { ListRow } from '../../../ui/list-row'
import { Notice } from '../../../ui/notice'
import { StatusTag } from '../../../ui/status-tag'
import { CALENDAR_TEXT } from '../calendar-text'
import type { YearView } from '../use-calendar-year'

/** What counts for this year and what waits, with the notice it rests on. */
export const YearState = ({ view, nowMs }: { view: YearView; nowMs: number }) => {
  const { year, table, draft } = view
  return (
    <>
      <Card>
        <View className="stack-1">
          <View className="line-2">
            <StatusTag tone={table ? 'good' : 'wait'} word={table ? CALENDAR_TEXT.published : CALENDAR_TEXT.none} />
          </View>
          {table ? (
            <>
              <Text className="t-strong">{CALENDAR_TEXT.workdays(workdaysOf(year, table.days))}</Text>
              <Text className="t-second">{CALENDAR_TEXT.source(table.source)}</Text>
              <Text className="t-second">
                {table.publishedAtMs === null
                  ? CALENDAR_TEXT.seeded
                  : CALENDAR_TEXT.publishedAt(table.publishedAtMs, nowMs)}
              </Text>
            </>
          ) : (
            <Text className="t-second">{CALENDAR_TEXT.noneNote}</Text>
          )}
        </View>
      </Card>
      {draft && (
        <Notice
          tone="info"
          text={
            draft.isMine
              ? CALENDAR_TEXT.draftMine(draft.savedAtMs, nowMs)
              : CALENDAR_TEXT.draftOther(draft.savedByName, draft.savedAtMs, nowMs)
          }
        />
      )}
    </>
  )
}

/** Every holiday and make-up day of the year as people name them. */
export const Holidays = ({ days }: { days: readonly NamedDay[] }) => {
  const spans = spansOf(days)
  return (
    <Section title={CALENDAR_TEXT.holidays}>
      {spans.length === 0 ? (
        <Text className="t-second">{CALENDAR_TEXT.noHolidays}</Text>
      ) : (
        <Card flush>
          {spans.map(span => (
            <ListRow key={span.first} title={CALENDAR_TEXT.holiday(span)} note={CALENDAR_TEXT.holidayDays(span)} />
          ))}
        </Card>
      )}
    </Section>
  )
}

const workdaysOf = (year: number, days: readonly NamedDay[]): number => {
  const calendar = calendarOf([{ year, source: '', days }])
  return MONTHS.flatMap(month => monthDays(year, month)).filter(day => isWorkday(calendar, day)).length
}
const MONTHS = Array.from({ length: 12 }, (_, i) => i + 1)
