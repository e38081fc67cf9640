import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Engine } from '../engine/engine'
import { WireError } from '../engine/wire-error'
import { ENV_ID } from '../functions/identity-env'
import type { Invoker, Running } from '../functions/invoke'
import { answerOpenApi, type OpenApis } from '../openapi/openapi'
import type { StorageActions } from '../storage/actions'
import { wordsOf } from '../wire-words'
import { type Exchange, header, json, type Reply, readBody } from './exchange'
import { readMultipart } from './multipart'

export interface AdminParts {
  engine: Engine
  invoker: Invoker
  storage: StorageActions
  openApis: OpenApis
}

type Params = Record<string, unknown>

/** One SDK request: 50 MB read, 16 MB packet (vendor); nothing the SDK can send is larger. */
const REQUEST_LIMIT_BYTES = 50 * 1024 * 1024
/** What one function may send to another (vendor: 6 MB). */
const NESTED_EVENT_LIMIT_BYTES = 6 * 1024 * 1024

const WRITES = new Set([
  'database.insertDocument',
  'database.modifyDocument',
  'database.removeDocument',
  'database.commitTransaction',
])

/** `POST /admin` and `/w/<instance>/admin`: the SDK's own protocol. The instance says which function asks, and for whom. */
export const createAdmin = ({ engine, invoker, storage, openApis }: AdminParts) => {
  const database = async (params: Params, asker: Running | undefined): Promise<Params> => {
    const action = params['action'] as string
    const invocation = asker?.invocation
    const transactionId = params['transactionId']
    const fault = invocation?.lane?.beforeOperation(action, transactionId !== undefined)
    if (fault?.delayMs) await sleep(fault.delayMs)
    if (fault?.error) {
      // The server ends the transaction that lost; what follows in it answers "does not exist".
      if (/CONFLICT/.test(fault.error.code)) await engine.execute('database.abortTransaction', { transactionId })
      throw new WireError(fault.error.code, fault.error.message)
    }
    const answer = await engine.execute(action, params)
    if (invocation?.writes && WRITES.has(action) && invocation.writes.countAndJudge())
      await asker?.instance.kill('the instance was killed after a write, as ordered')
    return answer
  }

  const callFunction = async (params: Params, asker: Running | undefined): Promise<Params> => {
    const parent = asker?.invocation
    const text = String(params['request_data'] || '{}')
    if (Buffer.byteLength(text) > NESTED_EVENT_LIMIT_BYTES) throw new WireError('INVALID_PARAM', 'data exceed max size')
    const caller = { ...parent?.caller, source: parent ? nestedSource(parent.caller.source) : 'wx_http' }
    const answer = await invoker.call({
      name: String(params['function_name']),
      event: JSON.parse(text),
      caller,
      depth: (parent?.depth ?? 0) + 1,
      exposed: parent?.lane !== undefined,
    })
    return answer.ok
      ? { data: { response_data: answer.json }, requestId: answer.requestId }
      : { code: answer.code, message: answer.message, requestId: answer.requestId }
  }

  const answerJson = (params: Params, asker: Running | undefined): Promise<Params> | Params => {
    const action = String(params['action'])
    const env = params['envName']
    if (env !== undefined && env !== '' && env !== ENV_ID)
      throw new WireError('INVALIID_ENV', `environment ${String(env)} does not exist`)
    if (action.startsWith('database.')) return database(params, asker)
    if (action === 'functions.invokeFunction') return callFunction(params, asker)
    const handler = storage.get(action)
    if (handler) return { data: handler(params) }
    throw new WireError('INVALID_ACTION', `the local cloud does not know the action ${action}`)
  }

  const answerOpen = async (body: Buffer, contentType: string, asker: Running | undefined): Promise<Reply> => {
    const fields = readMultipart(body, contentType)
    if (fields.get('action')?.toString() !== 'wx.openApi')
      throw new WireError('INVALID_ACTION', 'only wx.openApi comes as a form')
    const message = fields.get('requestData') ?? Buffer.alloc(0)
    const answer = await answerOpenApi(openApis, asker?.spec.openapi ?? [], String(fields.get('apiName')), message)
    return { status: 200, headers: { 'content-type': 'application/octet-stream' }, body: answer }
  }

  return async ({ request }: Exchange, instanceId: number | undefined): Promise<Reply> => {
    const asker = instanceId === undefined ? undefined : invoker.running(instanceId)
    const contentType = header(request, 'content-type') ?? ''
    try {
      const body = await readBody(request, REQUEST_LIMIT_BYTES)
      if (contentType.startsWith('multipart/')) return await answerOpen(body, contentType, asker)
      const answer = await answerJson(JSON.parse(body.toString()), asker)
      return json({ requestId: randomUUID(), ...answer })
    } catch (error) {
      const words = wordsOf(error)
      if (words.code === 'SYS_ERR')
        process.stderr.write(`[cloud] ${error instanceof Error ? error.stack : words.message}\n`)
      return json({ ...words, requestId: randomUUID() })
    }
  }
}

const nestedSource = (source: string) => (source.endsWith(',scf') ? source : `${source},scf`)
