// `npm run cloud -- [--port P] [--data DIR|:memory:] [--demo] [--chaos SEED]`: the local cloud alone.
import { join, resolve } from 'node:path'
import { readArgs } from './args.mjs'
import { installWhenStale } from './install.mjs'
import { root } from './stale.mjs'

process.env.TZ = 'UTC'
const args = readArgs(process.argv.slice(2), {
  values: ['port', 'data', 'chaos'],
  flags: ['demo'],
  usage: 'npm run cloud -- [--port P] [--data DIR|:memory:] [--demo] [--chaos SEED]',
})
installWhenStale()
const { demoReady, functionsReady, localCloudReady } = await import('./products.mjs')
await localCloudReady()
await functionsReady()
if (args.demo) await demoReady()
const { LOCAL_DATA, runCloud } = await import('./run-cloud.mjs')
await runCloud({
  port: args.port ?? 0,
  data: args.data === ':memory:' ? ':memory:' : resolve(root, args.data ?? LOCAL_DATA),
  prepare: args.demo ? join(root, 'dist/demo/seed.js') : undefined,
  chaos: args.chaos,
  www: join(root, 'dist/h5'),
})
