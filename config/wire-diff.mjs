// `npm run wire:diff -- FILE …`: holds the answers of the function `selfcheck` in a real cloud environment (each FILE holds
// one answer as JSON, whole or of one group) against the local cloud's, prints the differences, ends with 1 when there are any.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readJson } from './args.mjs'
import { buildFunction } from './build-functions.mjs'
import { localCloudReady } from './products.mjs'
import { root } from './stale.mjs'

/** The function that is deployed by hand to a test environment; `npm run build -- --selfcheck` builds it. */
export const selfcheck = { name: 'selfcheck', entry: join(root, 'test/wire/selfcheck/index.ts') }

/** Runs the selfcheck on a local cloud of its own: `{ "<group>: <case>": { outcome, asExpected } }`. */
const localFindings = async () => {
  const functions = join(root, 'dist/wire-diff')
  await localCloudReady()
  await buildFunction(selfcheck.name, { entry: selfcheck.entry, out: join(functions, selfcheck.name) })
  const schema = join(root, 'test/wire/fixture/db.schema.json')
  const cloud = spawn(
    process.execPath,
    [join(root, 'dist/local/cloud.js'), '--functions', functions, '--schema', schema],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  try {
    const ready = await new Promise(resolve => cloud.stdout.setEncoding('utf8').once('data', resolve))
    const url = ready.replace('cloud ready ', '').trim()
    const reply = await fetch(`${url}/call/${selfcheck.name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-wx-openid': 'oSelfcheck' },
      body: '{}',
    })
    const { result, errMsg } = await reply.json()
    if (!result) throw new Error(errMsg)
    return result
  } finally {
    cloud.kill('SIGTERM')
  }
}

/** Two refusals that both say what the case expects are alike, however they word it. */
const isAlike = (real, local) =>
  JSON.stringify(real.outcome) === JSON.stringify(local.outcome) ||
  (real.asExpected && local.asExpected && 'text' in real.outcome && 'text' in local.outcome)

/** The cases that differ, or that only one side knows. */
export const differences = (real, local) =>
  [...new Set([...Object.keys(real), ...Object.keys(local)])].sort().flatMap(name => {
    const [there, here] = [real[name], local[name]]
    if (there && here && isAlike(there, here)) return []
    return [{ name, real: there?.outcome ?? 'not run', local: here?.outcome ?? 'not run' }]
  })

/** As the cloud function answered it, or as `wx.cloud.callFunction` did, with `result` around it. */
const readAnswer = file => {
  const answer = readJson(file)
  return answer.result ?? answer
}

const run = async files => {
  if (files.length === 0) {
    console.error('usage: npm run wire:diff -- FILE …  (answers of the function selfcheck, as JSON)')
    process.exitCode = 2
    return
  }
  const real = Object.assign({}, ...files.map(readAnswer))
  const groups = new Set(Object.keys(real).map(name => name.split(': ')[0]))
  const local = Object.entries(await localFindings()).filter(([name]) => groups.has(name.split(': ')[0]))
  const found = differences(real, Object.fromEntries(local))
  for (const { name, real, local } of found)
    console.log(`${name}\n  real:  ${JSON.stringify(real)}\n  local: ${JSON.stringify(local)}`)
  console.log(`${local.length} operations compared, ${found.length} differ`)
  process.exitCode = found.length > 0 ? 1 : 0
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await run(process.argv.slice(2))
