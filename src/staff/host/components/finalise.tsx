import { useState } from 'react'
import { matchmaking } from '../../../contract/matchmaking'
import { useCommand } from '../../../platform/use-command'
import { Button } from '../../../ui/button'
import { TextArea } from '../../../ui/field'
import { Notice, RefusedNotice } from '../../../ui/notice'
import { HALL_TEXT } from '../hall-text'

/** Ends confirming; sides that differ by more than one need a signed reason, asked for only then. */
export const Finalise = ({ sessionId }: { sessionId: string }) => {
  const [exception, setException] = useState('')
  const command = useCommand(matchmaking.finalise, { renews: [matchmaking.host, matchmaking.desk] })
  const no = command.refused?.code === 'UNBALANCED' ? command.refused : null
  const [asked, ask] = useState<{ m: number; f: number } | null>(null)
  const run = async () => {
    const reply = await command.run({ sessionId, exception: asked ? exception : '' })
    if (!reply.ok && reply.code === 'UNBALANCED')
      ask({ m: Number(reply.details?.['m'] ?? 0), f: Number(reply.details?.['f'] ?? 0) })
  }
  return (
    <>
      {asked ? (
        <>
          <Notice tone="wait" text={HALL_TEXT.unbalanced(asked.m, asked.f)} />
          <TextArea
            label={HALL_TEXT.reason}
            hint={HALL_TEXT.reasonHint}
            value={exception}
            maxLength={200}
            onChange={setException}
          />
        </>
      ) : null}
      <RefusedNotice refused={no ? null : command.refused} />
      <Button
        kind="main"
        label={asked ? HALL_TEXT.sign : '确定名单，发号牌'}
        disabled={asked !== null && exception.trim() === ''}
        busy={command.busy}
        onPress={() => void run()}
      />
    </>
  )
}
