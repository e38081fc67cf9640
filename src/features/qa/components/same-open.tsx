import { useRef } from 'react'
import { qa } from '../../../contract/qa'
import { replaceWith } from '../../../platform/navigation'
import { newRequestId } from '../../../platform/request-id'
import { toast } from '../../../platform/toast'
import { useCommand } from '../../../platform/use-command'
import { Button } from '../../../ui/button'
import { Notice, RefusedNotice } from '../../../ui/notice'
import { FORM_TEXT } from '../thread-text'

interface SameOpenProps {
  threadId: string
  /** What was written: it goes into the open one as it stands. */
  text: string
  /** What was attached goes with it. */
  fileIds?: readonly string[]
  busy: boolean
  onAnyway: () => void
}

/** I have as good as the same open: what I wrote is added there, or it goes on as another matter. */
export const SameOpen = ({ threadId, text, fileIds = [], busy, onAnyway }: SameOpenProps) => {
  const attempt = useRef(newRequestId())
  const command = useCommand(qa.addMessage, { renews: [qa.myThread, qa.myThreads] })
  const add = async () => {
    const reply = await command.run({ threadId, text: text.trim(), fileIds: [...fileIds], requestId: attempt.current })
    if (!reply.ok) return
    toast(FORM_TEXT.added)
    replaceWith('features/qa/pages/thread/index', { threadId })
  }
  return (
    <>
      <Notice tone="info" text={FORM_TEXT.same} action={{ label: FORM_TEXT.addThere, onPress: add }} />
      <RefusedNotice refused={command.refused} />
      <Button label={FORM_TEXT.anyway} busy={busy || command.busy} onPress={onAnyway} />
    </>
  )
}
