import type { Readable } from 'node:stream'
import { Worker } from 'node:worker_threads'
import type { FunctionSpec } from './catalog'
import type { FromWorker, FunctionContext, ToWorker, WorkerStart } from './messages'

/** What one run of a function came to. */
export type Outcome = { ok: true; json: string } | { ok: false; message: string }

export interface Job {
  event: string
  context: FunctionContext
  identity: Record<string, string>
}

/** One worker that serves one function, one event at a time, like an SCF instance. */
export interface Instance {
  id: number
  spec: FunctionSpec
  /** Runs the job; always settles: by the answer, the timeout, a crash or `kill`. */
  run(job: Job): Promise<Outcome>
  shiftClock(offsetMs: number): void
  /** Ends the worker; a running job is answered with `reason`. */
  kill(reason: string): Promise<void>
  /** False once the worker has ended. */
  alive(): boolean
}

export interface InstanceStart {
  id: number
  spec: FunctionSpec
  workerFile: string
  env: Record<string, string>
  offsetMs: number
  log: (line: string) => void
}

/** A module whose top level has not returned by then is given up. */
const LOAD_LIMIT_MS = 30_000

export const startInstance = ({ id, spec, workerFile, env, offsetMs, log }: InstanceStart): Instance => {
  const workerData: WorkerStart = { file: spec.file, offsetMs }
  const worker = new Worker(workerFile, {
    env,
    workerData,
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: spec.memoryMb },
  })
  let alive = true
  let loaded = false
  let job: Job | undefined
  let settle: ((outcome: Outcome) => void) | undefined
  let timer: NodeJS.Timeout | undefined

  const finish = (outcome: Outcome) => {
    clearTimeout(timer)
    const answer = settle
    settle = undefined
    job = undefined
    answer?.(outcome)
  }
  const end = async (reason: string) => {
    alive = false
    finish({ ok: false, message: reason })
    await worker.terminate()
  }
  const send = (message: ToWorker) => worker.postMessage(message)
  const begin = () => {
    if (!job || !alive) return
    send({ kind: 'invoke', ...job })
    timer = setTimeout(() => void end(`Task timed out after ${spec.timeoutS} seconds`), spec.timeoutS * 1000)
  }

  worker.on('message', (message: FromWorker) => {
    if (message.kind === 'loaded') {
      loaded = true
      clearTimeout(timer)
      begin()
    } else if (message.kind === 'result') {
      finish({ ok: true, json: message.json })
    } else {
      log(`thrown${message.code && ` (${message.code})`}: ${message.stack || message.message}`)
      if (loaded) finish({ ok: false, message: message.message })
      else void end(message.message)
    }
  })
  worker.on('error', error => {
    const outOfMemory = (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY'
    log(`crashed: ${error.stack ?? error.message}`)
    void end(outOfMemory ? `Memory limit exceeded, ${spec.memoryMb} MB` : `${error.name}: ${error.message}`)
  })
  worker.on('exit', code => void end(`Process exited before completing request, code ${code}`))
  eachLine(worker.stdout, log)
  eachLine(worker.stderr, log)

  return {
    id,
    spec,
    alive: () => alive,
    shiftClock: next => send({ kind: 'clock', offsetMs: next }),
    kill: end,
    run: next =>
      new Promise(resolve => {
        job = next
        settle = resolve
        if (!alive) finish({ ok: false, message: 'the instance has ended' })
        else if (loaded) begin()
        else timer = setTimeout(() => void end('Function initialization timed out'), LOAD_LIMIT_MS)
      }),
  }
}

const eachLine = (stream: Readable, take: (line: string) => void) => {
  let rest = ''
  stream.setEncoding('utf8').on('data', (chunk: string) => {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    lines.forEach(take)
  })
  stream.on('end', () => rest && take(rest))
}
