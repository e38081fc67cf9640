import { useState } from 'react'
import { account } from '../../../contract/account'
import { AID_CONSENTS, type AidConsentKind } from '../../../domain/aid/consents'
import { useCommand } from '../../../platform/use-command'
import { Button } from '../../../ui/button'
import { errorText } from '../../../ui/error-text'
import { Confirm } from '../../../ui/sheet'
import { CASE_TEXT } from '../case-text'

interface AgreeAgainProps {
  applicationId: string
  kind: AidConsentKind
  onDone: () => void
}

/** A consent that I took back, with its words, to be given again. */
export const AgreeAgain = ({ applicationId, kind, onDone }: AgreeAgainProps) => {
  const [open, setOpen] = useState(false)
  const give = useCommand(account.giveConsent, { renews: [account.consents] })
  const { title, text, version } = AID_CONSENTS[kind]
  const agree = async () => {
    const reply = await give.run({ kind, version, about: applicationId })
    if (!reply.ok) return
    setOpen(false)
    onDone()
  }
  return (
    <>
      <Button label={CASE_TEXT.agree(title)} onPress={() => setOpen(true)} />
      <Confirm
        open={open}
        title={title}
        text={text}
        verb={CASE_TEXT.agreeVerb}
        busy={give.busy}
        problem={give.refused ? errorText('account', give.refused.code) : null}
        onConfirm={agree}
        onClose={() => setOpen(false)}
      />
    </>
  )
}
