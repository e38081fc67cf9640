import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Answer, Input, Procedure } from '../../src/contract/define'
import { copyDemoWorld } from './demo-snapshot'

const root = join(__dirname, '../..')
const ROOM_MS = 5 * 60_000

export interface CloudOptions {
  /** The demo world, made through the front door: once per build and hour, else about 1 s to copy and top up. */
  readonly demo?: boolean
  /** Reproducible faults; see the local cloud's README. */
  readonly chaos?: number
  /** Environment of the functions beside the keys. */
  readonly env?: Readonly<Record<string, string>>
  /** A data folder that outlives the cloud; ':memory:' where absent. */
  readonly data?: string
  readonly workers?: number
  /** A folder of built functions other than the product's. */
  readonly functions?: string
  readonly schema?: string
  /** A built page application to serve beside the functions. */
  readonly www?: string
}

/** One person at the front door, as the mini-program would call. */
export interface Caller {
  call<P extends Procedure>(procedure: P, input: Input<P>): Promise<Answer<P>>
  /** Sends whatever is given, for hostile inputs; answers the raw body. */
  raw(fn: string, event: unknown): Promise<{ result?: unknown; errMsg?: string; errCode?: number }>
  upload(path: string, content: Buffer): Promise<string>
}

/** The built functions on the local cloud, in a process of its own. */
export class Cloud {
  constructor(
    readonly url: string,
    private readonly child: ChildProcess,
    private readonly output: { text: string },
    /** Its environment, and its data where nobody asked to keep them; removed when it stops. */
    readonly folder: string,
  ) {}

  /** Everything that the cloud and the functions printed. */
  get logs(): string {
    return this.output.text
  }

  as(openid: string): Caller {
    const headers: Record<string, string> = { 'content-type': 'application/json', 'x-wx-openid': openid }
    const raw: Caller['raw'] = async (fn, event) => {
      const reply = await fetch(`${this.url}/call/${fn}`, { method: 'POST', headers, body: JSON.stringify(event) })
      return await reply.json()
    }
    return {
      raw,
      call: async (procedure, input) => {
        const body = await raw(procedure.fn, { action: procedure.action, input })
        if (body.result === undefined) throw new Error(`call failed: ${body.errCode} ${body.errMsg}`)
        return body.result as Answer<typeof procedure>
      },
      upload: async (path, content) => {
        const reply = await fetch(`${this.url}/files/${path}`, {
          method: 'PUT',
          headers: { 'x-wx-openid': openid },
          body: new Uint8Array(content),
        })
        return ((await reply.json()) as { fileID: string }).fileID
      },
    }
  }

  async post(path: string, body: unknown = {}, headers: Readonly<Record<string, string>> = {}): Promise<unknown> {
    const reply = await fetch(`${this.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    })
    return await reply.json()
  }

  async get(path: string): Promise<unknown> {
    return await (await fetch(`${this.url}${path}`)).json()
  }

  async put(path: string, body: unknown): Promise<unknown> {
    const reply = await fetch(`${this.url}${path}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    return await reply.json()
  }

  /** Moves the clock into the next hour, or day, where fewer than five minutes of this one are left: limits count anew there. */
  async awayFromTheEndOf(windowMs: number): Promise<void> {
    const { nowMs } = (await this.get('/__clock')) as { nowMs: number }
    const leftMs = windowMs - (nowMs % windowMs)
    if (leftMs < ROOM_MS) await this.post('/__clock', { advanceMs: leftMs })
  }

  /** Ends the cloud as Ctrl-C does, or at once with SIGKILL. Fails where a query was served by no index. */
  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return
    const { unindexed } = (await this.get('/__stats')) as { unindexed: { collection: string; shape: string }[] }
    await new Promise<void>(resolve => {
      this.child.once('exit', () => resolve())
      this.child.kill(signal)
    })
    rmSync(this.folder, { recursive: true, force: true })
    if (unindexed.length > 0) throw new Error(`no index serves ${JSON.stringify(unindexed)}`)
  }
}

