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
  LIST_UNREADABLE: 'a line of the list cannot be read',
  LIST_NOT_CANONICAL: 'the list is not in canonical order, or a ticket stands in it twice',
  ROOT_DIFFERS: 'the list is not the one that was sealed: its Merkle root differs',
  SECRET_DIFFERS: 'the secret is not the one that was committed to',
  RESULT_DIFFERS: 'the result is not what this list, secret and number lead to',
}
const findings = checkDraw(hash, draw)
console.log(`${draw.lines.length} tickets · ${draw.numberName} ${draw.digits} · root ${draw.rootHex}`)
for (const finding of findings) console.log(`✗ ${WORDS[finding]}`)
if (findings.length === 0) console.log('✓ list, secret, number and result agree')
process.exitCode = findings.length > 0 ? 1 : 0
