import { Text, View } from '@tarojs/components'
import type { Output } from '../../../contract/define'
import type { matchmaking } from '../../../contract/matchmaking'
import { myTurn } from '../../../domain/matchmaking/my-turn'
import { open } from '../../../platform/navigation'
import { a11y } from '../../../ui/a11y'
import { Button } from '../../../ui/button'
import { Icon } from '../../../ui/icon'
import { StatusTag } from '../../../ui/status-tag'
import { momentText } from '../../../ui/time-text'
import { confirmLeft, MINE_TEXT, STEP_WORDS, TURN_WORDS } from '../my-text'
import { APPLICATION_WORDS, MEETING_WORDS, TEXT } from '../text'
import './application-card.scss'

export type MyApplication = Output<typeof matchmaking.mine>['items'][number]

/** One application of mine: its state, the next step and whose turn that is; the ticket is one tap away. */
export const ApplicationCard = ({ application, nowMs }: { application: MyApplication; nowMs: number }) => {
  const { sessionId, title, sessionState, state, waitingPlace, signUpId, confirmUntilMs } = application
  const { turn, step } = myTurn({ ...application, nowMs })
  const left = turn === 'me' ? confirmLeft(confirmUntilMs, nowMs) : null
  const tag = sessionState === 'cancelled' ? MEETING_WORDS.cancelled : APPLICATION_WORDS[state]
  const when = `${momentText(application.startsAtMs, nowMs)} · ${application.venueName}`
  const words = waitingPlace > 0 && turn === 'others' ? TEXT.waiting(waitingPlace) : STEP_WORDS[step]
  const isInside = ['sit', 'choose', 'look'].includes(step)
  return (
    <View className={`ma${turn === 'me' ? ' ma-mine' : ''}`}>
      <View
        className="ma-what"
        hoverClass="ma-pressed"
        onClick={() => open(`features/matchmaking/pages/${isInside ? 'evening' : 'session'}/index`, { sessionId })}
        {...a11y('button', [title, tag.word, words])}
      >
        <View className="ma-head">
          <Text className="t-strong grow">{title}</Text>
          <StatusTag {...tag} />
        </View>
        <Text className="t-second">{when}</Text>
        <View className="ma-next">
          <View className="grow stack">
            {turn !== 'nobody' && (
              <Text className={turn === 'me' ? 't-small-strong' : 't-second'}>
                {left === null ? TURN_WORDS[turn] : `${TURN_WORDS[turn]} · ${left}`}
              </Text>
            )}
            <Text>{words}</Text>
          </View>
          <Icon name="right" size="small" />
        </View>
      </View>
      {signUpId !== null && (step === 'final' || step === 'come' || step === 'sit') && (
        <View className="ma-act">
          <Button
            size="small"
            icon="ticket"
            label={MINE_TEXT.ticket}
            heard={`${MINE_TEXT.ticket}，${title}`}
            onPress={() => open('features/checkin/pages/ticket/index', { signUpId })}
          />
        </View>
      )}
    </View>
  )
}
