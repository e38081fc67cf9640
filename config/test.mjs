// `npm test`: sets up what it needs and runs everything. Ends with one plain line over all, which CI reads.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { readArgs } from './args.mjs'
import { ended } from './ended.mjs'
import { installWhenStale } from './install.mjs'
import { root } from './stale.mjs'

readArgs(process.argv.slice(2), { usage: 'npm test' })
installWhenStale()
const { runChecks } = await import('./check.mjs')
const { demoReady, functionsReady, h5Ready, localCloudReady, weappReady } = await import('./products.mjs')

const started = Date.now()
const total = { passed: 0, failed: 0 }
const add = (name, { passed, failed }, since) => {
  total.passed += passed
  total.failed += failed
  console.log(
    `${failed === 0 ? 'ok  ' : 'FAIL'} ${name}: ${passed} passed, ${failed} failed, ${Math.round((Date.now() - since) / 1000)} s`,
  )
}

/** A jest project; a suite that cannot even load counts as one failure, and so does a run without a result. */
const jest = async name => {
  const since = Date.now()
  const results = join(root, 'dist/test-results')
  const file = join(results, `${name}.json`)
  mkdirSync(results, { recursive: true })
  rmSync(file, { force: true })
  const words = ['-c', `config/jest.${name}.cjs`, '--json', `--outputFile=${file}`, '--silent=false']
  await ended(
    spawn(process.execPath, [join(root, 'node_modules/jest/bin/jest.js'), ...words], {
      cwd: root,
      env: { ...process.env, TZ: 'UTC' },
      stdio: ['ignore', 'ignore', 'inherit'],
    }),
  )
  if (!existsSync(file)) return add(name, { passed: 0, failed: 1 }, since)
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites, numTotalTests } = JSON.parse(
    readFileSync(file, 'utf8'),
  )
  add(
    name,
    { passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites + (numTotalTests === 0 ? 1 : 0) },
    since,
  )
}

/** A build is a test too: when it fails, what stands on it is not run and one failure is counted. */
const product = async (name, make) => {
  const since = Date.now()
  try {
    await make()
    add(`build ${name}`, { passed: 1, failed: 0 }, since)
    return true
  } catch (error) {
    console.error(error)
    add(`build ${name}`, { passed: 0, failed: 1 }, since)
    return false
  }
}

const checksSince = Date.now()
const cloudBuilt = await product('cloud and functions', async () => {
  await localCloudReady()
  await functionsReady()
  await demoReady()
})
add('check', await runChecks(), checksSince)
// A build keeps one core busy: the suites that need nothing of it run beside it.
const miniProgram = product('mini-program', weappReady)
await jest('unit')
await jest('house')
const miniProgramBuilt = await miniProgram
const h5 = product('H5 app', h5Ready)
if (cloudBuilt) await jest('wire')
if (miniProgramBuilt) await jest('weapp')
const h5Built = await h5
if (cloudBuilt) await jest('flows')
if (h5Built && cloudBuilt) await jest('e2e')

console.log(`took ${Math.round((Date.now() - started) / 1000)} s`)
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exit(total.failed === 0 ? 0 : 1)
