import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { checkin } from '../../src/contract/checkin'
import { DoorWorld, newNonce } from '../flows/door-world'
import { accepted, type Cloud, startCloud } from '../flows/local-cloud'
import type { Report } from './_report'

const root = join(__dirname, '../..')
const HELPER = 'oBenchHelper'
const PAIRS = 200
const HOT = 1000
/** As many phones as scan at one time. */
const DOORS = 16

/** What a redeem costs in operations, against one raw SDK update of the same run, and how many a second go through. */
export const measures = async (report: Report): Promise<void> => {
  const functions = await functionsWithProbe()
  const cloud = await startCloud({ functions })
  try {
    const world = await DoorWorld.at(cloud)
    const session = await world.session()
    const { sessionId } = session
    await world.grant(session, HELPER)
    const codes = (await world.tickets(session, PAIRS + HOT + 60)).map(ticket => ticket.paper(1))
    const scan = scanner(cloud, sessionId, codes)
    const warm = Array.from({ length: 20 }, (_, i) => i)
    await Promise.all(warm.map(i => scan(i)))
    await Promise.all(warm.map(() => rawUpdate(cloud, sessionId)))

    const before = await operations(cloud)
    for (let i = 20; i < 40; i++) await scan(i)
    report({ measure: 'redeem.ops', value: ((await operations(cloud)) - before) / 20, unit: 'operations' })

    // turn by turn, so that whatever else the machine does falls on both
    const redeems: number[] = []
    const updates: number[] = []
    for (let i = 0; i < PAIRS; i++) {
      redeems.push(await msOf(() => scan(40 + i)))
      updates.push(await msOf(() => rawUpdate(cloud, sessionId)))
    }
    const against = 'one raw SDK update'
    report({
      measure: 'redeem.ms',
      value: median(redeems),
      unit: 'ms',
      against: `${median(updates).toFixed(2)} ms`,
    })
    report({ measure: 'redeem.ratio', value: median(redeems) / median(updates), unit: 'x', against })

    const lateMs: number[] = []
    let next = 40 + PAIRS
    const last = next + HOT
    const hotMs = await msOf(() =>
      Promise.all(
        Array.from({ length: DOORS }, async () => {
          while (next < last) {
            const mine = next++
            lateMs.push(await msOf(() => scan(mine)))
          }
        }),
      ),
    )
    report({ measure: 'redeem.perSecond', value: (HOT * 1000) / hotMs, unit: '1/s', against: `${DOORS} doors` })
    const p95 = lateMs.sort((a, b) => a - b)[Math.floor(lateMs.length * 0.95)] ?? 0
    report({ measure: 'redeem.p95MsHot', value: p95, unit: 'ms', against: `${DOORS} doors at full speed` })
  } finally {
    await cloud.stop()
    rmSync(functions, { recursive: true, force: true })
  }
}

const scanner = (cloud: Cloud, sessionId: string, codes: readonly string[]) => {
  const caller = cloud.as(HELPER)
  return async (index: number): Promise<void> => {
    const code = codes[index]
    if (code === undefined) throw new Error('no ticket left')
    accepted(await caller.call(checkin.redeem, { code, lists: [sessionId], nonce: newNonce() }))
  }
}

const rawUpdate = async (cloud: Cloud, sessionId: string): Promise<void> => {
  const body = await cloud.as(HELPER).raw('probe', { collection: 'sessions', documentId: sessionId })
  const { stats } = body.result as { stats: { updated: number } }
  if (stats.updated !== 1) throw new Error('the probe updated nothing')
}

const msOf = async (work: () => Promise<unknown>): Promise<number> => {
  const startedAt = process.hrtime.bigint()
  await work()
  return Number(process.hrtime.bigint() - startedAt) / 1e6
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0

const operations = async (cloud: Cloud): Promise<number> =>
  ((await cloud.get('/__stats')) as { operations: { total: number } }).operations.total

/** The product's built functions and the probe beside them. */
const functionsWithProbe = async (): Promise<string> => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  cpSync(join(root, 'dist/cloudfunctions'), folder, { recursive: true })
  const { buildFunction } = (await import(pathToFileURL(join(root, 'config/build-functions.mjs')).href)) as {
    buildFunction(name: string, options: { entry: string; out: string }): Promise<void>
  }
  await buildFunction('probe', { entry: join(root, 'test/bench/probe/index.ts'), out: join(folder, 'probe') })
  return folder
}
