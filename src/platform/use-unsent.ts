import { useEffect, useState } from 'react'
import type { QueuedCall } from '../domain/offline-queue'
import { openQueues, watchQueues } from './offline-queue'

/** Calls of one queue that stand alike: they wait, or were refused together. */
export interface UnsentGroup {
  readonly name: string
  readonly fn: string
  readonly action: string
  readonly calls: readonly QueuedCall[]
  readonly firstAtMs: number
  /** Why they were refused; null while they wait. */
  readonly code: string | null
  readonly again: () => void
  /** The person gives them up. */
  readonly drop: () => void
}

/** What was tried and is not sent yet, over all queues of this phone, what was refused first. */
export const useUnsent = (): readonly UnsentGroup[] => {
  const [groups, setGroups] = useState(unsentGroups)
  useEffect(() => {
    const look = () => setGroups(unsentGroups())
    look()
    return watchQueues(look)
  }, [])
  return groups
}

const unsentGroups = (): readonly UnsentGroup[] =>
  openQueues().flatMap(({ spec: { name, fn, action }, runner }) => {
    const { waiting, refusal, fails } = runner.state()
    if (fails === 0 && !refusal) return []
    const isRefused = ({ id }: QueuedCall): boolean => refusal?.ids.includes(id) === true
    const group = (calls: readonly QueuedCall[], code: string | null): UnsentGroup[] => {
      const [first] = calls
      if (!first) return []
      const again = () => void runner.again().catch(() => undefined)
      const drop = () => void runner.drop(calls.map(({ id }) => id)).catch(() => undefined)
      return [{ name, fn, action, calls, firstAtMs: first.queuedAtMs, code, again, drop }]
    }
    return [
      ...group(waiting.filter(isRefused), refusal?.code ?? null),
      ...group(
        waiting.filter(call => !isRefused(call)),
        null,
      ),
    ]
  })
