import { Actions, type Answer, type Scope } from './actions'
import { Collection, keyOf } from './collection'
import type { IndexSpec } from './doc-index'
import { Finder } from './find'
import { openJournal } from './journal'
import { runPipeline } from './pipeline'
import { lockTimeout, noSuchCollection } from './refusals'
import type { Params } from './request'
import type { PipelineHost } from './stages'
import { Transaction, Transactions } from './transactions'
import { type Unindexed, UnindexedLog } from './unindexed'
import { WireError } from './wire-error'
import { Locked, Writer } from './writer'

export type Schema = { collections: Record<string, { indexes: IndexSpec[] }> }

export interface Engine {
  /** Answers one `database.*` action without its requestId. Rejects with WireError. May wait up to 5 s on a lock. */
  execute(action: string, params: Record<string, unknown>): Promise<Record<string, unknown>>
  /** Queries over more than 1,000 documents that no index served; `examined` sums over `times`. */
  unindexed(): Unindexed[]
  /** Actions answered since the start, by name and in `total`. */
  operations(): Record<string, number>
  /** Drops all documents, in memory and in the file, and all transactions. */
  reset(): void
  close(): void
}

/** How long a single write waits for the lock of an open transaction, in real time. */
const LOCK_WAIT_MS = 5_000
/** How often a waiting write looks whether the shifted clock has ended the transaction. */
const LOCK_POLL_MS = 20

type Handler = (actions: Actions, scope: Scope, params: Params) => Answer

const HANDLERS: Record<string, Handler> = {
  'database.addCollection': () => ({}),
  'database.insertDocument': (actions, scope, params) => actions.insert(scope, params),
  'database.getDocument': (actions, scope, params) => actions.get(scope, params),
  'database.calculateDocument': (actions, scope, params) => actions.count(scope, params),
  'database.modifyDocument': (actions, scope, params) => actions.modify(scope, params),
  'database.modifyAndReturnDoc': (actions, scope, params) => actions.modifyAndReturn(scope, params),
  'database.removeDocument': (actions, scope, params) => actions.remove(scope, params),
  'database.aggregateDocuments': (actions, scope, params) => actions.aggregate(scope, params),
}

/** Opens the document engine over one file, or without one (`:memory:`). `nowMs` is the cloud's own clock. */
export function createEngine(options: { schema: Schema; file: string; nowMs: () => number }): Engine {
  const { nowMs } = options
  const collections = new Map<string, Collection>()
  for (const [name, { indexes }] of Object.entries(options.schema.collections))
    collections.set(name, new Collection(name, indexes))
  const declared = (name: unknown): Collection => {
    const collection = typeof name === 'string' ? collections.get(name) : undefined
    if (!collection) throw noSuchCollection()
    return collection
  }

  const journal = openJournal(options.file)
  const transactions = new Transactions(nowMs, () => collections.values())
  const writer = new Writer(transactions, journal)
  const unindexed = new UnindexedLog()
  const finder = new Finder(unindexed)
  const host: PipelineHost = {
    finder,
    collection: declared,
    run: (collection, stages, variables) => runPipeline(host, collection, stages, variables),
  }
  const actions = new Actions(finder, writer, host)
  const operations = new Map<string, number>()
  journal.load(({ collection, n, doc }) => {
    writer.startAfter(n)
    collections.get(collection)?.put(keyOf(doc._id), doc, n, 0, false)
  })

  const run = (action: string, params: Params): Answer => {
    transactions.expire()
    if (action === 'database.startTransaction') return { transactionId: transactions.begin().id }
    if (action === 'database.commitTransaction') return commit(writer, transactions, params)
    if (action === 'database.abortTransaction') {
      transactions.end(transactions.get(params.transactionId))
      return {}
    }
    const handler = HANDLERS[action]
    if (!handler) throw new WireError('INVALID_ACTION', `the local cloud does not know the action ${action}`)
    const collection = declared(params.collectionName)
    if (params.transactionId === undefined || params.transactionId === null) {
      const own = new Transaction(nowMs(), false)
      return alone(writer, own, () => handler(actions, { collection, own, nowMs }, params))
    }
    const own = transactions.get(params.transactionId)
    return within(transactions, own, () => handler(actions, { collection, own, nowMs }, params))
  }

  return {
    async execute(action, params) {
      operations.set(action, (operations.get(action) ?? 0) + 1)
      return waitingForLocks(transactions, () => run(action, params))
    },
    unindexed: () => unindexed.list(),
    operations() {
      const byAction = Object.fromEntries(operations)
      return { ...byAction, total: Object.values(byAction).reduce((sum, times) => sum + times, 0) }
    },
    reset() {
      transactions.endAll()
      journal.clear()
      for (const collection of collections.values()) collection.clear()
      unindexed.clear()
    },
    close() {
      transactions.endAll()
      journal.close()
    },
  }
}

/** One action outside any transaction. What it wrote before a refusal stays written; before a lock, nothing does. */
function alone(writer: Writer, own: Transaction, run: () => Answer): Answer {
  try {
    const answer = run()
    writer.commit(own)
    return answer
  } catch (refusal) {
    if (refusal instanceof WireError) writer.commit(own)
    throw refusal
  }
}

/** One action of a transaction. Any refusal ends the transaction, as the server does. */
function within(transactions: Transactions, own: Transaction, run: () => Answer): Answer {
  try {
    return run()
  } catch (refusal) {
    transactions.end(own)
    throw refusal
  }
}

function commit(writer: Writer, transactions: Transactions, params: Params): Answer {
  const own = transactions.get(params.transactionId)
  return within(transactions, own, () => {
    writer.commit(own)
    return {}
  })
}

async function waitingForLocks(transactions: Transactions, run: () => Answer): Promise<Answer> {
  const startedAt = performance.now()
  for (;;) {
    try {
      return run()
    } catch (refusal) {
      if (!(refusal instanceof Locked)) throw refusal
      if (performance.now() - startedAt > LOCK_WAIT_MS) throw lockTimeout()
      await Promise.race([refusal.holder.ended, pause(LOCK_POLL_MS)])
      transactions.expire()
    }
  }
}

function pause(ms: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, ms))
}
