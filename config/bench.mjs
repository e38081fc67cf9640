// `npm run bench [-- NAME] [--json]`: NAME is a file of test/bench (a domain, services, local, app); all without one.
// One object a line: { bench, measure, value, unit, against }. Nothing here is a test: no time is asserted.
// What else the machine does is said on stderr, since a figure of a busy machine is no figure of a quiet one.
import { existsSync, readdirSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { readArgs, stop } from './args.mjs'
import { installWhenStale } from './install.mjs'
import { root } from './stale.mjs'

const args = readArgs(process.argv.slice(2), {
  flags: ['json'],
  rest: true,
  usage: 'npm run bench [-- NAME …] [--json]',
})
const folder = join(root, 'test/bench')
const known = readdirSync(folder)
  .filter(file => file.endsWith('.ts') && !file.startsWith('_'))
  .map(file => file.replace(/\.ts$/, ''))
const names = args.rest.length > 0 ? args.rest : known
for (const name of names) {
  if (!existsSync(join(folder, `${name}.ts`))) stop(`no bench ${name}; there are ${known.join(', ')}`)
}

installWhenStale()
const { build } = await import('esbuild')
const { demoReady, functionsReady, h5Ready, localCloudReady, weappReady } = await import('./products.mjs')
await localCloudReady()
await functionsReady()
await demoReady()
if (names.includes('app')) {
  await weappReady()
  await h5Ready()
  const { findChromium } = await import('./find-chromium.mjs')
  process.env.E2E_CHROMIUM = JSON.stringify(await findChromium())
}

const print = measure =>
  console.log(
    args.json
      ? JSON.stringify(measure)
      : `${measure.bench}  ${measure.measure.padEnd(24)} ${String(measure.value).padStart(10)} ${measure.unit}${measure.against ? `  (against ${measure.against})` : ''}`,
  )

const load = () => console.error(`load ${loadavg()[0]?.toFixed(1)} on ${cpus().length} CPUs`)

for (const name of names) {
  load()
  const outfile = join(root, 'dist/bench', `${name}.cjs`)
  await build({
    entryPoints: [join(folder, `${name}.ts`)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    packages: 'external',
    logLevel: 'error',
  })
  const { measures } = await import(outfile)
  await measures(({ measure, value, unit, against }) => {
    print({ bench: name, measure, value: Math.round(value * 1000) / 1000, unit, against: against ?? null })
  })
}
load()
