import { randomUUID } from 'node:crypto'
import type { Chaos, Lane } from '../world/chaos'
import type { Identities } from '../world/identities'
import type { Catalog, FunctionSpec } from './catalog'
import { APP_ID, type Caller, ENV_ID, identityEnv } from './identity-env'
import type { Instance, Job, Outcome } from './instance'
import type { KillSwitch, WriteCounter } from './kill-switch'
import type { Pool } from './pool'

interface Invocation {
  functionName: string
  caller: Caller
  depth: number
  lane: Lane | undefined
  writes: WriteCounter | undefined
}

export type CallAnswer =
  | { ok: true; json: string; requestId: string }
  | { ok: false; code: string; message: string; requestId: string }

interface Call {
  name: string
  event: Record<string, unknown>
  caller: Caller
  /** 0 for a call from outside, one more for each function in between. */
  depth: number
  /** Faults are thrown at users' calls only, not at timers or message pushes. */
  exposed: boolean
}

/** An invocation under way, with the instance it runs on. */
export interface Running {
  invocation: Invocation
  instance: Instance
  spec: FunctionSpec
}

export interface Invoker {
  call(call: Call): Promise<CallAnswer>
  /** The running invocation of an instance. */
  running(instanceId: number): Running | undefined
  counts(): Record<string, { calls: number; failures: number; totalMs: number }>
  resetCounts(): void
}

export interface InvokerParts {
  catalog: Catalog
  pool: Pool
  identities: Identities
  killSwitch: KillSwitch
  chaos: Chaos | undefined
}

/** The platform refuses larger results (vendor: -604001). */
const RESULT_LIMIT_BYTES = 1024 * 1024
/** A function that calls itself without end is stopped here. */
const DEPTH_LIMIT = 16

export const createInvoker = ({ catalog, pool, identities, killSwitch, chaos }: InvokerParts): Invoker => {
  const running = new Map<number, Running>()
  let counts: Record<string, { calls: number; failures: number; totalMs: number }> = {}

  const runOn = async (instance: Instance, invocation: Invocation, job: Job): Promise<Outcome> => {
    running.set(instance.id, { invocation, instance, spec: instance.spec })
    try {
      return await instance.run(job)
    } finally {
      running.delete(instance.id)
      pool.giveBack(instance)
    }
  }

  const jobFor = ({ name, event, caller }: Call, spec: FunctionSpec, requestId: string): Job => ({
    event: JSON.stringify({ ...event, userInfo: { appId: APP_ID, ...(caller.openid && { openId: caller.openid }) } }),
    identity: identityEnv(caller, caller.openid ? identities.find(caller.openid) : undefined),
    context: {
      request_id: requestId,
      function_name: name,
      function_version: '$LATEST',
      namespace: ENV_ID,
      memory_limit_in_mb: spec.memoryMb,
      time_limit_in_ms: spec.timeoutS * 1000,
      environment: '{}',
    },
  })

  const call = async (asked: Call): Promise<CallAnswer> => {
    const { name, caller, depth, exposed } = asked
    const requestId = randomUUID()
    const refuse = (code: string, message: string): CallAnswer => ({ ok: false, code, message, requestId })
    const spec = catalog.find(name)
    if (!spec)
      return refuse('FUNCTION_NOT_FOUND', `FunctionName parameter could not be found. FunctionNotFound: ${name}`)
    if (depth > DEPTH_LIMIT) return refuse('FUNCTIONS_EXECUTE_FAIL', `calls nested deeper than ${DEPTH_LIMIT}`)

    const startedMs = performance.now()
    const instance = await pool.take(spec, depth > 0)
    const invocation: Invocation = {
      functionName: name,
      caller,
      depth,
      lane: exposed ? chaos?.lane(name, caller.openid) : undefined,
      writes: depth === 0 ? killSwitch.claim(name) : undefined,
    }
    const outcome = await runOn(instance, invocation, jobFor(asked, spec, requestId))
    const count = counts[name] ?? { calls: 0, failures: 0, totalMs: 0 }
    counts[name] = count
    count.calls++
    count.totalMs += performance.now() - startedMs
    if (!outcome.ok) {
      count.failures++
      return refuse('FUNCTIONS_EXECUTE_FAIL', outcome.message)
    }
    if (Buffer.byteLength(outcome.json) > RESULT_LIMIT_BYTES)
      return refuse('EXCEED_MAX_RESPONSE_SIZE', 'cloudfunction result size exceed limit (1MB)')
    if (invocation.lane?.dropsAnswer) return refuse('SERVER_TIMEOUT', 'the answer was lost on its way (chaos)')
    return { ok: true, json: outcome.json, requestId }
  }

  return {
    call,
    running: id => running.get(id),
    counts: () => counts,
    resetCounts: () => {
      counts = {}
    },
  }
}
