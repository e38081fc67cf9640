import type { Collection } from './collection'
import { claimText, type DocIndex, type DocKey } from './doc-index'
import type { Journal, Row } from './journal'
import { duplicateKey, transactionConflict } from './refusals'
import type { Transaction, Transactions } from './transactions'
import type { Doc, Value } from './values'
import { writeWire } from './wire-text'

/** A single write met the lock of an open transaction: it is tried again once that one has ended. */
export class Locked extends Error {
  constructor(readonly holder: Transaction) {
    super('locked by an open transaction')
  }
}

/** Buffers writes in a transaction under first-updater-wins, and commits them to the journal and to memory. */
export class Writer {
  #lastN = 0

  constructor(
    private readonly transactions: Transactions,
    private readonly journal: Journal,
  ) {}

  /** Continues insertion order after what was loaded. */
  startAfter(n: number): void {
    this.#lastN = Math.max(this.#lastN, n)
  }

  /**
   * Writes one document, null for removal. A transaction meets a newer or a locked document with a conflict; a single
   * operation throws `Locked`. Refuses duplicate keys.
   */
  write(collection: Collection, key: DocKey, doc: Doc | null, own: Transaction): void {
    this.requireUnlocked(collection, key, own)
    const before = own.writeTo(collection, key)
    if (!before && own.explicit && collection.changedSince(key, own.snapshot)) throw transactionConflict()
    if (doc) checkCompoundArrays(collection, doc)
    const claims = doc ? this.#claimsOf(collection, key, doc, own) : []
    if (before?.doc) releaseClaims(collection, key, before.doc, own)
    for (const [index, claim] of claims) own.claim(index, claim, key)
    own.put(collection, { key, doc })
  }

  requireUnlocked(collection: Collection, key: DocKey, own: Transaction): void {
    const holder = this.transactions.lockHolder(collection, key, own)
    if (holder) throw blockedBy(holder, own)
  }

  /** Makes the writes durable, then visible, all at once. Refuses when a unique key was taken meanwhile. */
  commit(own: Transaction): void {
    const rows: Row[] = []
    for (const [collection, writes] of own.writes) {
      for (const { key, doc } of writes.values()) {
        const entry = collection.entries.get(key)
        if (doc && own.explicit) this.#claimsOf(collection, key, doc, own)
        if (doc || entry) rows.push({ collection: collection.name, key, doc, n: entry?.n ?? ++this.#lastN })
      }
    }
    this.journal.write(rows)
    this.transactions.end(own)
    if (rows.length === 0) return
    const ts = ++this.transactions.commits
    const keepOld = this.transactions.hasSnapshots()
    let at = 0
    for (const [collection, writes] of own.writes) {
      for (const { key, doc } of writes.values()) {
        if (!doc && !collection.entries.has(key)) continue
        collection.put(key, doc, (rows[at++] as Row).n, ts, keepOld)
      }
    }
  }

  #claimsOf(collection: Collection, key: DocKey, doc: Doc, own: Transaction): [DocIndex, string][] {
    const claims: [DocIndex, string][] = []
    for (const index of collection.uniqueIndexes) {
      for (const values of index.keysOf(doc)) {
        const claim = claimText(values)
        this.#checkUnique(collection, index, values, claim, key, own)
        claims.push([index, claim])
      }
    }
    return claims
  }

  #checkUnique(
    collection: Collection,
    index: DocIndex,
    values: Value[],
    claim: string,
    key: DocKey,
    own: Transaction,
  ): void {
    const rival = this.transactions.claimHolder(index, claim, own)
    if (rival) throw blockedBy(rival, own)
    const mine = own.claims.get(index)?.get(claim)
    if (mine !== undefined && mine !== key) throw duplicate(collection, index, values)
    for (const holder of index.holders(values)) {
      if (holder.key === key || own.writeTo(collection, holder.key)) continue
      const locker = this.transactions.lockHolder(collection, holder.key, own)
      if (locker) throw blockedBy(locker, own)
      if (holder.ts > own.snapshot) throw transactionConflict()
      throw duplicate(collection, index, values)
    }
    if (own.explicit && wasHeldInSnapshot(collection, index, claim, key, own)) throw transactionConflict()
  }
}

/** A key that another document gave up after this snapshot: the storage engine sees two updates of one index key. */
function wasHeldInSnapshot(c: Collection, index: DocIndex, claim: string, key: DocKey, own: Transaction): boolean {
  for (const changed of c.keysChangedSince(own.snapshot)) {
    if (changed === key) continue
    const seen = c.readAt(changed, own.snapshot)
    if (seen && index.keysOf(seen.doc).some(values => claimText(values) === claim)) return true
  }
  return false
}

function blockedBy(holder: Transaction, own: Transaction): Error {
  return own.explicit ? transactionConflict() : new Locked(holder)
}

function duplicate(collection: Collection, index: DocIndex, values: Value[]): Error {
  return duplicateKey(collection.name, index.name, keyText(values))
}

export function keyText(values: readonly Value[]): string {
  return values.map(value => `: ${value === undefined ? 'undefined' : writeWire(value)}`).join(', ')
}

/** Computing the keys is what refuses two arrays in one compound key. */
function checkCompoundArrays(collection: Collection, doc: Doc): void {
  for (const index of collection.indexes) if (index.fields.length > 1) index.keysOf(doc)
}

function releaseClaims(collection: Collection, key: DocKey, before: Doc, own: Transaction): void {
  for (const index of collection.uniqueIndexes) {
    const held = own.claims.get(index)
    if (!held) continue
    for (const values of index.keysOf(before)) {
      const claim = claimText(values)
      if (held.get(claim) === key) held.delete(claim)
    }
  }
}
