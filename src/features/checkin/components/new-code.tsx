import { useState } from 'react'
import { checkin } from '../../../contract/checkin'
import { events } from '../../../contract/events'
import { newRequestId } from '../../../platform/request-id'
import { toast } from '../../../platform/toast'
import { useCommand } from '../../../platform/use-command'
import { Button } from '../../../ui/button'
import { errorText } from '../../../ui/error-text'
import { Confirm } from '../../../ui/sheet'
import { TICKET_TEXT } from '../text'

/** A lost phone, a paper in wrong hands: new codes, and the old ones are dead. */
export const NewCode = ({ signUpId }: { signUpId: string }) => {
  const [requestId, setRequestId] = useState<string | null>(null)
  const reissue = useCommand(checkin.reissue, { renews: [events.ticket] })
  const { refused } = reissue
  const run = async () => {
    if (requestId === null) return
    const reply = await reissue.run({ signUpId, requestId })
    if (!reply.ok) return
    setRequestId(null)
    toast(TICKET_TEXT.renewed)
  }
  return (
    <>
      <Button kind="quiet" icon="refresh" label={TICKET_TEXT.renew} onPress={() => setRequestId(newRequestId())} />
      <Confirm
        open={requestId !== null}
        title={TICKET_TEXT.renewAsk}
        text={TICKET_TEXT.renewNote}
        verb={TICKET_TEXT.renewVerb}
        busy={reissue.busy}
        problem={refused ? errorText('checkin', refused.code) : null}
        onConfirm={run}
        onClose={() => setRequestId(null)}
      />
    </>
  )
}
