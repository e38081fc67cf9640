import { Text, View } from '@tarojs/components'
import type { Output } from '../../contract/define'
import type { events } from '../../contract/events'
import { isEveningTicket } from '../../domain/events/evening-ticket'
import { open } from '../../platform/navigation'
import { Button } from '../../ui/button'
import { brandClass } from '../../ui/event-cover'
import { SIGN_UP_WORDS } from '../../ui/event-text'
import { StatusTag } from '../../ui/status-tag'
import { clockText } from '../../ui/time-text'
import './today-card.scss'

export type MySignUp = Output<typeof events.home>['today'][number]

/** A ticket of mine for today: when, what, where, and the one thing I need at the door. */
export const TodayCard = ({ signUp }: { signUp: MySignUp }) => {
  const isOff = signUp.eventState === 'cancelled'
  const isEvening = isEveningTicket(signUp)
  const isIn = signUp.used > 0 && signUp.used >= signUp.places
  return (
    <View className={`td ${brandClass(signUp.brand)}`}>
      <View className="td-head">
        <Text className="td-brand">{signUp.brand}</Text>
        {isOff ? (
          <StatusTag tone="stop" word="活动已取消" />
        ) : isIn ? (
          <StatusTag tone="good" word="已入场" />
        ) : (
          <StatusTag {...SIGN_UP_WORDS[signUp.status]} />
        )}
      </View>
      <Text className="td-clock">{`今天 ${clockText(signUp.startsAtMs)}–${clockText(signUp.endsAtMs)}`}</Text>
      <Text className="t-strong">{signUp.title}</Text>
      <Text className="t-second">{`${signUp.venueName} · ${signUp.places} 人`}</Text>
      {!isOff && signUp.status === 'confirmed' && (
        <View className={`td-action ${isIn && isEvening ? 'td-inside' : 'stack-2'}`}>
          <Button
            kind={isIn && isEvening ? 'plain' : 'main'}
            icon="ticket"
            label="出示入场码"
            heard={`出示入场码，${signUp.title}`}
            onPress={() => open('features/checkin/pages/ticket/index', { signUpId: signUp.signUpId })}
          />
          {isEvening && (
            <Button
              kind={isIn ? 'main' : 'plain'}
              label="看桌号和心意卡"
              onPress={() => open('features/matchmaking/pages/evening/index', { sessionId: signUp.sessionId })}
            />
          )}
        </View>
      )}
    </View>
  )
}
