import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { qa } from '../../../contract/qa'
import { useCommand } from '../../../platform/use-command'
import { Button } from '../../../ui/button'
import { TextField } from '../../../ui/field'
import { RefusedNotice } from '../../../ui/notice'
import { Sheet } from '../../../ui/sheet'
import { INBOX_TEXT } from '../text'

const LEAST_CHARS = 4

/** Who asked without a name, for a reason that the asker will read; gone when the sheet closes. */
export const IdentityForm = ({ threadId }: { threadId: string }) => {
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const [who, setWho] = useState<string | null>(null)
  const command = useCommand(qa.readIdentity)
  const run = async () => {
    const reply = await command.run({ threadId, reason })
    if (!reply.ok) return
    const { name, unionName } = reply.data
    setWho(name === '' ? INBOX_TEXT.guest : INBOX_TEXT.from(name, unionName))
  }
  const close = () => {
    setWho(null)
    setReason('')
    setOpen(false)
  }
  return (
    <>
      <Button kind="quiet" icon="eye" label={INBOX_TEXT.identity} onPress={() => setOpen(true)} />
      <Sheet open={open} title={INBOX_TEXT.identity} onClose={close}>
        <View className="stack-3">
          <Text className="t-second">{INBOX_TEXT.identityNote}</Text>
          {who === null ? (
            <>
              <TextField label={INBOX_TEXT.reason} maxLength={200} value={reason} onChange={setReason} />
              <RefusedNotice refused={command.refused} />
              <Button
                kind="main"
                label={INBOX_TEXT.identity}
                busy={command.busy}
                disabled={reason.trim().length < LEAST_CHARS}
                onPress={run}
              />
            </>
          ) : (
            <Text className="t-head">{who}</Text>
          )}
        </View>
      </Sheet>
    </>
  )
}
