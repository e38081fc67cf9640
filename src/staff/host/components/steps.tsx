import { useState } from 'react'
import type { Output } from '../../../contract/define'
import { matchmaking } from '../../../contract/matchmaking'
import { useCommand } from '../../../platform/use-command'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { TextField } from '../../../ui/field'
import { Notice, RefusedNotice } from '../../../ui/notice'
import { Confirm } from '../../../ui/sheet'
import { leftMs } from '../hall'
import { SURE_TEXT } from '../hall-text'
import { Finalise } from './finalise'

export type Host = Output<typeof matchmaking.host>
const HAS_STEP = ['open', 'sealed', 'confirming', 'final', 'running', 'choosing', 'revealed']
const RENEWS = [matchmaking.host, matchmaking.desk]

/** The one next step of a session; the function refuses what is too early and says why. */
export const Steps = ({ sessionId, host, nowMs }: { sessionId: string; host: Host; nowMs: number }) => {
  const [digits, setDigits] = useState('')
  const [asked, ask] = useState<'seal' | 'reveal' | null>(null)
  const renews = { renews: RENEWS }
  const seal = useCommand(matchmaking.seal, renews)
  const enter = useCommand(matchmaking.enterNumber, renews)
  const round = useCommand(matchmaking.nextRound, renews)
  const choosing = useCommand(matchmaking.openChoosing, renews)
  const reveal = useCommand(matchmaking.reveal, renews)
  const close = useCommand(matchmaking.close, renews)
  const refused = [seal, enter, round, choosing, reveal, close].find(one => one.refused)?.refused ?? null
  const { state } = host
  const next = host.round + 1
  const sure = asked && SURE_TEXT[asked]
  const go = async () => {
    await (asked === 'seal' ? seal : reveal).run({ sessionId })
    ask(null)
  }
  if (!HAS_STEP.includes(state)) return null
  return (
    <Card>
      <RefusedNotice refused={refused} />
      {state === 'open' && (
        <>
          <Notice tone="info" text="报名截止后封存名单。封存以后，名单一个字也不能改。" />
          <Button kind="main" label="封存名单" busy={seal.busy} onPress={() => ask('seal')} />
        </>
      )}
      {state === 'sealed' && (
        <>
          <TextField
            label="公开号码"
            value={digits}
            onChange={setDigits}
            keyboard="digit"
            hint="只填数字，录入后不能改"
          />
          <Button
            kind="main"
            label="录入号码并抽签"
            busy={enter.busy}
            onPress={() => void enter.run({ sessionId, digits })}
          />
        </>
      )}
      {state === 'confirming' && <Finalise sessionId={sessionId} />}
      {(state === 'final' || state === 'running') && next <= host.rounds && (
        <Button
          // a round that still runs asks for nothing: red when its time is up
          kind={state === 'running' && leftMs(host, nowMs) !== 0 ? 'plain' : 'main'}
          label={next === 1 ? '开始第 1 轮' : `下一轮（第 ${next} 轮）`}
          busy={round.busy}
          onPress={() => void round.run({ sessionId, round: next })}
        />
      )}
      {state === 'running' && (
        <Button
          kind={next > host.rounds ? 'main' : 'quiet'}
          label="结束轮次，填心意卡"
          busy={choosing.busy}
          onPress={() => void choosing.run({ sessionId })}
        />
      )}
      {state === 'choosing' && <Button kind="main" label="同时揭晓" busy={reveal.busy} onPress={() => ask('reveal')} />}
      {state === 'revealed' && (
        <Button kind="plain" label="结束这一场" busy={close.busy} onPress={() => void close.run({ sessionId })} />
      )}
      <Confirm
        open={sure !== null}
        title={sure?.title ?? ''}
        text={sure?.text ?? ''}
        verb={sure?.verb ?? ''}
        busy={seal.busy || reveal.busy}
        onConfirm={() => void go()}
        onClose={() => ask(null)}
      />
    </Card>
  )
}
