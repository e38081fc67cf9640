// Runs the local cloud inside this very process, so that killing the command kills the cloud and nothing is orphaned.
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { localEnv } from './local-env.mjs'
import { root } from './stale.mjs'

/** The data folder of `npm start`, below the project's root. */
export const LOCAL_DATA = '.local/cloud'

/**
 * Starts the local cloud with the built functions; returns once its code is loaded, it prints `cloud ready …` itself.
 * `prepare` names a CommonJS module whose `prepare(url)` is awaited before that line.
 */
export const runCloud = async ({ port, data, reset = false, prepare, chaos, www, timers = false }) => {
  const load = createRequire(import.meta.url)
  if (data !== ':memory:') {
    if (reset) {
      // the cloud itself would refuse a held folder too, but only after this had emptied it
      await load(join(root, 'dist/local/data-lock.js')).refuseSharedFolder(data)
      rmSync(data, { recursive: true, force: true })
    }
    mkdirSync(data, { recursive: true })
  }
  const words = ['--port', String(port), '--data', data, '--env', localEnv(data)]
  words.push('--functions', join(root, 'dist/cloudfunctions'), '--schema', join(root, 'cloudfunctions/db.schema.json'))
  if (www && existsSync(www)) words.push('--www', www)
  if (chaos) words.push('--chaos', chaos)
  if (prepare) words.push('--prepare', prepare)
  if (timers) words.push('--timers')
  process.argv.splice(2, process.argv.length, ...words)
  load(join(root, 'dist/local/cloud.js'))
}
