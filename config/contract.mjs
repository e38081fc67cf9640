// `npm run contract [-- --json]`: every procedure with its function, action, refusals, and input and output as JSON Schema.
import { join } from 'node:path'
import { readArgs } from './args.mjs'
import { installWhenStale } from './install.mjs'
import { root } from './stale.mjs'

const args = readArgs(process.argv.slice(2), { flags: ['json'], usage: 'npm run contract [-- --json]' })
installWhenStale()
const { build } = await import('esbuild')
const { toJsonSchema } = await import('@valibot/to-json-schema')

const outfile = join(root, 'dist/contract/all.mjs')
await build({
  entryPoints: [join(root, 'src/contract/all.ts')],
  outfile,
  bundle: true,
  format: 'esm',
  platform: 'node',
  logLevel: 'error',
})
const { COMMON_REFUSALS, contract } = await import(outfile)

// What JSON Schema has no word for (trimming, transforms) is left out of it; the schema's own check is the truth.
const schema = (given, typeMode) => toJsonSchema(given, { typeMode, errorMode: 'ignore' })

const procedures = Object.values(contract).flatMap(domain =>
  Object.values(domain).map(({ fn, action, input, output, refusals }) => ({
    function: fn,
    action,
    input: schema(input, 'input'),
    output: schema(output, 'output'),
    refusals: [...refusals, ...COMMON_REFUSALS],
  })),
)

if (args.json) console.log(JSON.stringify(procedures, null, 2))
else for (const one of procedures) console.log(`${one.function}.${one.action}  ${one.refusals.join(' ')}`)
