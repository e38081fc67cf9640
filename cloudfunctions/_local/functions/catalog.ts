import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Cron, parseCron } from './cron'

/** A deployed function as its folder describes it. */
export interface FunctionSpec {
  name: string
  file: string
  /** Changes whenever the bundle or its config was written anew; older instances are then let go. */
  version: string
  timeoutS: number
  memoryMb: number
  openapi: readonly string[]
  timers: { name: string; cron: Cron }[]
  /** Message-push events (`wxa_media_check` …) that this function receives; in WeChat this is set in the console. */
  messagePush: readonly string[]
}

export interface Catalog {
  names(): string[]
  /** undefined when no such function is built. */
  find(name: string): FunctionSpec | undefined
}

interface ConfigFile {
  timeout?: number
  memorySize?: number
  permissions?: { openapi?: string[] }
  triggers?: { name: string; type: string; config: string }[]
  messagePush?: string[]
}

/** Vendor defaults where config.json is silent. */
const DEFAULT_TIMEOUT_S = 3
const MAX_TIMEOUT_S = 60
const DEFAULT_MEMORY_MB = 256
/** A rebuilt bundle is noticed within this time. */
const LOOK_AGAIN_MS = 300

/** Reads `folder/<name>/{index.js,config.json}`, and again when they change. */
export const createCatalog = (folder: string): Catalog => {
  const seen = new Map<string, { spec: FunctionSpec; lookedAtMs: number }>()
  return {
    names: () =>
      existsSync(folder)
        ? readdirSync(folder)
            .filter(name => isName(name) && existsSync(join(folder, name, 'index.js')))
            .sort()
        : [],
    find: name => {
      if (!isName(name)) return undefined
      const known = seen.get(name)
      const nowMs = performance.now()
      if (known && nowMs - known.lookedAtMs < LOOK_AGAIN_MS) return known.spec
      const version = versionOf(join(folder, name))
      if (version === undefined) {
        seen.delete(name)
        return undefined
      }
      const spec = known?.spec.version === version ? known.spec : readSpec(folder, name, version)
      seen.set(name, { spec, lookedAtMs: nowMs })
      return spec
    },
  }
}

const isName = (name: string) => /^[A-Za-z][\w-]{0,59}$/.test(name)

const stampOf = (file: string) => {
  const stat = statSync(file, { throwIfNoEntry: false })
  return stat && `${stat.mtimeMs}:${stat.size}`
}

const versionOf = (folder: string) => {
  const bundle = stampOf(join(folder, 'index.js'))
  return bundle && `${bundle} ${stampOf(join(folder, 'config.json'))}`
}

const readSpec = (folder: string, name: string, version: string): FunctionSpec => {
  const configFile = join(folder, name, 'config.json')
  const config: ConfigFile = existsSync(configFile) ? JSON.parse(readFileSync(configFile, 'utf8')) : {}
  const timeoutS = config.timeout ?? DEFAULT_TIMEOUT_S
  if (!(timeoutS > 0 && timeoutS <= MAX_TIMEOUT_S))
    throw new Error(`${name}/config.json: timeout must be 1 to ${MAX_TIMEOUT_S} s`)
  const timers = (config.triggers ?? []).filter(trigger => trigger.type === 'timer')
  if (timers.length > 1) throw new Error(`${name}/config.json: a function may have one timer`)
  return {
    name,
    file: join(folder, name, 'index.js'),
    version,
    timeoutS,
    memoryMb: config.memorySize ?? DEFAULT_MEMORY_MB,
    openapi: config.permissions?.openapi ?? [],
    timers: timers.map(timer => ({ name: timer.name, cron: parseCron(timer.config) })),
    messagePush: config.messagePush ?? [],
  }
}
