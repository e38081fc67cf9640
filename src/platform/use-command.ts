import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef, useState } from 'react'
import type { Input, Procedure, Spec } from '../contract/define'
import { call } from './call'
import { noticeOf, type Refused } from './refused'
import type { Reply } from './reply'

export interface Command<S extends Spec> {
  /** Sends it; a second tap while one is on its way is answered with that one. Never throws. */
  run: (input: Input<S>) => Promise<Reply<S>>
  busy: boolean
  /** Why the last try was refused; null before and after a success. */
  refused: Refused | null
  clear: () => void
}

/** One act of the person. `renews`: the questions whose answers it changes; they are asked again after a success. */
export const useCommand = <S extends Spec>(
  procedure: Procedure<S>,
  options: { renews?: readonly { fn: string; action: string }[] } = {},
): Command<S> => {
  const client = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<Refused | null>(null)
  const underWay = useRef<Promise<Reply<S>> | null>(null)
  const renews = useRef(options.renews ?? [])
  renews.current = options.renews ?? []

  const send = useCallback(
    async (input: Input<S>): Promise<Reply<S>> => {
      setBusy(true)
      const reply = await call(procedure, input)
      underWay.current = null
      setBusy(false)
      setRefused(reply.ok ? null : noticeOf(procedure.fn, reply))
      if (reply.ok)
        for (const { fn, action } of renews.current)
          client.invalidateQueries({ queryKey: [fn, action] }).catch(() => undefined)
      return reply
    },
    [client, procedure],
  )
  const run = useCallback(
    (input: Input<S>) => {
      underWay.current ??= send(input)
      return underWay.current
    },
    [send],
  )
  const clear = useCallback(() => setRefused(null), [])
  return { run, busy, refused, clear }
}
