import { useRef, useState } from 'react'
import type { Output } from '../../contract/define'
import { qa } from '../../contract/qa'
import type { ThreadKind } from '../../domain/qa/threads/words'
import type { QaCategory } from '../../domain/qa/words'
import { call } from '../../platform/call'
import { newRequestId } from '../../platform/request-id'
import { useCommand } from '../../platform/use-command'
import type { Question } from './use-question'

/** Puts my question; one attempt has one number, so a retry makes no second thread. */
export const useAsk = () => {
  const command = useCommand(qa.ask, { renews: [qa.myThreads] })
  const attempt = useRef(newRequestId())
  const [done, setDone] = useState<Output<typeof qa.ask> | null>(null)
  const [sameId, setSameId] = useState<string | null>(null)

  const submit = async (
    { text, shownIds, openedIds }: Question,
    more: {
      category: QaCategory
      anonymous: boolean
      anyway: boolean
      publishConsent?: number
      kind?: ThreadKind
      fileIds?: string[]
      disputeOn?: string
    },
  ): Promise<boolean> => {
    const requestId = attempt.current
    const ids = { shownIds: [...shownIds], openedIds: [...openedIds] }
    const reply = await command.run({ text: text.trim(), ...ids, ...more, requestId })
    if (reply.ok) {
      setDone(reply.data)
      setSameId(null)
      if (shownIds.length > 0)
        call(qa.tellMissed, {
          text: text.trim().slice(0, 200),
          category: more.category,
          what: 'asked',
          shownIds: ids.shownIds,
        }).catch(() => undefined)
      return true
    }
    const details = 'details' in reply ? reply.details : undefined
    const threadId = details?.['threadId']
    setSameId(reply.code === 'SAME_OPEN' && typeof threadId === 'string' ? threadId : null)
    return false
  }
  return { submit, busy: command.busy, refused: sameId === null ? command.refused : null, sameId, done }
}
