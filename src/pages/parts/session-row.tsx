import { Text, View } from '@tarojs/components'
import type { Output } from '../../contract/define'
import type { events } from '../../contract/events'
import { open } from '../../platform/navigation'
import { a11y } from '../../ui/a11y'
import { brandClass } from '../../ui/event-cover'
import { placesText, SIGN_UP_WORDS } from '../../ui/event-text'
import { StatusTag } from '../../ui/status-tag'
import { clockText, dayText } from '../../ui/time-text'
import './session-row.scss'

export type EventCard = Output<typeof events.list>['items'][number]
export type SessionCard = EventCard['sessions'][number]

export interface SessionRowProps {
  event: EventCard
  session: SessionCard
  nowMs: number
  /** Rows under a day's heading leave the day out. */
  withDay?: boolean
}

/** One session of an event: time large, title, place, places left in words, my state. */
export const SessionRow = ({ event, session, nowMs, withDay = false }: SessionRowProps) => {
  const places = placesText({ ...session, eventState: event.state }, nowMs)
  const mine = session.myStatus === null || session.myStatus === 'cancelled' ? null : SIGN_UP_WORDS[session.myStatus]
  const day = dayText(session.startsAtMs, nowMs)
  const clock = clockText(session.startsAtMs)
  const name = session.title ? `${event.title} · ${session.title}` : event.title
  return (
    <View
      className={`sr ${brandClass(event.brand)}`}
      hoverClass="sr-pressed"
      onClick={() => open('features/events/pages/event/index', { eventId: event.eventId })}
      {...a11y('button', [`${day} ${clock}`, name, event.venueName, mine?.word ?? places.words])}
    >
      <View className="sr-when">
        <Text className="sr-clock">{clock}</Text>
        {withDay && <Text className="sr-day">{day}</Text>}
      </View>
      <View className="sr-what">
        <Text className="sr-brand">{event.brand}</Text>
        <Text className="sr-title">{name}</Text>
        <Text className="t-second">{event.venueName}</Text>
        <View className="sr-foot">
          {mine ? <StatusTag {...mine} /> : <Text className={`sr-places sr-${places.kind}`}>{places.words}</Text>}
          {event.forFamilies && <Text className="sr-family">可带家人</Text>}
        </View>
      </View>
    </View>
  )
}
