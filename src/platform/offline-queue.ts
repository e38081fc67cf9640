import { callAt } from './call'
import { queryClient } from './query-client'
import { type QueueRunner, queueRunner, type Sent } from './queue-runner'
import { readSecret, removeSecret, writeSecret } from './secret-storage'
import { watchOnline } from './watch-online'

interface Address {
  readonly fn: string
  readonly action: string
}

/** One queue, as data, so that a later start sends what waits before the page that asked for it is loaded. */
export interface QueueSpec extends Address {
  /** One order; calls of two queues do not wait for each other. */
  readonly name: string
  /** Questions whose answers a sent call changes. */
  readonly renews: readonly Address[]
  /** The procedure takes many at once: under `field`, at most `most`, beside what is the same for all of them. */
  readonly batch?: { readonly field: string; readonly most: number; readonly base: Readonly<Record<string, unknown>> }
}

const REGISTRY = 'queues'
/** No answer, or a failure of which nobody knows whether it came before or after the deed. */
const LOST = ['OFFLINE', 'BUSY', 'INTERNAL']

const runners = new Map<string, QueueRunner>()
const specs = new Map<string, QueueSpec>()
const watchers = new Set<() => void>()
const timers = new Map<string, ReturnType<typeof setTimeout>>()

/**
 * The queue of this name: calls that survive a kill, are sent in order once there is a network, and each once. What a
 * queue was opened with first stays; a call carries its own requestId or nonce and the server knows it again.
 */
export const openQueue = (spec: QueueSpec): QueueRunner => {
  const known = runners.get(spec.name)
  if (known) return known
  const runner = queueRunner({
    key: `queue-${spec.name}`,
    store: { read: readSecret, write: writeSecret, remove: removeSecret },
    send: inputs => send(spec, inputs),
    nowMs: () => Date.now(),
    most: spec.batch?.most ?? 1,
    later: pauseMs => {
      clearTimeout(timers.get(spec.name))
      timers.set(
        spec.name,
        setTimeout(() => runner.run().catch(() => undefined), pauseMs),
      )
    },
  })
  runners.set(spec.name, runner)
  specs.set(spec.name, spec)
  runner.watch(() => {
    for (const changed of watchers) changed()
  })
  runner.load().catch(() => undefined)
  writeSecret(REGISTRY, [...specs.values()]).catch(() => undefined)
  return runner
}

/** Opens every queue that an earlier start left, and sends whenever the network comes back. Called once, at launch. */
export const resumeQueues = async (): Promise<void> => {
  const kept = await readSecret(REGISTRY)
  for (const spec of Array.isArray(kept) ? kept.filter(isSpec) : []) openQueue(spec)
  const wake = () => {
    for (const runner of runners.values()) runner.run(true).catch(() => undefined)
  }
  watchOnline(online => {
    if (online) wake()
  })
  wake()
}

/** Every queue of this phone that was opened since the start, or left by an earlier one. */
export const openQueues = (): readonly { readonly spec: QueueSpec; readonly runner: QueueRunner }[] =>
  [...specs.values()].flatMap(spec => {
    const runner = runners.get(spec.name)
    return runner ? [{ spec, runner }] : []
  })

/** Tells of every change in any queue; answers how to stop. */
export const watchQueues = (changed: () => void): (() => void) => {
  watchers.add(changed)
  return () => {
    watchers.delete(changed)
  }
}

const send = async ({ fn, action, batch, renews }: QueueSpec, inputs: readonly unknown[]): Promise<Sent> => {
  const reply = await callAt({ fn, action }, batch ? { ...batch.base, [batch.field]: inputs } : inputs[0])
  if (!reply.ok && LOST.includes(reply.code)) return { kind: 'lost', code: reply.code, reply }
  if (!reply.ok) return { kind: 'refused', code: reply.code, reply }
  for (const one of renews) queryClient.invalidateQueries({ queryKey: [one.fn, one.action] }).catch(() => undefined)
  return { kind: 'answered', reply }
}

/** Written by this file alone. */
const isSpec = (value: unknown): value is QueueSpec =>
  typeof value === 'object' &&
  value !== null &&
  'name' in value &&
  'fn' in value &&
  'action' in value &&
  'renews' in value
