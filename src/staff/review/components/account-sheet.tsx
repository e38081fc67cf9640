import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { aid } from '../../../contract/aid'
import { typedCard } from '../../../domain/aid/identifiers'
import { toast } from '../../../platform/toast'
import { useCommand } from '../../../platform/use-command'
import { Button } from '../../../ui/button'
import { TextArea, TextField } from '../../../ui/field'
import { RefusedNotice } from '../../../ui/notice'
import { Sheet } from '../../../ui/sheet'
import { Toggle } from '../../../ui/toggle'
import { HELP_TEXT } from '../help-text'
import type { Review } from '../shapes'

interface AccountSheetProps {
  one: Review
  onClose: () => void
  onDone: () => void
}

/** Another account for somebody who cannot do it alone; a passbook's number without a check digit needs a reason. */
export const AccountSheet = ({ one, onClose, onDone }: AccountSheetProps) => {
  const [bank, setBank] = useState({ holder: '', bankName: '', card: '' })
  const [isPassbook, setPassbook] = useState(false)
  const [reason, setReason] = useState('')
  const fix = useCommand(aid.fixAccount, { renews: [aid.review, aid.queue] })
  const read = typedCard(bank.card)
  const isOdd = !read.ok && read.problem === 'LUHN'
  const ready =
    bank.holder.trim() !== '' &&
    bank.bankName.trim() !== '' &&
    (read.ok || (isOdd && isPassbook && reason.trim().length >= 2))
  const send = async () => {
    const { applicationId, version } = one
    const passbook = isOdd && isPassbook ? { passbookReason: reason } : {}
    const reply = await fix.run({ applicationId, version, bank, ...passbook })
    if (!reply.ok) return
    toast(HELP_TEXT.accountDone)
    onClose()
    onDone()
  }
  return (
    <Sheet open title={HELP_TEXT.account} onClose={onClose}>
      <View className="stack-3">
        <Text className="t-second">{HELP_TEXT.accountNote}</Text>
        <TextField
          label={HELP_TEXT.holder}
          maxLength={40}
          value={bank.holder}
          onChange={holder => setBank({ ...bank, holder })}
        />
        <TextField
          label={HELP_TEXT.bankName}
          maxLength={40}
          value={bank.bankName}
          onChange={bankName => setBank({ ...bank, bankName })}
        />
        <TextField
          label={HELP_TEXT.card}
          keyboard="number"
          maxLength={24}
          value={bank.card}
          error={isOdd && !isPassbook ? HELP_TEXT.cardWrong : null}
          onChange={card => setBank({ ...bank, card })}
        />
        {isOdd && <Toggle label={HELP_TEXT.passbook} value={isPassbook} onChange={setPassbook} />}
        {isOdd && isPassbook && (
          <TextArea
            label={HELP_TEXT.passbookReason}
            hint={HELP_TEXT.passbookHint}
            maxLength={300}
            value={reason}
            onChange={setReason}
          />
        )}
        <RefusedNotice refused={fix.refused} />
        <Button kind="main" label={HELP_TEXT.accountVerb} busy={fix.busy} disabled={!ready} onPress={send} />
      </View>
    </Sheet>
  )
}