/** The data of an accepted answer; throws with the refusal's code otherwise. */
export const accepted = <P extends Procedure>(answer: Answer<P>): Extract<Answer<P>, { ok: true }>['data'] => {
  if (!answer.ok) throw new Error(`refused: ${answer.code} ${JSON.stringify(answer.details ?? {})}`)
  return answer.data
}

/** Looks again every 50 ms until it is so; what did not come within 20 s does not. */
export const until = async (look: () => Promise<boolean>): Promise<void> => {
  for (let looks = 0; looks < 400; looks++) {
    if (await look()) return
    await new Promise(resolve => setTimeout(resolve, 50))
  }
  throw new Error('it did not come')
}

/** The code of an answer: 'OK' or the refusal's. */
export const codeOf = (answer: { ok: boolean; code?: string }): string => (answer.ok ? 'OK' : (answer.code ?? ''))

const keys = {
  FIELD_KEY: '11'.repeat(32),
  INDEX_KEY: '22'.repeat(32),
  ADMIN_OPENIDS: 'oDemoAdmin',
  TEMPLATE_REMINDER: 'template-reminder',
  TEMPLATE_RESULT: 'template-result/thing3/thing5',
  TEMPLATE_PROGRESS: 'template-progress',
}

/** Starts a local cloud on a free port with the built functions. */
export const startCloud = async (options: CloudOptions = {}): Promise<Cloud> => {
  if (!options.demo) return launch(options)
  // A world of other keys or other functions is none that could be copied, and one that stands goes on.
  const { data, env, functions, schema } = options
  const own =
    [env, functions, schema].some(one => one !== undefined) || (data !== undefined && readdirSync(data).length > 0)
  const cloud = await launch(options, own ? undefined : folder => copyDemoWorld(folder, makeDemoWorld))
  await seed(cloud)
  return cloud
}

const makeDemoWorld = async (data: string): Promise<void> => {
  const cloud = await launch({ data })
  try {
    await seed(cloud)
  } finally {
    await cloud.stop()
  }
}

const seed = async ({ url }: Cloud): Promise<void> => {
  const demo = (await import(join(root, 'dist/demo/seed.js'))) as {
    seedDemo(options: { url: string; log: (line: string) => void }): Promise<void>
  }
  await demo.seedDemo({ url, log: () => undefined })
}

/** Starts the process; `fill` puts a world into its data folder first. */
const launch = async (options: CloudOptions, fill?: (data: string) => Promise<void>): Promise<Cloud> => {
  const folder = mkdtempSync(join(tmpdir(), 'flow-'))
  const envFile = join(folder, 'env.json')
  writeFileSync(envFile, JSON.stringify({ ...keys, ...options.env }))
  const data = options.data ?? (fill ? join(folder, 'data') : ':memory:')
  await fill?.(data)
  const args = ['--port', '0', '--data', data, '--env', envFile]
  args.push('--functions', options.functions ?? join(root, 'dist/cloudfunctions'))
  args.push('--schema', options.schema ?? join(root, 'cloudfunctions/db.schema.json'))
  if (options.www !== undefined) args.push('--www', options.www)
  if (options.chaos !== undefined) args.push('--chaos', String(options.chaos))
  if (options.workers !== undefined) args.push('--workers', String(options.workers))
  const child = spawn(process.execPath, [join(root, 'dist/local/cloud.js'), ...args], {
    cwd: root,
    env: { ...process.env, TZ: 'UTC' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const output = { text: '' }
  child.stderr?.on('data', (chunk: Buffer) => {
    output.text += chunk.toString('utf8')
  })
  const url = await new Promise<string>((resolve, reject) => {
    child.once('exit', code => reject(new Error(`the cloud ended with ${code}\n${output.text}`)))
    child.stdout?.on('data', (chunk: Buffer) => {
      output.text += chunk.toString('utf8')
      const ready = /cloud ready (http:\S+)/.exec(output.text)
      if (ready?.[1]) resolve(ready[1])
    })
  })
  return new Cloud(url, child, output, folder)
}
