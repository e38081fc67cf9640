// npm run audit:verify -- FILE [--anchor FILE]: verifies exported chains of events. The key comes from AUDIT_KEY (64 hex
// digits) or is derived from INDEX_KEY; `-- --key` prints the AUDIT_KEY that INDEX_KEY makes, to hand to an auditor.
import { createHmac, hkdfSync } from 'node:crypto'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { build } from 'esbuild'
import { root } from './stale.mjs'

const USAGE = 'npm run audit:verify -- FILE [--anchor FILE], with AUDIT_KEY or INDEX_KEY in the environment'

/** HKDF is one way: who holds the AUDIT_KEY learns nothing of the INDEX_KEY. */
const auditKey = () => {
  const given = Buffer.from(process.env.AUDIT_KEY ?? '', 'hex')
  if (given.length === 32) return given
  const index = Buffer.from(process.env.INDEX_KEY ?? '', 'hex')
  if (index.length === 32) return Buffer.from(hkdfSync('sha256', index, Buffer.alloc(0), 'audit-v1', 32))
  throw new Error('set AUDIT_KEY, or INDEX_KEY, to 64 hex digits')
}

/** The very rules that the functions follow. */
const rules = async () => {
  const outfile = join(root, 'dist/audit-verify/audit-file.mjs')
  mkdirSync(join(root, 'dist/audit-verify'), { recursive: true })
  const entryPoints = [join(root, 'src/domain/audit-file.ts')]
  await build({
    entryPoints,
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'error',
  })
  return import(pathToFileURL(outfile).href)
}

const say = ({ kind, where, seq }) =>
  ({
    broken: `broken: ${where} at event ${seq}`,
    truncated: `truncated: ${where} from event ${seq} on`,
    malformed: `malformed: line ${seq} of ${where}`,
    anchor: `broken: anchor ${seq}`,
  })[kind]

const main = async () => {
  const { values, positionals } = parseArgs({
    options: { anchor: { type: 'string' }, key: { type: 'boolean' } },
    allowPositionals: true,
  })
  if (values.key) {
    console.log(auditKey().toString('hex'))
    return 0
  }
  const [file] = positionals
  if (!file || positionals.length > 1) throw new Error(USAGE)
  const key = auditKey()
  const { verifyAuditFile } = await rules()
  const report = verifyAuditFile({
    text: readFileSync(file, 'utf8'),
    ...(values.anchor && { anchorText: readFileSync(values.anchor, 'utf8') }),
    mac: text => createHmac('sha256', key).update(text, 'utf8').digest('base64url'),
  })
  for (const problem of report.problems) console.log(say(problem))
  const read = `${report.events} events in ${report.chains} chains`
  const held = values.anchor
    ? `, held against ${report.anchors} anchors`
    : '; without an anchor a cut tail cannot be seen'
  console.log(`${report.problems.length === 0 ? 'whole' : 'NOT whole'}: ${read}${held}`)
  return report.problems.length === 0 ? 0 : 1
}

main().then(
  code => {
    process.exitCode = code
  },
  error => {
    console.error(error.message)
    process.exitCode = 2
  },
)
