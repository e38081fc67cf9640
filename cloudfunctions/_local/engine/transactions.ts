import { randomBytes } from 'node:crypto'
import type { Collection } from './collection'
import type { DocIndex, DocKey } from './doc-index'
import { noSuchTransaction } from './refusals'
import type { Doc } from './values'

/** A transaction's life from its start, by the cloud's clock (vendor document: 30 seconds). */
const LIFE_MS = 30_000

type Write = { readonly key: DocKey; readonly doc: Doc | null }

/** What a transaction has done so far; a single operation outside any is one that commits at once. */
export class Transaction {
  /** Empty for a single operation, which nobody can name. */
  readonly id: string
  readonly writes = new Map<Collection, Map<DocKey, Write>>()
  /** Unique keys its writes hold, by claim text. */
  readonly claims = new Map<DocIndex, Map<string, DocKey>>()
  /** Settles when an explicit transaction ends; nobody can wait for a single operation. */
  readonly ended: Promise<void> | undefined
  /** The commit it reads as of; set by its first operation. */
  snapshot = Number.POSITIVE_INFINITY
  end: () => void = () => {}

  constructor(
    readonly startedAtMs: number,
    readonly explicit: boolean,
  ) {
    this.id = explicit ? randomBytes(12).toString('hex') : ''
    if (explicit)
      this.ended = new Promise(resolve => {
        this.end = resolve
      })
  }

  put(collection: Collection, write: Write): void {
    const writes = this.writes.get(collection)
    if (writes) writes.set(write.key, write)
    else this.writes.set(collection, new Map([[write.key, write]]))
  }

  claim(index: DocIndex, claim: string, key: DocKey): void {
    const claims = this.claims.get(index)
    if (claims) claims.set(claim, key)
    else this.claims.set(index, new Map([[claim, key]]))
  }

  writeTo(collection: Collection, key: DocKey): Write | undefined {
    return this.writes.get(collection)?.get(key)
  }
}

/** The open transactions: who they are, what they lock, when they die. */
export class Transactions {
  readonly #open = new Map<string, Transaction>()
  /** Commits so far; a snapshot is a value of this. */
  commits = 0

  constructor(
    private readonly nowMs: () => number,
    private readonly collections: () => Iterable<Collection>,
  ) {}

  begin(): Transaction {
    const transaction = new Transaction(this.nowMs(), true)
    this.#open.set(transaction.id, transaction)
    return transaction
  }

  /** The open transaction, its snapshot taken. Refuses one that was ended or outlived its 30 seconds. */
  get(id: unknown): Transaction {
    this.expire()
    const transaction = typeof id === 'string' ? this.#open.get(id) : undefined
    if (!transaction) throw noSuchTransaction()
    if (transaction.snapshot === Number.POSITIVE_INFINITY) transaction.snapshot = this.commits
    return transaction
  }

  end(transaction: Transaction): void {
    if (!this.#open.delete(transaction.id)) return
    transaction.end()
    let oldest = Number.POSITIVE_INFINITY
    for (const other of this.#open.values()) oldest = Math.min(oldest, other.snapshot)
    for (const collection of this.collections()) collection.forgetBefore(oldest)
  }

  expire(): void {
    const now = this.nowMs()
    for (const transaction of this.#open.values()) if (now - transaction.startedAtMs > LIFE_MS) this.end(transaction)
  }

  endAll(): void {
    for (const transaction of this.#open.values()) this.end(transaction)
  }

  /** Whether an open transaction reads as of an earlier commit, so that replaced versions must be kept. */
  hasSnapshots(): boolean {
    for (const transaction of this.#open.values()) if (transaction.snapshot !== Number.POSITIVE_INFINITY) return true
    return false
  }

  /** Another open transaction that has written this document. */
  lockHolder(collection: Collection, key: DocKey, own: Transaction): Transaction | undefined {
    for (const other of this.#open.values()) if (other !== own && other.writeTo(collection, key)) return other
    return undefined
  }

  /** Another open transaction that holds this unique key. */
  claimHolder(index: DocIndex, claim: string, own: Transaction): Transaction | undefined {
    for (const other of this.#open.values()) if (other !== own && other.claims.get(index)?.has(claim)) return other
    return undefined
  }
}
