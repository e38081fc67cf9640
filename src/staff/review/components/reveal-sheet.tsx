import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { aid } from '../../../contract/aid'
import { useCommand } from '../../../platform/use-command'
import { Button } from '../../../ui/button'
import { Chips } from '../../../ui/chips'
import { TextField } from '../../../ui/field'
import { RefusedNotice } from '../../../ui/notice'
import { Sheet } from '../../../ui/sheet'
import { COMMAND_TEXT, FILE_TEXT } from '../text'

const FIELDS = [
  { value: 'name', label: FILE_TEXT.fields.name },
  { value: 'idNumber', label: FILE_TEXT.fields.idNumber },
  { value: 'phone', label: FILE_TEXT.fields.phone },
  { value: 'address', label: FILE_TEXT.fields.address },
  { value: 'card', label: FILE_TEXT.fields.card },
] as const

interface RevealSheetProps {
  applicationId: string
  isOpen: boolean
  onClose: () => void
  nowMs: number
}

/** One field in clear, with a reason that the person reads; it is gone when the sheet closes. */
export const RevealSheet = ({ applicationId, isOpen, onClose }: RevealSheetProps) => {
  const [field, setField] = useState<(typeof FIELDS)[number]['value']>('phone')
  const [reason, setReason] = useState('')
  const [value, setValue] = useState<string | null>(null)
  const reveal = useCommand(aid.revealField)
  const show = async () => {
    const reply = await reveal.run({ applicationId, field, reason })
    if (reply.ok) setValue(reply.data.value)
  }
  const close = () => {
    setValue(null)
    reveal.clear()
    onClose()
  }
  return (
    <Sheet open={isOpen} title={FILE_TEXT.revealTitle} onClose={close}>
      <View className="stack-3">
        <Text className="t-second">{FILE_TEXT.revealNote}</Text>
        <Chips
          label={FILE_TEXT.revealWhat}
          options={FIELDS}
          value={field}
          onChange={next => {
            setField(next)
            setValue(null)
          }}
        />
        <TextField label={COMMAND_TEXT.reason} value={reason} onChange={setReason} maxLength={100} />
        {value !== null && <Text className="t-head">{value}</Text>}
        <RefusedNotice refused={reveal.refused} />
        <Button
          kind="main"
          label={FILE_TEXT.reveal}
          busy={reveal.busy}
          disabled={reason.trim().length < 2}
          onPress={show}
        />
      </View>
    </Sheet>
  )
}
