import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { checkin } from '../../../src/contract/checkin'
import type { Input } from '../../../src/contract/define'
import type { DoorWorld, HeldTicket } from '../../flows/door-world'
import { newNonce } from '../../flows/door-world'
import { accepted, type Cloud } from '../../flows/local-cloud'
import { median, msOf } from '../_measured'
import type { Report } from '../_report'

const HELPER = 'oBenchOffline'
const ROWS = 12_000
const SCANS = 1000
/** As the phone asks: four ranges beside one another, and 250 scans an upload. */
const PARTS = 4
const BATCH = 250
const TIMES = 5

/** What a door without a network costs: the decision on a phone without a JIT, the roster's download, the upload. */
export const offlineMeasures = async (
  report: Report,
  { cloud, world }: { cloud: Cloud; world: DoorWorld },
): Promise<void> => {
  const root = process.cwd()
  const outfile = join(root, 'dist/bench/offline-decide.cjs')
  const { build } = await import('esbuild')
  const entryPoints = [join(root, 'test/bench/offline/decide.ts')]
  await build({
    entryPoints,
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'es2017',
    logLevel: 'error',
  })
  const told = execFileSync(process.execPath, ['--jitless', outfile], { encoding: 'utf8' })
  const { p50, p95 } = JSON.parse(told) as { p50: number; p95: number }
  const against = '12,000 tickets on the phone, node --jitless'
  report({ measure: 'offline.p50Ms', value: p50, unit: 'ms', against })
  report({ measure: 'offline.p95Ms', value: p95, unit: 'ms', against })

  const session = await world.session()
  const { sessionId } = session
  await world.grant(session, HELPER)
  const helper = cloud.as(HELPER)
  const { crypto } = world
  const memberId = (i: number) => `bench-member-${i}`
  const rows = Array.from({ length: ROWS }, (_, i) => ({
    _id: memberId(i),
    nameSealed: crypto.seal(`张晓明${i % 97}`, `roster/${memberId(i)}/name`),
    phoneSealed: crypto.seal(`139${String(i).padStart(8, '0')}`, `roster/${memberId(i)}/phone`),
  }))
  await world.insert('roster', rows)
  const tickets = await world.tickets(session, ROWS, i => ({ memberId: memberId(i), ticketHex: spread(i) }))
  const edge = (i: number) =>
    Math.floor((2 ** 40 / PARTS) * i)
      .toString(16)
      .padStart(10, '0')
  const download = async (): Promise<number> => {
    const parts = await Promise.all(
      Array.from({ length: PARTS }, (_, i) =>
        helper.call(checkin.roster, {
          sessionId,
          ...(i > 0 && { fromHex: edge(i) }),
          ...(i < PARTS - 1 && { beforeHex: edge(i + 1) }),
        }),
      ),
    )
    return parts.map(accepted).reduce((sum, part) => sum + part.lines.length, 0)
  }
  if ((await download()) !== ROWS) throw new Error('the roster is not whole')
  const times: number[] = []
  for (let time = 0; time < TIMES; time++) times.push(await msOf(download))
  report({ measure: 'roster12k.ms', value: median(times), unit: 'ms', against: `${PARTS} ranges at once` })

  const scans = tickets.slice(0, SCANS).map(scanOf(sessionId, world.nowMs))
  let calls = 0
  const uploadMs = await msOf(async () => {
    for (let at = 0; at < SCANS; at += BATCH) {
      const { results } = accepted(await helper.call(checkin.upload, { scans: scans.slice(at, at + BATCH) }))
      if (!results.every(result => result.kept)) throw new Error('an upload was refused')
      calls += 1
    }
  })
  report({ measure: 'upload1000.calls', value: calls, unit: 'calls' })
  report({ measure: 'upload1000.ms', value: uploadMs, unit: 'ms' })
}

const scanOf =
  (sessionId: string, nowMs: number) =>
  (ticket: HeldTicket, i: number): Input<typeof checkin.upload>['scans'][number] => {
    const atMs = nowMs - i
    return { nonce: newNonce(), atMs, sessionId, doorId: 'main', kind: 'entry', places: 1, code: ticket.codeAt(atMs) }
  }

/** Tickets are random in life: spread over the whole range, each once. */
export const spread = (i: number): string => (((i + 1) * 91_625_968_981) % 2 ** 40).toString(16).padStart(10, '0')
