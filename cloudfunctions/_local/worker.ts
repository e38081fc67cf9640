// A function instance: one thread, one private process.env, one event at a time.
import { createRequire } from 'node:module'
import { parentPort, workerData } from 'node:worker_threads'
import type { FromWorker, ToWorker, WorkerStart } from './functions/messages'
import { installShiftedDate } from './functions/shifted-date'

type Main = (event: unknown, context: unknown) => unknown

const start = workerData as WorkerStart
const port = parentPort
if (!port) throw new Error('this file is started as a worker by the local cloud')
const say = (message: FromWorker) => port.postMessage(message)

let offsetMs = start.offsetMs
installShiftedDate(() => offsetMs)

let identityKeys: string[] = []
let main: Main | undefined

const thrown = (error: unknown): FromWorker => {
  const { errCode, code, name, message, stack } = Object(error) as Record<string, unknown>
  return {
    kind: 'thrown',
    code: String(errCode ?? code ?? ''),
    message: error instanceof Error ? `${name}: ${message}` : `${JSON.stringify(error)}`,
    stack: typeof stack === 'string' ? stack : '',
  }
}

const invoke = async (call: Extract<ToWorker, { kind: 'invoke' }>) => {
  for (const key of identityKeys) delete process.env[key]
  identityKeys = Object.keys(call.identity)
  Object.assign(process.env, call.identity)
  try {
    if (!main) throw new Error('handler not found: index.js exports no main')
    const result = await main(JSON.parse(call.event), call.context)
    say({ kind: 'result', json: JSON.stringify(result ?? null) ?? 'null' })
  } catch (error) {
    say(thrown(error))
  }
}

port.on('message', (message: ToWorker) => {
  if (message.kind === 'clock') offsetMs = message.offsetMs
  else void invoke(message)
})

try {
  main = (createRequire(start.file)(start.file) as { main?: Main }).main
  say({ kind: 'loaded' })
} catch (error) {
  say(thrown(error))
}
