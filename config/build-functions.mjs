// Bundles every cloud function (one file, the SDK inside, as WeChat loads only a function's own folder)
// and the local cloud. A new domain is found by glob: a folder with index.ts and config.json.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { root } from './stale.mjs'

const source = join(root, 'cloudfunctions')

/** The folder names of the functions that are deployed. */
export const functionNames = () =>
  readdirSync(source, { withFileTypes: true })
    .filter(entry => entry.isDirectory() && !entry.name.startsWith('_'))
    .map(entry => entry.name)
    .filter(name => existsSync(join(source, name, 'index.ts')))
    .sort()

/**
 * Of the SDK's table of media types only what its readers look at: how a type's files end, its source (which of two types
 * an ending means) and its charset. Types without endings were half of it: 84 KB in every function.
 */
export const slimMimes = table =>
  Object.fromEntries(
    Object.entries(table)
      .filter(([, { extensions, charset }]) => extensions || charset)
      .map(([type, { source, extensions, charset }]) => [type, { source, extensions, charset }]),
  )

const slimMimeTable = {
  name: 'slim-mime-table',
  setup: ({ onLoad }) =>
    onLoad({ filter: /mime-db[\\/]db\.json$/ }, ({ path }) => {
      const contents = JSON.stringify(slimMimes(JSON.parse(readFileSync(path, 'utf8'))))
      return { contents, loader: 'json' }
    }),
}

const shared = {
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node16',
  minify: true,
  legalComments: 'none',
  // Chinese stays as it is: escaped, a character would take six bytes instead of three.
  charset: 'utf8',
  logLevel: 'warning',
  // One copy of the table that two versions of mime-types carry: 140 KB in every function.
  alias: { 'mime-db': join(root, 'node_modules/mime-db') },
  plugins: [slimMimeTable],
  define: { 'process.env.NODE_ENV': '"production"' },
}

/** Builds one function's folder as it is uploaded: index.js, config.json, package.json without dependencies. */
export const buildFunction = async (
  name,
  { entry = join(source, name, 'index.ts'), out = join(root, 'dist/cloudfunctions', name) } = {},
) => {
  mkdirSync(out, { recursive: true })
  await build({ ...shared, entryPoints: [entry], outfile: join(out, 'index.js') })
  cpSync(join(entry, '..', 'config.json'), join(out, 'config.json'))
  writeFileSync(
    join(out, 'package.json'),
    `${JSON.stringify({ name, version: '1.0.0', main: 'index.js', private: true }, null, 2)}\n`,
  )
}

/** Builds every function and removes the folders of functions that are no more; tells all that fail, not only the first. */
export const buildFunctions = async () => {
  const names = functionNames()
  const out = join(root, 'dist/cloudfunctions')
  for (const name of existsSync(out) ? readdirSync(out) : []) {
    if (!names.includes(name)) rmSync(join(out, name), { recursive: true, force: true })
  }
  const results = await Promise.allSettled(names.map(name => buildFunction(name)))
  const failed = results.flatMap(result => (result.status === 'rejected' ? [result.reason] : []))
  if (failed.length > 0) throw new AggregateError(failed, failed.map(String).join('\n'))
}

/** The local cloud runs from two files, its server and its function worker; a third tells whether a folder is held. Its npm parts stay outside. */
export const buildLocalCloud = async ({ out = join(root, 'dist/local') } = {}) => {
  await build({
    ...shared,
    target: 'node20',
    minify: false,
    sourcemap: 'inline',
    packages: 'external',
    entryPoints: {
      cloud: join(source, '_local/cloud.ts'),
      worker: join(source, '_local/worker.ts'),
      'data-lock': join(source, '_local/world/data-lock.ts'),
    },
    outdir: out,
  })
}

/** The demo world, which speaks to the functions' own front door. */
export const buildDemo = async () => {
  rmSync(join(root, 'dist/demo'), { recursive: true, force: true })
  await build({
    ...shared,
    target: 'node20',
    minify: false,
    packages: 'external',
    entryPoints: [join(source, '_demo/seed.ts')],
    outdir: join(root, 'dist/demo'),
  })
}
