import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { events } from '../../src/contract/events'
import { EventsWorld, newRequest } from '../flows/events-world'
import { accepted, type Cloud, codeOf, startCloud } from '../flows/local-cloud'
import type { Report } from './_report'

const root = join(__dirname, '../..')
const places = [{ kind: 'self' as const }]
const WARM = 20
const COUNTED = 20
const PAIRS = 200
/** A hot opening: so many members for so few places, and so many phones tapping at one time. */
const HOT = 1500
const HOT_CAPACITY = 60
const PHONES = 32

/** What a sign-up costs in operations, against one raw SDK update of the same run, and what a hot opening stands. */
export const measures = async (report: Report): Promise<void> => {
  const functions = await functionsWithProbe()
  const cloud = await startCloud({ functions })
  try {
    const world = await EventsWorld.at(cloud)
    const { sessionId } = await world.event({ session: { capacity: 1000 } })
    const members = await world.members(0, WARM + COUNTED + PAIRS)
    const tap = (openid: string, session: string) =>
      world.as(openid).call(events.signUp, { sessionId: session, places, requestId: newRequest() })
    await Promise.all(members.slice(0, WARM).map(openid => tap(openid, sessionId)))
    await Promise.all(Array.from({ length: WARM }, () => rawUpdate(cloud, sessionId)))

    const ops = await operationsOf(cloud, async () => {
      for (const openid of members.slice(WARM, WARM + COUNTED)) accepted(await tap(openid, sessionId))
    })
    report({ measure: 'signUp.ops', value: ops / COUNTED, unit: 'operations' })

    // turn by turn, so that whatever else the machine does falls on both
    const signUps: number[] = []
    const updates: number[] = []
    for (const openid of members.slice(WARM + COUNTED)) {
      signUps.push(await msOf(() => tap(openid, sessionId)))
      updates.push(await msOf(() => rawUpdate(cloud, sessionId)))
    }
    report({ measure: 'signUp.ms', value: median(signUps), unit: 'ms', against: `${median(updates).toFixed(2)} ms` })
    report({
      measure: 'signUp.ratio',
      value: median(signUps) / median(updates),
      unit: 'x',
      against: 'one raw SDK update',
    })

    const hot = await world.event({ session: { capacity: HOT_CAPACITY } })
    const crowd = [...(await world.members(10_000, HOT))]
    const codes: string[] = []
    const hotMs = await msOf(() =>
      Promise.all(
        Array.from({ length: PHONES }, async () => {
          for (let openid = crowd.pop(); openid !== undefined; openid = crowd.pop())
            codes.push(codeOf(await tap(openid, hot.sessionId)))
        }),
      ),
    )
    const odd = codes.filter(code => code !== 'OK' && code !== 'SESSION_FULL')
    if (odd.length > 0) throw new Error(`the crowd was answered ${odd[0]}`)
    const { taken, held } = await world.count(hot.sessionId)
    const against = `${HOT} members for ${HOT_CAPACITY} places, ${PHONES} phones`
    report({ measure: 'signUp.perSecond', value: (HOT * 1000) / hotMs, unit: '1/s', against })
    report({ measure: 'signUp.sold', value: held, unit: 'places', against: `${HOT_CAPACITY} places` })
    report({ measure: 'signUp.oversold', value: Math.max(0, Math.max(taken, held) - HOT_CAPACITY), unit: 'places' })

    const late = await world.members(90_000, COUNTED)
    const refusals = await operationsOf(cloud, async () => {
      for (const openid of late) await tap(openid, hot.sessionId)
    })
    report({ measure: 'signUp.fullOps', value: refusals / COUNTED, unit: 'operations' })
  } finally {
    await cloud.stop()
    rmSync(functions, { recursive: true, force: true })
  }
}

const rawUpdate = async (cloud: Cloud, sessionId: string): Promise<void> => {
  const body = await cloud.as('oBench').raw('probe', { collection: 'sessions', documentId: sessionId })
  const { stats } = body.result as { stats: { updated: number } }
  if (stats.updated !== 1) throw new Error('the probe updated nothing')
}

const operationsOf = async (cloud: Cloud, work: () => Promise<void>): Promise<number> => {
  const read = async () => ((await cloud.get('/__stats')) as { operations: { total: number } }).operations.total
  const before = await read()
  await work()
  return (await read()) - before
}

const msOf = async (work: () => Promise<unknown>): Promise<number> => {
  const startedAt = process.hrtime.bigint()
  await work()
  return Number(process.hrtime.bigint() - startedAt) / 1e6
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0

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
