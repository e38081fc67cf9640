import { useRef } from 'react'
import type { Output } from '../../contract/define'
import { qa } from '../../contract/qa'
import type { QueueId } from '../../domain/qa/threads/route'
import { newRequestId } from '../../platform/request-id'
import { toast } from '../../platform/toast'
import { useCommand } from '../../platform/use-command'
import { ACT_TEXT } from './act-text'

export type Act = 'move' | 'back' | 'up' | 'extend' | 'lawyer' | 'merge'

interface ActInput {
  readonly queueId: QueueId | null
  readonly intoId: string | null
  readonly reason: string
}

const RENEWS = { renews: [qa.staffThread, qa.inbox] }

/** Does one of the acts beside answering; a retry does it once. */
export const useAct = ({ threadId, version }: Output<typeof qa.staffThread>, onDone: () => void) => {
  const attempt = useRef(newRequestId())
  const move = useCommand(qa.move, RENEWS)
  const escalate = useCommand(qa.escalate, RENEWS)
  const extend = useCommand(qa.extend, RENEWS)
  const askLawyer = useCommand(qa.askLawyer, RENEWS)
  const merge = useCommand(qa.merge, RENEWS)
  const all = [move, escalate, extend, askLawyer, merge]

  const done = async (act: Act, { queueId, intoId, reason }: ActInput): Promise<boolean> => {
    const of = { threadId, version }
    const why = { ...of, reason, requestId: attempt.current }
    if (act === 'move') return queueId !== null && (await move.run({ ...why, toQueueId: queueId })).ok
    if (act === 'back') return (await move.run({ ...why, toQueueId: null })).ok
    if (act === 'up') return (await escalate.run(why)).ok
    if (act === 'extend') return (await extend.run(why)).ok
    if (act === 'lawyer') return (await askLawyer.run(of)).ok
    return intoId !== null && (await merge.run({ ...of, intoId })).ok
  }
  const run = async (act: Act, input: ActInput): Promise<void> => {
    if (!(await done(act, input))) return
    toast(ACT_TEXT.done)
    onDone()
  }
  return {
    run: (act: Act, input: ActInput): void => void run(act, input),
    busy: all.some(({ busy }) => busy),
    refused: all.find(({ refused }) => refused !== null)?.refused ?? null,
  }
}
