// The draw in the function, and one's own check on a phone without a JIT.
import { execFileSync } from 'node:child_process'
import { createHash, createHmac } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { toHex } from '../../src/domain/codes'
import {
  commitmentOf,
  type DrawEntry,
  type DrawHash,
  entryOf,
  rootOf,
  runDraw,
  sealedList,
  seedOf,
} from '../../src/domain/draw'
import { checkDraw } from '../../src/domain/draw-check'
import type { DrawFile } from '../../src/domain/draw-replay'
import { merkleProof } from '../../src/domain/merkle'
import { median, msOf } from './_measured'
import type { Report } from './_report'

const TICKETS = 5000
const RUNS = 9

const hash: DrawHash = {
  sha256: message => createHash('sha256').update(message).digest(),
  hmacUnder: key => message => createHmac('sha256', key).update(message).digest(),
}

/** Half of a kind; weights as a union sees them after some evenings: most missed none to three. */
const entries: readonly DrawEntry[] = Array.from({ length: TICKETS }, (_, i) => ({
  ticket: toHex(createHash('sha256').update(`ticket ${i}`).digest().subarray(0, 10)),
  group: i % 2 ? 'f' : 'm',
  size: i % 20 === 0 ? 2 : 1,
  weight: [1, 1, 2, 1, 3, 2, 4, 1, 2, 9][i % 10] ?? 1,
}))
const quotas = ['f', 'm'].map(group => ({ group, places: 500 }))

export const measures = async (report: Report): Promise<void> => {
  const secret = new Uint8Array(32).fill(5)
  const lines = sealedList(entries)
  const parts = { rootHex: rootOf(hash, lines), secretHex: toHex(secret), digits: '0308142231' }
  const draw = () => runDraw(hash, { entries, quotas, seed: seedOf(hash, parts) })
  const runs: number[] = []
  for (let run = 0; run < RUNS; run++) runs.push(await msOf(draw))
  const hmacs = entries.reduce((sum, entry) => sum + entry.weight, 0)
  const rawMs = await msOf(() => {
    for (let i = 0; i < hmacs; i++) createHmac('sha256', secret).update('0123456789abcdef|1').digest()
  })
  report({
    measure: 'draw5000.ms',
    value: median(runs),
    unit: 'ms',
    against: `${hmacs} bare HMACs: ${rawMs.toFixed(0)} ms; rule < 100 ms`,
  })

  const commitmentHex = commitmentOf(hash, secret)
  const file: DrawFile = { version: 'v1', commitmentHex, numberName: '双色球', quotas, lines, result: draw(), ...parts }
  report({ measure: 'check5000.ms', value: await msOf(() => checkDraw(hash, file)), unit: 'ms' })
  report({ measure: 'check5000.findings', value: checkDraw(hash, file).length, unit: 'findings' })
  const heaviest = lines.findIndex(line => line.endsWith('|9'))
  const leaves = lines.map(line => Buffer.from(line))
  const own = {
    entry: entryOf(lines[heaviest] ?? ''),
    proof: merkleProof(hash.sha256, leaves, heaviest),
    file: parts,
  }
  report({ measure: 'verify.ms', value: await withoutJit(own), unit: 'ms', against: 'node --jitless; rule < 200 ms' })
}

/** One's own check as the phone runs it: pure JS hashes, no JIT, the first call of a fresh process. */
const withoutJit = async (own: object): Promise<number> => {
  const root = process.cwd()
  const outfile = join(root, 'dist/bench/own-check.cjs')
  await build({
    stdin: {
      contents: `
        import { checkOwn } from './src/domain/draw-check'
        import { drawHash } from './src/platform/draw-hash'
        const own = JSON.parse(require('node:fs').readFileSync(process.argv[2], 'utf8'))
        const from = process.hrtime.bigint()
        const { inList } = checkOwn(drawHash, own)
        const ms = Number(process.hrtime.bigint() - from) / 1e6
        if (!inList) throw new Error('the own line is not in the list')
        console.log(ms)`,
      resolveDir: root,
    },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'error',
  })
  const input = join(root, 'dist/bench/own-check.json')
  writeFileSync(input, JSON.stringify(own))
  return Number(execFileSync(process.execPath, ['--jitless', outfile, input], { encoding: 'utf8' }))
}
