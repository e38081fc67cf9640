// The local cloud's engine, without the SDK: what the product's own figures stand on.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createEngine, type Engine, type Schema } from '../../cloudfunctions/_local/engine/engine'
import { msOf } from './_measured'
import type { Report } from './_report'

const schema: Schema = {
  collections: {
    things: {
      indexes: [
        {
          name: 'group',
          keys: [
            ['group', 1],
            ['n', 1],
          ],
        },
      ],
    },
  },
}

/** About 350 bytes, as the documents of the design's own measurements. */
const thing = (n: number) => JSON.stringify({ _id: `t${n}`, group: `g${n % 10_000}`, n, text: 'x'.repeat(280) })

const insert = (engine: Engine, docs: string[]) =>
  engine.execute('database.insertDocument', { collectionName: 'things', data: docs })

const seconds = async (work: () => Promise<void>): Promise<number> => (await msOf(work)) / 1000

export const measures = async (report: Report): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  const file = join(folder, 'documents.sqlite')
  const open = () => createEngine({ schema, file, nowMs: () => Date.now() })
  const engine = open()

  const singles = 5_000
  const single = await seconds(async () => {
    for (let n = 0; n < singles; n++) await insert(engine, [thing(n)])
  })
  report({ measure: 'engine.durableInserts', value: singles / single, unit: '1/s' })

  const rest = 100_000
  await seconds(async () => {
    for (let n = singles; n < rest; n += 500) {
      await insert(
        engine,
        Array.from({ length: Math.min(500, rest - n) }, (_, i) => thing(n + i)),
      )
    }
  })

  const queries = 5_000
  const query = await seconds(async () => {
    for (let n = 0; n < queries; n++) {
      await engine.execute('database.getDocument', {
        collectionName: 'things',
        queryType: 'WHERE',
        query: JSON.stringify({ group: `g${n % 10_000}` }),
        order: JSON.stringify({ n: -1 }),
        limit: 10,
      })
    }
  })
  report({ measure: 'engine.indexedQueries', value: queries / query, unit: '1/s' })
  engine.close()

  let reopened: Engine | undefined
  const reload = await seconds(async () => {
    reopened = open()
    await reopened.execute('database.getDocument', {
      collectionName: 'things',
      queryType: 'WHERE',
      query: JSON.stringify({ group: 'g7' }),
      limit: 10,
    })
  })
  reopened?.close()
  rmSync(folder, { recursive: true, force: true })
  report({ measure: 'engine.reload100k', value: reload * 1000, unit: 'ms' })
}
