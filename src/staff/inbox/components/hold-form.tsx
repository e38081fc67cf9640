import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { qa } from '../../../contract/qa'
import { newRequestId } from '../../../platform/request-id'
import { toast } from '../../../platform/toast'
import { useCommand } from '../../../platform/use-command'
import { Button } from '../../../ui/button'
import { TextArea } from '../../../ui/field'
import { RefusedNotice } from '../../../ui/notice'
import { Sheet } from '../../../ui/sheet'
import { HOLD_TEXT } from '../hold-text'

const LEAST_CHARS = 4
const MOST_CHARS = 200
const RENEWS = { renews: [qa.staffThread, qa.holds] }

interface HoldFormProps {
  threadId: string
  /** It is on hold: the form lifts it. */
  onHold: boolean
  onDone: () => void
}

/** Keeps a question beyond its time, or lifts that; a reason that its asker reads. */
export const HoldForm = ({ threadId, onHold, onDone }: HoldFormProps) => {
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const attempt = useRef(newRequestId())
  const hold = useCommand(qa.hold, RENEWS)
  const release = useCommand(qa.release, RENEWS)
  const lacks = [...reason.trim()].length < LEAST_CHARS
  const send = async () => {
    setTried(true)
    if (lacks) return
    const input = { threadId, reason: reason.trim(), requestId: attempt.current }
    if (!(await (onHold ? release : hold).run(input)).ok) return
    toast(onHold ? HOLD_TEXT.lifted : HOLD_TEXT.setDone)
    onDone()
  }
  return (
    <View className="stack-3">
      <TextArea
        label={HOLD_TEXT.reason}
        hint={onHold ? HOLD_TEXT.liftNote + HOLD_TEXT.liftHint : HOLD_TEXT.setNote + HOLD_TEXT.reasonHint}
        maxLength={MOST_CHARS}
        value={reason}
        onChange={setReason}
        error={tried && lacks ? HOLD_TEXT.needReason : null}
      />
      <RefusedNotice refused={hold.refused ?? release.refused} />
      <Button
        kind={onHold ? 'danger' : 'main'}
        label={onHold ? HOLD_TEXT.lift : HOLD_TEXT.set}
        busy={hold.busy || release.busy}
        onPress={send}
      />
    </View>
  )
}

/** The way to it beside a question. */
export const HoldButton = ({ threadId, onHold }: { threadId: string; onHold: boolean }) => {
  const [open, setOpen] = useState(false)
  const label = onHold ? HOLD_TEXT.lift : HOLD_TEXT.set
  return (
    <>
      <Button kind="quiet" icon="lock" label={label} onPress={() => setOpen(true)} />
      <Sheet open={open} title={label} onClose={() => setOpen(false)}>
        <HoldForm threadId={threadId} onHold={onHold} onDone={() => setOpen(false)} />
      </Sheet>
    </>
  )
}
