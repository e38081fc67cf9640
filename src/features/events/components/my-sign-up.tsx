import { Text, View } from '@tarojs/components'
import type { Output } from '../../../contract/define'
import type { events } from '../../../contract/events'
import { isEveningTicket } from '../../../domain/events/evening-ticket'
import { signUpStanding } from '../../../domain/events/sign-up-standing'
import { open } from '../../../platform/navigation'
import { openTicketed } from '../../../platform/open-ticketed'
import { a11y } from '../../../ui/a11y'
import { Button } from '../../../ui/button'
import { DayClock } from '../../../ui/day-clock'
import { brandClass } from '../../../ui/event-cover'
import { StatusTag } from '../../../ui/status-tag'
import { daySpan, EVENT_TEXT, MINE_TEXT, STANDING_WORDS } from '../text'
import { aheadWords, WAITING_TEXT } from '../waiting-text'
import './my-sign-up.scss'

export type MySignUpRow = Output<typeof events.mine>['items'][number]

export interface MySignUpProps {
  signUp: MySignUpRow
  nowMs: number
  onCancel: () => void
}

/** One sign-up of mine: when first, then what I can still do with it. */
export const MySignUp = ({ signUp, nowMs, onCancel }: MySignUpProps) => {
  const { word, hasTicket, cancel, isAhead } = signUpStanding(signUp, nowMs)
  const { day, clock } = daySpan(signUp.startsAtMs, signUp.endsAtMs, nowMs)
  const name = signUp.sessionTitle ? `${signUp.title} · ${signUp.sessionTitle}` : signUp.title
  return (
    <View className={`ms ${brandClass(signUp.brand)}${isAhead ? '' : ' ms-past'}`}>
      <View
        className="ms-what"
        onClick={() => openTicketed(signUp)}
        {...a11y('button', [name, `${day} ${clock}`, STANDING_WORDS[word].word])}
      >
        <View className="ms-head">
          <View className="ms-when">
            <DayClock day={day} clock={clock} />
          </View>
          <StatusTag {...STANDING_WORDS[word]} />
        </View>
        <Text className="t-strong">{name}</Text>
        <Text className="t-second">{`${signUp.venueName} · ${MINE_TEXT.places(signUp.places, signUp.used)}`}</Text>
      </View>
      {isAhead && signUp.status === 'waitlisted' && <Text>{aheadWords(signUp.ahead)}</Text>}
      {!hasTicket && cancel === 'allowed' && signUp.status !== 'confirmed' && signUp.status !== 'cancelled' && (
        <View className="ms-actions">
          <Button
            size="small"
            kind="quiet"
            label={WAITING_TEXT.withdraw[signUp.status]}
            heard={`${WAITING_TEXT.withdraw[signUp.status]}，${name}`}
            onPress={onCancel}
          />
        </View>
      )}
      {hasTicket && (
        <View className="ms-actions">
          <Button
            size="small"
            icon="ticket"
            label={EVENT_TEXT.showTicket}
            heard={`${EVENT_TEXT.showTicket}，${name}`}
            onPress={() => open('features/checkin/pages/ticket/index', { signUpId: signUp.signUpId })}
          />
          {cancel === 'allowed' && (
            <Button
              size="small"
              kind="quiet"
              label={MINE_TEXT.cancel}
              heard={`${MINE_TEXT.cancel}，${name}`}
              onPress={onCancel}
            />
          )}
        </View>
      )}
      {cancel !== 'no' && signUp.status === 'confirmed' && (
        <Text className="t-second">
          {isEveningTicket(signUp)
            ? MINE_TEXT.drawn
            : cancel === 'allowed'
              ? MINE_TEXT.cancelUntil(signUp.cancelUntilMs, nowMs)
              : MINE_TEXT.tooLate}
        </Text>
      )}
    </View>
  )
}
