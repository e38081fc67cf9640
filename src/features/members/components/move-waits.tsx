import { useState } from 'react'
import type { Output } from '../../../contract/define'
import { members } from '../../../contract/members'
import { toast } from '../../../platform/toast'
import { useCommand } from '../../../platform/use-command'
import { useServerNow } from '../../../platform/use-server-now'
import { Button } from '../../../ui/button'
import { errorText } from '../../../ui/error-text'
import { Result } from '../../../ui/result'
import { Confirm } from '../../../ui/sheet'
import { momentText } from '../../../ui/time-text'
import { MOVE_TEXT } from '../move-text'

export type Move = NonNullable<Output<typeof members.myMove>['move']>

/** My request waits: for whom, since when, and how to take it back. */
export const MoveWaits = ({ move }: { move: Move }) => {
  const withdraw = useCommand(members.withdrawMove, { renews: [members.myMove] })
  const [asking, setAsking] = useState(false)
  const nowMs = useServerNow(60_000)
  const run = async () => {
    const reply = await withdraw.run({ moveId: move.moveId })
    if (!reply.ok) return
    setAsking(false)
    toast(MOVE_TEXT.withdrawn)
  }
  return (
    <>
      <Result
        tone="wait"
        title={MOVE_TEXT.waiting}
        note={MOVE_TEXT.waitingNote}
        facts={[
          { label: MOVE_TEXT.ways, value: MOVE_TEXT.kind[move.kind] },
          ...(move.kind === 'move' ? [{ label: MOVE_TEXT.to, value: move.toUnionName }] : []),
          { label: MOVE_TEXT.asked, value: momentText(move.askedAtMs, nowMs) },
        ]}
      >
        <Button label={MOVE_TEXT.withdraw} onPress={() => setAsking(true)} />
      </Result>
      <Confirm
        open={asking}
        title={MOVE_TEXT.withdrawTitle}
        text={MOVE_TEXT.withdrawText}
        verb={MOVE_TEXT.withdraw}
        kind="danger"
        busy={withdraw.busy}
        problem={withdraw.refused ? errorText('members', withdraw.refused.code) : null}
        onConfirm={run}
        onClose={() => setAsking(false)}
      />
    </>
  )
}
