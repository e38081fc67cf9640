// `npm run build`: the mini-program and the functions, ready for WeChat DevTools. `--selfcheck` adds the function
// that compares a real environment with the local cloud.
import { readArgs } from './args.mjs'
import { installWhenStale } from './install.mjs'

const args = readArgs(process.argv.slice(2), { flags: ['selfcheck'], usage: 'npm run build [-- --selfcheck]' })
installWhenStale()
const { functionsReady, weappReady } = await import('./products.mjs')
await functionsReady()
await weappReady()
if (args.selfcheck) {
  const { buildFunction } = await import('./build-functions.mjs')
  const { root } = await import('./stale.mjs')
  await buildFunction('selfcheck', { entry: `${root}/test/wire/selfcheck/index.ts` })
}
console.log('Built dist/weapp and dist/cloudfunctions.')
console.log('Open this folder in WeChat DevTools, fill in appid and environment id, upload; the README has the steps.')
