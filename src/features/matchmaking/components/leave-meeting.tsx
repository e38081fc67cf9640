import { useState } from 'react'
import { matchmaking } from '../../../contract/matchmaking'
import { toast } from '../../../platform/toast'
import { useCommand } from '../../../platform/use-command'
import { Button } from '../../../ui/button'
import { errorText } from '../../../ui/error-text'
import { Confirm } from '../../../ui/sheet'
import { COMPANY_TEXT } from '../business-text'

/** A company that cannot come takes its card back, asked once more. */
export const LeaveMeeting = ({ sessionId, onLeft }: { sessionId: string; onLeft: () => void }) => {
  const [asked, ask] = useState(false)
  const { run, busy, refused } = useCommand(matchmaking.withdrawCompany, { renews: [matchmaking.companies] })
  const leave = async () => {
    if (!(await run({ sessionId })).ok) return
    ask(false)
    onLeft()
    toast(COMPANY_TEXT.leaveStay)
  }
  return (
    <>
      <Button kind="quiet" label={COMPANY_TEXT.leave} onPress={() => ask(true)} />
      <Confirm
        open={asked}
        title={`${COMPANY_TEXT.leave}？`}
        text={COMPANY_TEXT.leaveSure}
        verb={COMPANY_TEXT.leave}
        kind="danger"
        busy={busy}
        problem={refused ? errorText(refused.fn, refused.code) : null}
        onConfirm={leave}
        onClose={() => ask(false)}
      />
    </>
  )
}
