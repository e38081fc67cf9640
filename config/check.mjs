// `npm run check`: format and lint, types, the house's import rule, dead code. Ends with the plain count.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { installWhenStale } from './install.mjs'
import { root } from './stale.mjs'

const bin = name => join(root, 'node_modules/.bin', name)

const CHECKS = [
  ['format and lint', 'biome', ['check', '--config-path', 'config/biome.json', '--error-on-warnings', '.']],
  ['types', 'tsc', ['--noEmit', '-p', '.']],
  ['house rule', 'depcruise', ['--config', 'config/house.cjs', 'src', 'cloudfunctions']],
  ['dead code', 'knip', ['--config', 'config/knip.json', '--no-progress']],
]

/** Runs every check even after one failed; answers how many passed and failed. */
export const runChecks = () => {
  const tally = { passed: 0, failed: 0 }
  for (const [name, command, words] of CHECKS) {
    const done = spawnSync(bin(command), words, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
    const good = done.status === 0
    tally[good ? 'passed' : 'failed'] += 1
    console.log(`${good ? 'ok  ' : 'FAIL'} check: ${name}`)
  }
  return tally
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  installWhenStale()
  const { passed, failed } = runChecks()
  console.log(`${passed} passed, ${failed} failed`)
  process.exit(failed === 0 ? 0 : 1)
}
