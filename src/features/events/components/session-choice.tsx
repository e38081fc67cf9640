import { Text, View } from '@tarojs/components'
import type { EventState } from '../../../domain/events/words'
import { a11y, landmark } from '../../../ui/a11y'
import { DayClock } from '../../../ui/day-clock'
import { placesText, SIGN_UP_WORDS } from '../../../ui/event-text'
import { Icon } from '../../../ui/icon'
import { StatusTag } from '../../../ui/status-tag'
import { daySpan } from '../text'
import type { EventSession } from '../use-event'
import './session-choice.scss'

export interface SessionChoiceProps {
  label: string
  sessions: readonly EventSession[]
  eventState: EventState
  chosenId: string
  nowMs: number
  onChoose: (sessionId: string) => void
}

/** The sessions of an event, of which one is looked at: time, places left, my state. */
export const SessionChoice = ({ label, sessions, eventState, chosenId, nowMs, onChoose }: SessionChoiceProps) => (
  <View className="sn" {...landmark('radiogroup', label)}>
    {sessions.map(session => {
      const { day, clock } = daySpan(session.startsAtMs, session.endsAtMs, nowMs)
      const isChosen = session.sessionId === chosenId
      const places = placesText({ ...session, eventState }, nowMs)
      const mine = session.myStatus && session.myStatus !== 'cancelled' ? SIGN_UP_WORDS[session.myStatus] : null
      return (
        <View
          key={session.sessionId}
          className={`sn-one${isChosen ? ' sn-on' : ''}`}
          onClick={() => onChoose(session.sessionId)}
          {...a11y('radio', [...(session.title ? [session.title] : []), `${day} ${clock}`, mine?.word ?? places.words])}
          aria-checked={isChosen}
        >
          <View className="sn-dot">{isChosen && <Icon name="check" size="small" />}</View>
          <View className="grow stack">
            <View className="t-strong">
              <DayClock day={day} clock={clock} />
            </View>
            {session.title !== '' && <Text>{session.title}</Text>}
            <View className="line-2">
              {mine ? <StatusTag {...mine} /> : <Text className={`sn-places sn-${places.kind}`}>{places.words}</Text>}
            </View>
          </View>
        </View>
      )
    })}
  </View>
)
