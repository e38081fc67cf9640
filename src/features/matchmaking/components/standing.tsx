import { useState } from 'react'
import { open } from '../../../platform/navigation'
import { isBuilt } from '../../../platform/routes'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Fact } from '../../../ui/list-row'
import { Notice, RefusedNotice } from '../../../ui/notice'
import { Confirm } from '../../../ui/sheet'
import { StatusTag } from '../../../ui/status-tag'
import { momentText } from '../../../ui/time-text'
import { APPLICATION_WORDS, TEXT } from '../text'
import { type SessionDetail, useStanding } from '../use-session'

const LEAVES = ['applied', 'verified', 'sealed', 'selected', 'waitlisted', 'confirmed']
const TICKET = 'features/checkin/pages/ticket/index'

/** How I stand in this evening, why, and the one thing to do next. */
export const Standing = ({ session, nowMs }: { session: SessionDetail; nowMs: number }) => {
  const { sessionId, application } = session
  const acts = useStanding(sessionId)
  const [asked, ask] = useState(false)
  if (!application) return null
  const { state, weight, missed, waitingPlace, confirmUntilMs, signUpId, buddyCode } = application
  return (
    <Card>
      <Fact label="我的状态">
        <StatusTag {...APPLICATION_WORDS[state]} />
      </Fact>
      {weight > 0 && <Notice tone="info" text={TEXT.weight(weight, missed)} />}
      {waitingPlace > 0 && <Notice tone="wait" text={TEXT.waiting(waitingPlace)} />}
      {confirmUntilMs !== null && <Notice tone="wait" text={TEXT.until(momentText(confirmUntilMs, nowMs))} />}
      {session.state === 'open' && buddyCode !== '' && <Notice tone="info" text={TEXT.buddy(buddyCode)} />}
      <RefusedNotice refused={acts.refused} />
      {state === 'selected' && (
        <>
          <Button kind="main" label={TEXT.confirm} busy={acts.busy} onPress={() => void acts.answer(true)} />
          <Button kind="plain" label={TEXT.decline} busy={acts.busy} onPress={() => void acts.answer(false)} />
        </>
      )}
      {signUpId !== null && isBuilt(TICKET) && (
        <Button kind="main" label={TEXT.ticket} onPress={() => open(TICKET, { signUpId })} />
      )}
      {LEAVES.includes(state) && state !== 'selected' && (
        <Button kind="quiet" label={TEXT.sure} onPress={() => ask(true)} />
      )}
      <Confirm
        open={asked}
        title={`${TEXT.sure}？`}
        text={TEXT.sureText}
        verb={TEXT.sure}
        kind="danger"
        busy={acts.busy}
        onConfirm={async () => {
          await acts.withdraw()
          ask(false)
        }}
        onClose={() => ask(false)}
      />
    </Card>
  )
}
