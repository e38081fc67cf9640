// `npm start [-- --reset --port P]`: everything from a fresh clone to the app in the browser.
import { join } from 'node:path'
import { readArgs } from './args.mjs'
import { installWhenStale } from './install.mjs'
import { root } from './stale.mjs'

process.env.TZ = 'UTC'
const args = readArgs(process.argv.slice(2), {
  values: ['port'],
  flags: ['reset'],
  usage: 'npm start [-- --reset --port P]',
})
installWhenStale()
const { demoReady, functionsReady, h5Ready, localCloudReady } = await import('./products.mjs')
await localCloudReady()
await functionsReady()
await demoReady()
await h5Ready()
const { freePort } = await import('./free-port.mjs')
const { LOCAL_DATA, runCloud } = await import('./run-cloud.mjs')
await runCloud({
  port: args.port ?? (await freePort(3210)),
  data: join(root, LOCAL_DATA),
  reset: args.reset,
  prepare: join(root, 'config/welcome.cjs'),
  www: join(root, 'dist/h5'),
  timers: true,
}).catch(error => {
  console.error(error.message)
  process.exit(1)
})
