import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

const here = __dirname

/** Where the local cloud and the fixture's functions were built. */
export const built = (): string =>
  execFileSync(process.execPath, [join(here, 'fixture/build.mjs')], { encoding: 'utf8' }).trim()

export interface Failure {
  errCode: number
  errMsg: string
}

export interface Success {
  result: unknown
  errMsg: string
  requestID: string
}

/** The local cloud as its own process, spoken to over HTTP as everybody else does. */
export interface CloudProcess {
  url: string
  child: ChildProcess
  call(name: string, event: object, openid?: string): Promise<Partial<Success & Failure>>
  /** The fixture's `probe`; throws what the call answers when it fails. */
  probe(op: string, args?: object, openid?: string): Promise<unknown>
  get(path: string): Promise<unknown>
  send(method: 'POST' | 'PUT', path: string, body?: unknown, headers?: Record<string, string>): Promise<unknown>
  /** Everything written to stderr so far. */
  log(): string
  stop(): Promise<number | null>
}

export const startCloud = async (flags: string[] = [], env: Record<string, string> = {}): Promise<CloudProcess> => {
  const folder = built()
  const envFile = join(folder, 'env.json')
  writeFileSync(envFile, JSON.stringify({ GREETING: 'hello from the environment file' }))
  const child = spawn(
    process.execPath,
    [
      join(folder, 'local/cloud.js'),
      ...['--functions', join(folder, 'functions'), '--schema', join(here, 'fixture/db.schema.json'), '--env', envFile],
      ...flags,
    ],
    { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } },
  )
  let log = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    log += text
  })
  const url = await readyUrl(child, () => log)
  const answered = async (response: Response) => {
    const text = await response.text()
    return text === '' ? null : JSON.parse(text)
  }
  const call: CloudProcess['call'] = async (name, event, openid) => {
    const headers = { 'content-type': 'application/json', ...(openid && { 'x-wx-openid': openid }) }
    return answered(await fetch(`${url}/call/${name}`, { method: 'POST', headers, body: JSON.stringify(event) }))
  }
  return {
    url,
    child,
    call,
    probe: async (op, args = {}, openid = 'oProbe') => {
      const answer = await call('probe', { op, args }, openid)
      if (answer.errCode !== undefined) throw new Error(`${answer.errCode} ${answer.errMsg}`)
      return answer.result
    },
    get: async path => answered(await fetch(url + path)),
    send: async (method, path, body, headers = {}) =>
      answered(
        await fetch(url + path, {
          method,
          headers,
          body: typeof body === 'string' ? body : JSON.stringify(body ?? {}),
        }),
      ),
    log: () => log,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
      child.kill('SIGTERM')
      const [code] = await once(child, 'exit')
      return code
    },
  }
}

const readyUrl = async (child: ChildProcess, log: () => string): Promise<string> => {
  let text = ''
  for await (const chunk of child.stdout?.setEncoding('utf8') ?? []) {
    text += chunk
    const url = /^cloud ready (http:\/\/127\.0\.0\.1:\d+)\n/.exec(text)?.[1]
    if (url) return url
  }
  throw new Error(`the cloud did not start: ${text}${log()}`)
}
