import { type DocEntry, DocIndex, type DocKey, type IndexSpec } from './doc-index'
import { type Doc, RANK, rankOf, type Value } from './values'
import { writeWire } from './wire-text'

/** What a document was from commit `ts` on; null once removed. */
type Version = { readonly ts: number; readonly doc: Doc | null; readonly n: number }
export type Located = { readonly key: DocKey; readonly n: number; readonly doc: Doc }

/** The committed documents of one collection with their indexes, and what open snapshots may still see. */
export class Collection {
  readonly entries = new Map<DocKey, DocEntry>()
  readonly indexes: readonly DocIndex[]
  readonly uniqueIndexes: readonly DocIndex[]
  readonly #history = new Map<DocKey, Version[]>()

  constructor(
    readonly name: string,
    specs: readonly IndexSpec[],
  ) {
    const entries = () => this.entries.values()
    const byId = new DocIndex({ name: '_id_', keys: [['_id', 1]] }, entries)
    this.indexes = [...specs.map(spec => new DocIndex(spec, entries)), byId]
    this.uniqueIndexes = this.indexes.filter(index => index.unique)
  }

  /** Makes one committed change; `keepOld` while any snapshot is open. */
  put(key: DocKey, doc: Doc | null, n: number, ts: number, keepOld: boolean): void {
    const entry = this.entries.get(key)
    if (keepOld) this.#remember(key, entry, { ts, doc, n: entry?.n ?? n })
    if (!entry) {
      if (doc) this.#insert({ key, n, ts, doc })
      return
    }
    if (!doc) {
      for (const index of this.indexes) index.remove(entry)
      this.entries.delete(key)
      return
    }
    for (const index of this.indexes) index.change(entry, doc)
    entry.doc = doc
    entry.ts = ts
  }

  /** The document as a snapshot sees it. */
  readAt(key: DocKey, snapshot: number): Located | undefined {
    const entry = this.entries.get(key)
    if (entry && entry.ts <= snapshot) return entry
    const versions = this.#history.get(key)
    if (!versions) return undefined
    for (let i = versions.length - 1; i >= 0; i--) {
      const version = versions[i] as Version
      if (version.ts <= snapshot) return version.doc ? { key, n: version.n, doc: version.doc } : undefined
    }
    return undefined
  }

  changedSince(key: DocKey, snapshot: number): boolean {
    const versions = this.#history.get(key)
    const last = versions?.[versions.length - 1]
    return last ? last.ts > snapshot : (this.entries.get(key)?.ts ?? 0) > snapshot
  }

  *keysChangedSince(snapshot: number): Iterable<DocKey> {
    for (const [key, versions] of this.#history) {
      if ((versions[versions.length - 1]?.ts ?? 0) > snapshot) yield key
    }
  }

  /** Forgets what no open snapshot can see any more. */
  forgetBefore(oldest: number): void {
    if (oldest === Number.POSITIVE_INFINITY) this.#history.clear()
    for (const [key, versions] of this.#history) {
      if ((versions[versions.length - 1]?.ts ?? 0) <= oldest) this.#history.delete(key)
    }
  }

  clear(): void {
    this.entries.clear()
    this.#history.clear()
    for (const index of this.indexes) index.clear()
  }

  #insert(entry: DocEntry): void {
    this.entries.set(entry.key, entry)
    for (const index of this.indexes) index.add(entry)
  }

  #remember(key: DocKey, entry: DocEntry | undefined, next: Version): void {
    const versions = this.#history.get(key)
    if (versions) versions.push(next)
    else this.#history.set(key, entry ? [{ ts: entry.ts, doc: entry.doc, n: entry.n }, next] : [next])
  }
}

export function keyOf(id: Value): DocKey {
  if (typeof id === 'string' || (typeof id === 'number' && !Number.isNaN(id))) return id === 0 ? 0 : id
  const rank = rankOf(id)
  return `\0${rank === RANK.undefined ? '' : writeWire([id])}`
}
