import { readFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Schema } from './engine/engine'

export interface CloudOptions {
  /** 0 = any free port. */
  port: number
  /** Folder of documents, files, identities and outbox; undefined = all in memory. */
  data: string | undefined
  /** Folder of built functions, one subfolder each. */
  functions: string
  schema: Schema
  /** Environment given to every function. */
  env: Record<string, string>
  www: string | undefined
  identitiesFile: string | undefined
  chaosSeed: number | undefined
  workers: number
  timers: boolean
  /** A CommonJS module whose `prepare(url)` is awaited before the cloud calls itself ready. */
  prepare: string | undefined
  /** The built function worker. */
  workerFile: string
}

/** Reads the command line; throws with a plain sentence. */
export const readOptions = (args: string[], workerFile: string): CloudOptions => {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: 'string', default: '0' },
      data: { type: 'string', default: ':memory:' },
      functions: { type: 'string' },
      schema: { type: 'string' },
      env: { type: 'string' },
      www: { type: 'string' },
      identities: { type: 'string' },
      chaos: { type: 'string' },
      workers: { type: 'string' },
      timers: { type: 'boolean', default: false },
      prepare: { type: 'string' },
    },
  })
  if (!values.functions || !values.schema) throw new Error('--functions DIR and --schema FILE are needed')
  return {
    port: whole('port', values.port) ?? 0,
    data: values.data === ':memory:' ? undefined : values.data,
    functions: resolve(values.functions),
    schema: JSON.parse(readFileSync(values.schema, 'utf8')) as Schema,
    env: values.env ? readEnv(values.env) : {},
    www: values.www,
    identitiesFile: values.identities,
    chaosSeed: whole('chaos', values.chaos),
    workers: whole('workers', values.workers) ?? Math.max(4, cpus().length * 2),
    timers: values.timers,
    prepare: values.prepare && resolve(values.prepare),
    workerFile,
  }
}

const whole = (name: string, text: string | undefined): number | undefined => {
  if (text === undefined) return undefined
  if (!/^\d+$/.test(text)) throw new Error(`--${name} must be a whole number`)
  return Number(text)
}

const readEnv = (file: string): Record<string, string> => {
  const env = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>
  for (const [key, value] of Object.entries(env))
    if (typeof value !== 'string') throw new Error(`${file}: ${key} must be a text`)
  return env as Record<string, string>
}
