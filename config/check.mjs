// `npm run check`: format and lint, types, the house's import rule, dead code. Ends with the plain count.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { readArgs } from './args.mjs'
import { ended } from './ended.mjs'
import { installWhenStale } from './install.mjs'
import { root } from './stale.mjs'

const bin = name => join(root, 'node_modules/.bin', name)

const CHECKS = [
  ['format and lint', 'biome', ['check', '--config-path', 'config/biome.json', '--error-on-warnings', '.']],
  ['types', 'tsc', ['--noEmit', '-p', '.']],
  ['house rule', 'depcruise', ['--config', 'config/house.cjs', 'src', 'cloudfunctions']],
  ['dead code', 'knip', ['--config', 'config/knip.json', '--no-progress']],
]

/** Runs every check, all beside each other and even after one failed; answers how many passed and failed. */
export const runChecks = async () => {
  const tally = { passed: 0, failed: 0 }
  const stdio = ['ignore', 'pipe', 'pipe']
  const running = CHECKS.map(([name, command, words]) => ({
    name,
    done: ended(spawn(bin(command), words, { cwd: root, stdio })),
  }))
  for (const { name, done } of running) {
    const { status, stdout, stderr } = await done
    const good = status === 0
    tally[good ? 'passed' : 'failed'] += 1
    process.stdout.write(stdout + stderr)
    console.log(`${good ? 'ok  ' : 'FAIL'} check: ${name}`)
  }
  return tally
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  readArgs(process.argv.slice(2), { usage: 'npm run check' })
  installWhenStale()
  const { passed, failed } = await runChecks()
  console.log(`${passed} passed, ${failed} failed`)
  process.exit(failed === 0 ? 0 : 1)
}
