// Sizes and starts: what a phone downloads, what an instance loads, what the home page asks for.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import { startApp } from '../e2e/browser'
import { packageSizes } from '../weapp/package-sizes'
import { median } from './_measured'
import type { Report } from './_report'

const root = join(__dirname, '../..')
const functions = join(root, 'dist/cloudfunctions')
const LOADS = 9

/** Milliseconds that a fresh process needs to load one bundle, with the environment of a cloud instance. */
const loadMs = (file: string): number => {
  const script = `const t=process.hrtime.bigint();require(${JSON.stringify(file)});process.stdout.write(String(Number(process.hrtime.bigint()-t)/1e6));process.exit(0)`
  const env = {
    PATH: process.env['PATH'],
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_SECRETID: 'local',
    TENCENTCLOUD_SECRETKEY: 'local',
    TCB_ENV: 'local-env',
    FIELD_KEY: '11'.repeat(32),
    INDEX_KEY: '22'.repeat(32),
    ADMIN_OPENIDS: '-',
  }
  const { stdout } = spawnSync(process.execPath, ['-e', script], { env: env as NodeJS.ProcessEnv, encoding: 'utf8' })
  return Number(stdout)
}

/** The SDK alone, bundled as our functions are, in a folder that the caller removes. */
const bareSdk = (folder: string): string => {
  writeFileSync(
    join(folder, 'bare.ts'),
    "import cloud from 'wx-server-sdk'\ncloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string })\n",
  )
  const outfile = join(folder, 'index.js')
  buildSync({
    entryPoints: [join(folder, 'bare.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    minify: true,
    target: 'node16',
    nodePaths: [join(root, 'node_modules')],
  })
  return outfile
}

/** The largest bundle against the bare SDK, turn by turn. */
const loadRatio = (bundles: readonly string[]): number => {
  const folder = mkdtempSync(join(tmpdir(), 'bare-sdk-'))
  try {
    const bare = bareSdk(folder)
    const largest = bundles.reduce((a, b) => (statSync(a).size >= statSync(b).size ? a : b))
    const loads = Array.from({ length: LOADS }, () => ({ ours: loadMs(largest), bare: loadMs(bare) }))
    return median(loads.map(load => load.ours)) / median(loads.map(load => load.bare))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export const measures = async (report: Report): Promise<void> => {
  const { main, subpackages } = packageSizes(join(root, 'dist/weapp'))
  report({ measure: 'mainPackage.kb', value: main / 1024, unit: 'KB' })
  report({ measure: 'subPackage.max.kb', value: Math.max(0, ...Object.values(subpackages)) / 1024, unit: 'KB' })
  const bundles = readdirSync(functions).map(name => join(functions, name, 'index.js'))
  report({
    measure: 'functionBundle.max.kb',
    value: Math.max(...bundles.map(file => statSync(file).size)) / 1024,
    unit: 'KB',
  })

  report({
    measure: 'functionLoad.ratio',
    value: loadRatio(bundles),
    unit: 'x',
    against: 'loading the bare bundled SDK',
  })

  const app = await startApp()
  try {
    const screen = await app.open('/pages/home/index', { as: 'oDemoMember001' })
    let calls = 0
    screen.page.on('request', request => {
      if (request.url().includes('/call/')) calls += 1
    })
    await screen.restart()
    report({ measure: 'home.calls', value: calls, unit: 'cloud calls' })
  } finally {
    await app.close()
  }
}
