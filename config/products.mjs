// The build products and what each is made from; every command builds what is stale and no more.
import { spawn } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { buildDemo, buildFunctions, buildLocalCloud } from './build-functions.mjs'
import { ended } from './ended.mjs'
import { root, whenStale } from './stale.mjs'

const BUILD = ['package-lock.json', 'config/build-functions.mjs']

const taro = async type => {
  console.error(`Building the ${type === 'h5' ? 'H5 app' : 'mini-program'} …`)
  rmSync(join(root, 'dist', type), { recursive: true, force: true })
  mkdirSync(join(root, 'dist', type), { recursive: true })
  const command = [join(root, 'node_modules/@tarojs/cli/bin/taro'), 'build', '--type', type]
  const { status, stdout, stderr } = await ended(
    spawn(process.execPath, command, {
      cwd: root,
      env: { ...process.env, NODE_ENV: 'production', TARO_ENV: type },
      stdio: ['ignore', 'pipe', 'pipe'],
    }),
  )
  if (status !== 0 || /ERROR in|编译失败/.test(stdout)) {
    throw new Error(`taro build --type ${type} failed\n${stdout}\n${stderr}`)
  }
}

export const functionsReady = () =>
  whenStale(
    'functions',
    ['cloudfunctions', 'src/domain', 'src/contract', ...BUILD],
    'dist/cloudfunctions',
    buildFunctions,
  )

export const localCloudReady = () =>
  whenStale('local', ['cloudfunctions/_local', ...BUILD], 'dist/local/cloud.js', buildLocalCloud)

export const demoReady = () =>
  whenStale('demo', ['cloudfunctions/_demo', 'src/domain', 'src/contract', ...BUILD], 'dist/demo/seed.js', buildDemo)

const APP = ['src', 'config/index.ts', 'config/babel.config.js', 'project.config.json', 'package-lock.json']

// One after the other: Taro's plugin-inject rewrites files of its own folder while it builds.
export const h5Ready = () => whenStale('h5', APP, 'dist/h5/index.html', () => taro('h5'))
export const weappReady = () => whenStale('weapp', APP, 'dist/weapp/app.json', () => taro('weapp'))
