// Installs the packages when they are missing or older than the lock file. Imports nothing that is not in Node.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './stale.mjs'

const stamp = join(root, 'node_modules/.installed-from')

/** Runs `npm ci --ignore-scripts` unless node_modules was made from this very lock file. */
export const installWhenStale = () => {
  const [major = 0] = process.versions.node.split('.').map(Number)
  if (major < 20) throw new Error(`Node 20 or newer is needed, this is ${process.version}`)
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return
  console.error('Installing packages (about 2 minutes, once) …')
  const done = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  if (done.status !== 0) throw new Error('npm ci failed; see its output above')
  writeFileSync(stamp, lock)
}
