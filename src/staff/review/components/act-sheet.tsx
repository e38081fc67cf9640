import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { aid } from '../../../contract/aid'
import { newRequestId } from '../../../platform/request-id'
import { toast } from '../../../platform/toast'
import { useCommand } from '../../../platform/use-command'
import { Button } from '../../../ui/button'
import { RefusedNotice } from '../../../ui/notice'
import { Sheet } from '../../../ui/sheet'
import { type ActValues, actOf, FIELDS_OF, firstValues, type GivenCommand } from '../act-form'
import type { Review } from '../shapes'
import { COMMAND_TEXT, COMMAND_WORD } from '../text'
import { ActFieldInput } from './act-field'

interface ActSheetProps {
  one: Review
  command: GivenCommand
  onClose: () => void
  onDone: () => void
}

/** One command with what it needs; a refusal stays in the sheet and nothing typed is lost. */
export const ActSheet = ({ one, command, onClose, onDone }: ActSheetProps) => {
  const [values, setValues] = useState<ActValues>(() => firstValues(one))
  const requestId = useRef(newRequestId())
  const act = useCommand(aid.act, { renews: [aid.queue, aid.review, aid.payable] })
  const ready = actOf(command, values)
  const title = COMMAND_WORD[command] ?? command
  const send = async () => {
    if (!ready) return
    const { applicationId, version } = one
    const reply = await act.run({ applicationId, version, requestId: requestId.current, act: ready })
    if (!reply.ok) {
      // a refused call is not remembered: the next try is another one
      requestId.current = newRequestId()
      return
    }
    toast(reply.data.words || COMMAND_TEXT.done)
    onDone()
  }
  return (
    <Sheet open title={title} onClose={onClose}>
      <View className="stack-3">
        {FIELDS_OF[command].map(field => (
          <ActFieldInput
            key={field}
            field={field}
            command={command}
            one={one}
            values={values}
            onChange={part => setValues({ ...values, ...part })}
          />
        ))}
        <RefusedNotice refused={act.refused} />
        <Button
          kind={command === 'reject' || command === 'revoke' ? 'danger' : 'main'}
          label={title}
          busy={act.busy}
          disabled={!ready}
          onPress={send}
        />
      </View>
    </Sheet>
  )
}
