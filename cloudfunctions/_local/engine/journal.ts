import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'libsql'
import type { DocKey } from './doc-index'
import type { Doc } from './values'
import { readStored, writeWire } from './wire-text'

/** One committed document; `n` keeps the natural order across a restart. */
export type Row = { collection: string; key: DocKey; doc: Doc | null; n: number }

export type Journal = {
  /** Durable against the death of this process once it returns; all rows or none. */
  write(rows: readonly Row[]): void
  load(into: (row: { collection: string; n: number; doc: Doc }) => void): void
  clear(): void
  close(): void
}

const NOTHING: Journal = { write() {}, load() {}, clear() {}, close() {} }

/** Documents fetched as one text: crossing into SQLite once a row would cost more than parsing. */
const ROWS_AT_A_TIME = 2000

/** Keeps documents in one SQLite file, WAL with synchronous NORMAL; `:memory:` keeps nothing. */
export function openJournal(file: string): Journal {
  if (file === ':memory:') return NOTHING
  mkdirSync(dirname(file), { recursive: true })
  const db = new Database(file)
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = NORMAL')
  db.exec('CREATE TABLE IF NOT EXISTS docs (c TEXT, id, n INTEGER, j TEXT, PRIMARY KEY (c, id)) WITHOUT ROWID')
  const put = db.prepare('INSERT OR REPLACE INTO docs (c, id, n, j) VALUES (?, ?, ?, ?)')
  const drop = db.prepare('DELETE FROM docs WHERE c = ? AND id = ?')

  const writeRow = ({ collection, key, doc, n }: Row) => {
    if (doc) put.run(collection, key, n, writeWire(doc))
    else drop.run(collection, key)
  }

  return {
    write(rows) {
      const [only] = rows
      if (only && rows.length === 1) return writeRow(only)
      if (rows.length === 0) return
      db.exec('BEGIN')
      try {
        for (const row of rows) writeRow(row)
        db.exec('COMMIT')
      } catch (cause) {
        db.exec('ROLLBACK')
        throw cause
      }
    },
    load(into) {
      for (const [collection] of db.prepare('SELECT DISTINCT c FROM docs').raw().all() as [string][]) {
        const rows = [...loadRows(db, collection)].sort((a, b) => a.n - b.n)
        for (const { n, doc } of rows) into({ collection, n, doc })
      }
    },
    clear() {
      db.exec('DELETE FROM docs')
    },
    close() {
      db.close()
    },
  }
}

function* loadRows(db: InstanceType<typeof Database>, collection: string): Iterable<{ n: number; doc: Doc }> {
  const pages = db
    .prepare(
      `SELECT group_concat(n), '[' || group_concat(j) || ']' FROM
       (SELECT n, j, row_number() OVER () AS r FROM docs WHERE c = ?) GROUP BY r / ${ROWS_AT_A_TIME}`,
    )
    .raw()
    .all(collection) as [string, string][]
  for (const [ns, texts] of pages) {
    const docs = readStored(texts) as Doc[]
    const order = ns.split(',')
    for (let i = 0; i < docs.length; i++) yield { n: Number(order[i]), doc: docs[i] as Doc }
  }
}
