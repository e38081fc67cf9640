import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Cloud, CloudOptions } from './local-cloud'

const root = join(__dirname, '../..')

export interface ProbeWorld {
  /** The product's functions and the probe of the shared services, for `startCloud` and the worlds above it. */
  readonly options: Pick<CloudOptions, 'functions' | 'schema'>
  /** Removes what was built. */
  end(): void
}

/** Builds the probe beside the product's functions, with a collection of its own. */
export const buildProbe = (): ProbeWorld => {
  const folder = mkdtempSync(join(tmpdir(), 'probe-'))
  const functions = join(folder, 'functions')
  cpSync(join(root, 'dist/cloudfunctions'), functions, { recursive: true })
  const options = { entry: join(root, 'test/flows/probe/index.ts'), out: join(functions, 'probe') }
  const builder = pathToFileURL(join(root, 'config/build-functions.mjs')).href
  const script = `const { buildFunction } = await import(${JSON.stringify(builder)}); await buildFunction('probe', ${JSON.stringify(options)})`
  // jest cannot load an ES module, so a process of its own builds
  execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: root })
  const schema = JSON.parse(readFileSync(join(root, 'cloudfunctions/db.schema.json'), 'utf8'))
  schema.collections.probe_things = { indexes: [] }
  const schemaFile = join(folder, 'schema.json')
  writeFileSync(schemaFile, JSON.stringify(schema))
  return {
    options: { functions, schema: schemaFile },
    end: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** Asks the probe; throws where it threw. */
export const ask = async (cloud: Cloud, event: object): Promise<unknown> => {
  const body = await cloud.as('oProbe').raw('probe', event)
  if (body.errMsg !== undefined && !/:ok/.test(body.errMsg)) throw new Error(body.errMsg)
  return body.result
}

/** A collection's documents as they lie in the database. */
export const documentsOf = async (cloud: Cloud, collectionName: string): Promise<Record<string, unknown>[]> => {
  const page = { action: 'database.getDocument', collectionName, query: '{}', queryType: 'WHERE', limit: 1000 }
  const reply = (await cloud.post('/admin', page)) as { data: { list: string[] } }
  return reply.data.list.map(text => JSON.parse(text) as Record<string, unknown>)
}
