import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createEngine } from './engine/engine'
import { createCatalog } from './functions/catalog'
import { instanceEnv } from './functions/identity-env'
import { startInstance } from './functions/instance'
import { createInvoker } from './functions/invoke'
import { createKillSwitch } from './functions/kill-switch'
import { createMessagePush } from './functions/message-push'
import { createPool } from './functions/pool'
import { createTimers } from './functions/timers'
import { createContentCheck } from './openapi/content-check'
import type { OpenApi, OpenApis } from './openapi/openapi'
import { exchangePhoneCode } from './openapi/phone-number'
import { createSubscriptions, sendSubscribeMessage } from './openapi/subscribe-message'
import { drawWxaCode } from './openapi/wxa-code'
import type { CloudOptions } from './options'
import { createFiles } from './storage/files'
import { createSignatures } from './storage/signature'
import { createChaos } from './world/chaos'
import { createClock } from './world/clock'
import { createIdentities } from './world/identities'
import { createOutbox } from './world/outbox'
import { createPhoneCodes } from './world/phone-codes'

interface Preparation {
  prepare(url: string): Promise<void>
}

export type LocalCloud = ReturnType<typeof assemble>

/** Puts the parts together; `origin` is asked only once the server listens. */
export const assemble = (options: CloudOptions, origin: () => string) => {
  const { data } = options
  const folder = data ?? mkdtempSync(join(tmpdir(), 'local-cloud-'))
  mkdirSync(folder, { recursive: true })
  const kept = (name: string) => (data === undefined ? undefined : join(data, name))
  const log = (line: string) => void process.stderr.write(`[cloud] ${line}\n`)

  const clock = createClock()
  const identities = createIdentities(kept('identities.json'), options.identitiesFile)
  const outbox = createOutbox(kept('outbox.jsonl'))
  const phoneCodes = createPhoneCodes(clock)
  const subscriptions = createSubscriptions()
  const chaos = options.chaosSeed === undefined ? undefined : createChaos(options.chaosSeed)
  const killSwitch = createKillSwitch()
  const files = createFiles(join(folder, 'files'))
  const signatures = createSignatures(clock)
  const engine = createEngine({
    schema: options.schema,
    file: kept('documents.sqlite') ?? ':memory:',
    nowMs: clock.nowMs,
  })

  const catalog = createCatalog(options.functions)
  for (const name of catalog.names()) catalog.find(name) // a broken config.json stops the start, not a call
  let lastInstance = 0
  const pool = createPool({
    size: options.workers,
    start: spec => {
      const id = ++lastInstance
      return startInstance({
        id,
        spec,
        workerFile: options.workerFile,
        env: instanceEnv(`${origin()}/w/${id}/admin`, options.env),
        offsetMs: clock.offsetMs(),
        log: line => void process.stderr.write(`[${spec.name}#${id}] ${line}\n`),
      })
    },
  })
  clock.onShift(offsetMs => {
    for (const instance of pool.all()) instance.shiftClock(offsetMs)
  })
  const invoker = createInvoker({ catalog, pool, identities, killSwitch, chaos })
  const timers = createTimers({ catalog, invoker, clock, log })
  const messagePush = createMessagePush({ catalog, invoker, log })
  const contentCheck = createContentCheck({ clock, push: messagePush.push })
  const openApis: OpenApis = new Map<string, OpenApi>([
    ['subscribeMessage.send', sendSubscribeMessage({ outbox, subscriptions, clock })],
    ['security.msgSecCheck', contentCheck.checkText],
    ['security.mediaCheckAsync', contentCheck.checkMedia],
    ['wxacode.getUnlimited', drawWxaCode],
    ['phonenumber.getPhoneNumber', exchangePhoneCode({ codes: phoneCodes, identities, clock })],
  ])

  /** Makes the world that the cloud starts with, and again after a reset; without faults, as it is not what is tried. */
  const prepare = async () => {
    if (options.prepare === undefined) return
    const preparation = createRequire(__filename)(options.prepare) as Preparation
    const work = () => preparation.prepare(origin())
    await (chaos ? chaos.spare(work) : work())
  }

  return {
    prepare,
    clock,
    identities,
    outbox,
    phoneCodes,
    subscriptions,
    killSwitch,
    files,
    signatures,
    engine,
    invoker,
    timers,
    messagePush,
    contentCheck,
    openApis,
    stats: () => ({
      operations: engine.operations(),
      unindexed: engine.unindexed(),
      invocations: invoker.counts(),
      functions: catalog.names(),
      instances: pool.all().map(({ id, spec }) => ({ id, function: spec.name })),
      ...(chaos && { chaos: chaos.struck() }),
    }),
    /** Empties the world and prepares it as at the start; identities stay. Instances are ended, as their caches would remember what is gone. */
    reset: async ({ keepInstances }: { keepInstances: boolean }) => {
      if (!keepInstances) await pool.recycle()
      for (const part of [messagePush, contentCheck, subscriptions, phoneCodes, outbox, files]) part.clear()
      killSwitch.disarm()
      chaos?.reset()
      invoker.resetCounts()
      clock.reset()
      engine.reset()
      await prepare()
    },
    close: async () => {
      timers.stop()
      messagePush.clear()
      await pool.close()
      engine.close()
      if (data === undefined) rmSync(folder, { recursive: true, force: true })
    },
  }
}
