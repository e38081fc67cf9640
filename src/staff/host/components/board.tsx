import { Text, View } from '@tarojs/components'
import type { Output } from '../../../contract/define'
import type { matchmaking } from '../../../contract/matchmaking'
import { useWide } from '../../../platform/window-width'
import { a11y } from '../../../ui/a11y'
import { Card, Section } from '../../../ui/card'
import { ListRow } from '../../../ui/list-row'
import { StatusTag } from '../../../ui/status-tag'
import { clockText } from '../../../ui/time-text'
import { BUSINESS_TEXT } from '../business-text'
import './board.scss'

type Planned = Output<typeof matchmaking.planMeetings>['meetings'][number]

interface Props {
  meetings: readonly Planned[]
  slotsAtMs: readonly number[]
  tables: number
  /** The slot that runs now, -1 for none. */
  nowSlot: number
  onPress?: (meetingId: string) => void
}

const nameOf = (meeting: Planned): string => meeting.companies.map(company => company.name).join(' 和 ')
const kindOf = (meeting: Planned): string => (meeting.mutual ? BUSINESS_TEXT.mutual : BUSINESS_TEXT.oneSided)

/** The schedule: tables by slots on a desk, a list by time on a phone. */
export const Board = (props: Props) => (useWide() ? <Grid {...props} /> : <ByTime {...props} />)

const Grid = ({ meetings, slotsAtMs, tables, nowSlot, onPress }: Props) => {
  const at = new Map(meetings.map(meeting => [`${meeting.slot}/${meeting.table}`, meeting]))
  const used = Math.max(0, ...meetings.map(meeting => meeting.table))
  const rows = Array.from({ length: Math.min(tables, Math.max(used, 1)) }, (_, i) => i + 1)
  return (
    <View className="bo" role="table" aria-label={BUSINESS_TEXT.schedule}>
      <View className="bo-row bo-head" role="row">
        <View className="bo-table" role="columnheader">
          <Text>{BUSINESS_TEXT.tables}</Text>
        </View>
        {slotsAtMs.map((startsAtMs, slot) => (
          <View key={startsAtMs} className={`bo-slot${slot === nowSlot ? ' bo-now' : ''}`} role="columnheader">
            <Text>{clockText(startsAtMs)}</Text>
          </View>
        ))}
      </View>
      {rows.map(table => (
        <View key={table} className="bo-row" role="row">
          <View className="bo-table" role="rowheader">
            <Text>{BUSINESS_TEXT.table(table)}</Text>
          </View>
          {slotsAtMs.map((startsAtMs, slot) => (
            <Cell key={startsAtMs} meeting={at.get(`${slot}/${table}`)} {...(onPress && { onPress })} />
          ))}
        </View>
      ))}
    </View>
  )
}

const Cell = ({ meeting, onPress }: { meeting: Planned | undefined; onPress?: (meetingId: string) => void }) =>
  meeting ? (
    <View className={`bo-cell${meeting.mutual ? ' bo-both' : ' bo-one'}${onPress ? ' bo-taken' : ''}`} role="cell">
      <View
        {...(onPress && {
          onClick: () => onPress(meeting.meetingId),
          tabIndex: 0,
          ...a11y('button', [nameOf(meeting), kindOf(meeting)]),
        })}
      >
        {meeting.companies.map(company => (
          <View key={company.companyId}>
            <Text>{company.name}</Text>
          </View>
        ))}
        {meeting.mutual && <Text className="bo-kind">{BUSINESS_TEXT.mutual}</Text>}
      </View>
    </View>
  ) : (
    <View className="bo-cell bo-free" role="cell">
      <Text>{BUSINESS_TEXT.free}</Text>
    </View>
  )

const ByTime = ({ meetings, slotsAtMs, nowSlot, onPress }: Props) => (
  <>
    {slotsAtMs.map((startsAtMs, slot) => {
      const here = meetings.filter(meeting => meeting.slot === slot).sort((a, b) => a.table - b.table)
      return here.length === 0 ? null : (
        <Section
          key={startsAtMs}
          title={`${clockText(startsAtMs)}${slot === nowSlot ? '，正在进行' : ''}`}
          note={BUSINESS_TEXT.slot(slot)}
        >
          <Card flush>
            {here.map(meeting => (
              <ListRow
                key={meeting.meetingId}
                title={nameOf(meeting)}
                note={BUSINESS_TEXT.table(meeting.table)}
                trail={<StatusTag tone={meeting.mutual ? 'good' : 'plain'} word={kindOf(meeting)} />}
                {...(onPress && { onPress: () => onPress(meeting.meetingId) })}
              />
            ))}
          </Card>
        </Section>
      )
    })}
  </>
)
