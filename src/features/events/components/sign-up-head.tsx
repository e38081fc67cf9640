import { Text, View } from '@tarojs/components'
import { DayClock } from '../../../ui/day-clock'
import { brandClass } from '../../../ui/event-cover'
import { daySpan } from '../text'
import type { EventDetail, EventSession } from '../use-event'
import './sign-up-head.scss'

/** What is being signed up for, in four lines. */
export const SignUpHead = ({ event, session, nowMs }: { event: EventDetail; session: EventSession; nowMs: number }) => (
  <View className={`su ${brandClass(event.brand)}`}>
    <Text className="su-brand">{event.brand}</Text>
    <Text className="t-head">{session.title ? `${event.title} · ${session.title}` : event.title}</Text>
    <View className="su-when">
      <DayClock {...daySpan(session.startsAtMs, session.endsAtMs, nowMs)} />
    </View>
    <Text className="t-second">{event.venueName}</Text>
  </View>
)
