import { Text } from '@tarojs/components'
import { changedSpans } from '../../../domain/calendar/month'
import type { NamedDay } from '../../../domain/calendar/year'
import { Card, Section } from '../../../ui/card'
import { ListRow } from '../../../ui/list-row'
import { CALENDAR_TEXT } from '../calendar-text'
import type { YearView } from '../use-calendar-year'

/** What the text on the screen changes against the table that counts: what a second person checks. */
export const ChangeList = ({ table, days }: { table: YearView['table']; days: readonly NamedDay[] }) => {
  const changes = changedSpans(table?.days ?? [], days)
  return (
    <Section title={CALENDAR_TEXT.changes} {...(!table && { note: CALENDAR_TEXT.changesNew })}>
      {changes.length === 0 ? (
        <Text className="t-second">{CALENDAR_TEXT.noChanges}</Text>
      ) : (
        <Card flush>
          {changes.map(change => (
            <ListRow key={change.first} {...CALENDAR_TEXT.change(change)} />
          ))}
        </Card>
      )}
    </Section>
  )
}
