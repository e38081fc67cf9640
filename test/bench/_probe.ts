import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Cloud, startCloud } from '../flows/local-cloud'

const root = join(__dirname, '../..')

/** The words that a ratio to the probe is reported with. */
export const ONE_UPDATE = 'one raw SDK update'

export interface ProbedCloud {
  readonly cloud: Cloud
  /** One atomic update of this session through a function that does nothing else: what the SDK itself costs. */
  readonly rawUpdate: (sessionId: string) => Promise<void>
  /** One sign-up by count and insert, as it is often written; whether it was told yes. */
  readonly naiveSignUp: (sessionId: string, capacity: number) => Promise<boolean>
}

/** A local cloud with the product's built functions and the probe beside them, ended after the work. */
export const onProbedCloud = async (work: (probed: ProbedCloud) => Promise<void>): Promise<void> => {
  const functions = mkdtempSync(join(tmpdir(), 'bench-'))
  try {
    await putFunctions(functions)
    const cloud = await startCloud({ functions })
    try {
      await work({
        cloud,
        rawUpdate: sessionId => rawUpdate(cloud, sessionId),
        naiveSignUp: async (sessionId, capacity) => {
          const body = await cloud.as('oBench').raw('probe', { naive: { sessionId, capacity } })
          return (body.result as { ok: boolean }).ok
        },
      })
    } finally {
      await cloud.stop()
    }
  } finally {
    rmSync(functions, { recursive: true, force: true })
  }
}

const rawUpdate = async (cloud: Cloud, sessionId: string): Promise<void> => {
  const body = await cloud.as('oBench').raw('probe', { collection: 'sessions', documentId: sessionId })
  const { stats } = body.result as { stats: { updated: number } }
  if (stats.updated !== 1) throw new Error('the probe updated nothing')
}

const putFunctions = async (folder: string): Promise<void> => {
  cpSync(join(root, 'dist/cloudfunctions'), folder, { recursive: true })
  const { buildFunction } = (await import(pathToFileURL(join(root, 'config/build-functions.mjs')).href)) as {
    buildFunction(name: string, options: { entry: string; out: string }): Promise<void>
  }
  await buildFunction('probe', { entry: join(root, 'test/bench/probe/index.ts'), out: join(folder, 'probe') })
}
