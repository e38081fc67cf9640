import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Answer, Input, Procedure, Spec } from '../contract/define'
import { call } from './call'
import { openQueue } from './offline-queue'
import type { Outcome } from './queue-runner'
import { noticeOf, type Refused } from './refused'
import { isReply, type Reply } from './reply'

export interface KeptCommand<S extends Spec> {
  /** Sends it, or keeps it until there is a network; a second tap with the same number is told the first one's answer. */
  run: (requestId: string, input: Input<S>) => Promise<Reply<S>>
  busy: boolean
  /** Whether the call of this number is on the phone and has no answer yet, after a restart too. */
  isWaiting: (requestId: string) => boolean
  /** The yes to a call, whenever it came; null before. */
  receipt: (requestId: string) => Answer<S> | null
  /** The no to a call that was kept and sent later; the queue rests until it is tried again or given up. */
  refusal: (requestId: string) => Refused | null
  giveUp: (requestId: string) => Promise<void>
  /** Why the latest try was refused, or is only kept (OFFLINE, BUSY, INTERNAL); null before and after a success. */
  refused: Refused | null
  clear: () => void
}

/**
 * One act that must arrive: it survives a kill and a missing network and is sent once. For procedures whose input carries
 * a requestId that the server knows again. `renews` as in useCommand.
 */
export const useKeptCommand = <S extends Spec>(
  procedure: Procedure<S>,
  options: { renews?: readonly { fn: string; action: string }[] } = {},
): KeptCommand<S> => {
  const renews = useRef(options.renews ?? []).current
  const queue = useMemo(() => {
    const { fn, action } = procedure
    const addresses = renews.map(one => ({ fn: one.fn, action: one.action }))
    return openQueue({ name: `${fn}.${action}`, fn, action, renews: addresses })
  }, [procedure, renews])
  const [state, setState] = useState(queue.state)
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<Refused | null>(null)
  const underWay = useRef<Promise<Reply<S>> | null>(null)
  useEffect(() => {
    setState(queue.state())
    return queue.watch(() => setState(queue.state()))
  }, [queue])

  const send = useCallback(
    async (requestId: string, input: Input<S>): Promise<Reply<S>> => {
      setBusy(true)
      // where the phone keeps nothing, it is at least sent
      const reply = replyOf<S>(await queue.submit(requestId, input)) ?? (await call(procedure, input))
      underWay.current = null
      setBusy(false)
      setRefused(reply.ok ? null : noticeOf(procedure.fn, reply))
      return reply
    },
    [queue, procedure],
  )
  const run = useCallback(
    (requestId: string, input: Input<S>) => {
      underWay.current ??= send(requestId, input)
      return underWay.current
    },
    [send],
  )
  return {
    run,
    busy,
    refused,
    isWaiting: requestId => state.waiting.some(({ id }) => id === requestId) && !state.refusal?.ids.includes(requestId),
    receipt: requestId => {
      const reply = state.receipts.find(({ id }) => id === requestId)?.reply
      return isReply<S>(reply) ? reply : null
    },
    refusal: requestId => {
      const no = state.refusal
      return no?.ids.includes(requestId) && isReply<S>(no.reply) && !no.reply.ok
        ? noticeOf(procedure.fn, no.reply)
        : null
    },
    giveUp: requestId => queue.drop([requestId]),
    clear: useCallback(() => setRefused(null), []),
  }
}

const replyOf = <S extends Spec>(outcome: Outcome): Reply<S> | null =>
  outcome.kind !== 'full' && isReply<S>(outcome.reply) ? outcome.reply : null
