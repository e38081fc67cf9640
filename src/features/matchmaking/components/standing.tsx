import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { myTurn } from '../../../domain/matchmaking/my-turn'
import { open } from '../../../platform/navigation'
import { isBuilt } from '../../../platform/routes'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { errorText } from '../../../ui/error-text'
import { Notice, RefusedNotice } from '../../../ui/notice'
import { Confirm } from '../../../ui/sheet'
import { StatusTag } from '../../../ui/status-tag'
import { momentText } from '../../../ui/time-text'
import { confirmLeft, STEP_WORDS, TURN_WORDS } from '../my-text'
import { APPLICATION_WORDS, TEXT } from '../text'
import { type SessionDetail, useStanding } from '../use-session'
import './standing.scss'

const LEAVES = ['applied', 'verified', 'rejected', 'sealed', 'selected', 'waitlisted', 'confirmed']
const LEFT = ['final', 'running']
const TICKET = 'features/checkin/pages/ticket/index'

/** How I stand in this evening: whose turn it is, how long I have, why, and the one thing to do next. */
export const Standing = ({ session, nowMs }: { session: SessionDetail; nowMs: number }) => {
  const { sessionId, application } = session
  const acts = useStanding(sessionId)
  const [asked, ask] = useState<'withdraw' | 'decline' | null>(null)
  if (!application) return null
  const { state, weight, waitingPlace, confirmUntilMs, signUpId, buddyCode } = application
  const { turn, step } = myTurn({ state, sessionState: session.state, confirmUntilMs, nowMs })
  const left = turn === 'me' ? confirmLeft(confirmUntilMs, nowMs) : null
  const leave = async () => {
    const reply = await (asked === 'decline' ? acts.answer(false) : acts.withdraw())
    if (reply.ok) ask(null)
  }
  return (
    <Card>
      <View className="stack-3">
        <View className="sd-head">
          <StatusTag {...APPLICATION_WORDS[state]} />
          {turn !== 'nobody' && <Text className="t-second">{TURN_WORDS[turn]}</Text>}
        </View>
        <View className="stack-1">
          {left !== null && <Text className="t-title t-tabular">{left}</Text>}
          <Text>{waitingPlace > 0 && turn === 'others' ? TEXT.waiting(waitingPlace) : STEP_WORDS[step]}</Text>
          {confirmUntilMs !== null && left !== null && (
            <Text className="t-second">{TEXT.until(momentText(confirmUntilMs, nowMs))}</Text>
          )}
          {weight > 0 && turn !== 'nobody' && <Text className="t-second">{TEXT.weight(weight)}</Text>}
        </View>
        {session.state === 'open' && buddyCode !== '' && <Notice tone="info" text={TEXT.buddy(buddyCode)} />}
        {asked === null && <RefusedNotice refused={acts.refused} />}
        {step === 'confirm' && (
          <View className="stack-2">
            <Button kind="main" label={TEXT.confirm} busy={acts.busy} onPress={() => void acts.answer(true)} />
            <Button label={TEXT.decline} busy={acts.busy} onPress={() => ask('decline')} />
          </View>
        )}
        {signUpId !== null && isBuilt(TICKET) && turn !== 'nobody' && (
          <Button
            kind={step === 'come' || step === 'final' ? 'main' : 'plain'}
            icon="ticket"
            label={TEXT.ticket}
            onPress={() => open(TICKET, { signUpId })}
          />
        )}
        {LEAVES.includes(state) && step !== 'confirm' && turn !== 'nobody' && (
          <Button kind="quiet" label={TEXT.sure} onPress={() => ask('withdraw')} />
        )}
      </View>
      <Confirm
        open={asked !== null}
        title={asked === 'decline' ? TEXT.declineAsk : `${TEXT.sure}？`}
        text={asked === 'withdraw' && LEFT.includes(session.state) ? TEXT.lateText : TEXT.sureText}
        verb={asked === 'decline' ? TEXT.decline : TEXT.sure}
        kind="danger"
        busy={acts.busy}
        problem={acts.refused ? errorText(acts.refused.fn, acts.refused.code) : null}
        onConfirm={leave}
        onClose={() => ask(null)}
      />
    </Card>
  )
}
