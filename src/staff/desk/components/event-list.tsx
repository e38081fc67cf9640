import { View } from '@tarojs/components'
import { serverNowMs } from '../../../platform/clock'
import { Card } from '../../../ui/card'
import { brandClass } from '../../../ui/event-cover'
import { ListRow } from '../../../ui/list-row'
import { Empty } from '../../../ui/states'
import { StatusTag } from '../../../ui/status-tag'
import { momentText } from '../../../ui/time-text'
import type { DeskEvent } from '../desk-event'
import { text as signUpText } from '../sign-up-text'
import { STATE_WORD, text } from '../text'
import { isUndrawn } from '../waits'
import './event-list.scss'

interface EventListProps {
  items: readonly DeskEvent[]
  chosen: string | null
  onChoose: (eventId: string) => void
}

/** Title, when it begins, how many are signed up; the state as a tag. */
export const EventList = ({ items, chosen, onChoose }: EventListProps) => {
  if (items.length === 0) return <Empty icon="calendar" title={text.noEvents} note={text.noEventsNote} />
  return (
    <Card flush>
      {items.map(event => {
        const { word, tone } = STATE_WORD[event.state]
        return (
          <ListRow
            key={event.eventId}
            lead={<View className={`el-mark ${brandClass(event.brand)}`} aria-hidden />}
            title={event.title}
            note={noteOf(event)}
            trail={<StatusTag tone={tone} word={word} />}
            selected={event.eventId === chosen}
            onPress={() => onChoose(event.eventId)}
          />
        )
      })}
    </Card>
  )
}

const noteOf = (event: DeskEvent): string => {
  const [first] = event.sessions
  if (!first) return text.noSessions
  const when = momentText(first.startsAtMs, serverNowMs())
  const taken = event.sessions.reduce((sum, session) => sum + session.taken, 0)
  const capacity = event.sessions.reduce((sum, session) => sum + session.capacity, 0)
  const moment = event.sessions.length > 1 ? text.moreSessions(when, event.sessions.length) : when
  const waits = event.sessions.reduce((sum, session) => sum + session.pending + session.excuses, 0)
  const inDraw = event.sessions.filter(isUndrawn).reduce((sum, session) => sum + session.inDraw, 0)
  const words = event.sessions.every(isUndrawn) ? text.inDrawOf(inDraw, capacity) : text.takenOf(taken, capacity)
  return [moment, words, ...(waits > 0 ? [signUpText.waitsOf(waits)] : [])].join(' · ')
}
