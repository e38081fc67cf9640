// `npm run draw:verify -- FILE`: runs a published draw again and says what does not agree; ends with 1 where anything does not.
// FILE is the JSON that "check this draw" shares. Needs nothing but the file: no network, no database.
import { createHash, createHmac } from 'node:crypto'
import { join } from 'node:path'
import { readArgs, readJson, stop } from './args.mjs'
import { installWhenStale } from './install.mjs'
import { root } from './stale.mjs'

const usage = 'npm run draw:verify -- FILE'
const [file, ...more] = readArgs(process.argv.slice(2), { rest: true, usage }).rest
if (!file || more.length > 0) stop(`usage: ${usage}`)
const draw = readJson(file)
if (!Array.isArray(draw?.lines)) stop(`${file} holds no draw: take the file that 核对抽签 shares`)

installWhenStale()
const { build } = await import('esbuild')
const outfile = join(root, 'dist/draw/draw-check.mjs')
await build({
  entryPoints: [join(root, 'src/domain/draw-check.ts')],
  outfile,
  bundle: true,
  format: 'esm',
  platform: 'node',
  logLevel: 'error',
})
const { checkDraw } = await import(outfile)

const hash = {
  sha256: message => createHash('sha256').update(message).digest(),
  hmacUnder: key => message => createHmac('sha256', key).update(message).digest(),
}
const WORDS = {
  FILE_INCOMPLETE: 'the file is not whole, or of another version',
  QUOTA_MISSING: 'a group of the list has no places: its people were left out of the draw',
  LIST_UNREADABLE: 'a line of the list cannot be read',
  LIST_NOT_CANONICAL: 'the list is not in canonical order, or a ticket stands in it twice',
  ROOT_DIFFERS: 'the list is not the one that was sealed: its Merkle root differs',
  SECRET_DIFFERS: 'the secret is not the one that was committed to',
  RESULT_DIFFERS: 'the result is not what this list, secret and number lead to',
}
const findings = checkDraw(hash, draw)
const lines = Array.isArray(draw.lines) ? draw.lines.length : 0
const places = Array.isArray(draw.quotas) ? draw.quotas.map(quota => `${quota.group} ${quota.places}`).join(', ') : ''
console.log(`${lines} tickets · ${draw.numberName}: ${draw.digits}`)
// no sum can tell these from others: they were published before the number was known
console.log('Compare with what was published when the list was sealed:')
console.log(
  `  root ${draw.rootHex}\n  commitment ${draw.commitmentHex}\n  number ${draw.numberName}\n  places ${places}`,
)
for (const finding of findings) console.log(`✗ ${WORDS[finding]}`)
if (findings.length === 0) console.log('✓ list, secret, number and result agree')
process.exitCode = findings.length > 0 ? 1 : 0
