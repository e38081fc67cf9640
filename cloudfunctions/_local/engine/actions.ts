import { randomBytes } from 'node:crypto'
import { type Collection, keyOf } from './collection'
import type { Finder } from './find'
import { runPipeline } from './pipeline'
import { compileProjection } from './project'
import { duplicateKey } from './refusals'
import {
  dataIn,
  documentsIn,
  limitIn,
  offsetIn,
  orderIn,
  type Params,
  projectionIn,
  queryIn,
  stagesIn,
} from './request'
import type { PipelineHost } from './stages'
import type { Transaction } from './transactions'
import { checkStorable, compileUpdate, emptyUpdate, isModifiers, replacement, seedOf, type Update } from './update'
import type { Doc } from './values'
import { writeWire } from './wire-text'
import { keyText, type Writer } from './writer'

export type Answer = Record<string, unknown>
/** What an action runs in: a transaction of the client, or one of its own that commits when the action ends. */
export type Scope = { collection: Collection; own: Transaction; nowMs: () => number }

/** What an aggregation without any `$limit` returns (measured in the cloud by three independent reports). */
const DEFAULT_AGGREGATE_LIMIT = 20

/** The document actions of the wire, each over one collection. */
export class Actions {
  constructor(
    private readonly finder: Finder,
    private readonly writer: Writer,
    private readonly host: PipelineHost,
  ) {}

  /** Documents before one that is refused stay inserted, as with an ordered insert. */
  insert(scope: Scope, params: Params): Answer {
    const insertedIds = documentsIn(params, scope.nowMs).map(data => this.#insertOne(scope, data))
    return { data: { insertedIds } }
  }

  get(scope: Scope, params: Params): Answer {
    const project = compileProjection(projectionIn(params, scope.nowMs))
    const found = this.finder.find(scope.collection, {
      query: queryIn(params, scope.nowMs),
      sort: orderIn(params, scope.nowMs),
      skip: offsetIn(params),
      limit: limitIn(params),
      transaction: snapshotOf(scope),
    })
    return { data: { list: found.map(({ doc }) => writeWire(project(doc))) } }
  }

  count(scope: Scope, params: Params): Answer {
    const query = queryIn(params, scope.nowMs)
    return { data: { total: this.finder.count(scope.collection, { query, transaction: snapshotOf(scope) }) } }
  }

  modify(scope: Scope, params: Params): Answer {
    const query = queryIn(params, scope.nowMs)
    const update = updateOf(dataIn(params, scope.nowMs), params.merge !== false)
    const found = this.#targets(scope, params, query)
    const [first] = found
    if (!first && params.upsert === true) return this.#upsert(scope, query, update)
    let updated = 0
    for (const { key, doc } of found) {
      const next = update(doc, { query, inserting: false, nowMs: scope.nowMs })
      if (next !== doc) updated++
      // A transaction locks even what it leaves as it is; a single write has no need to.
      if (next !== doc || scope.own.explicit) this.writer.write(scope.collection, key, next, scope.own)
    }
    return { data: { updated } }
  }

  /** Updates the first match and answers it as it then is. */
  modifyAndReturn(scope: Scope, params: Params): Answer {
    const query = queryIn(params, scope.nowMs)
    const update = updateOf(dataIn(params, scope.nowMs), true)
    const [first] = this.#targets(scope, { ...params, multi: false }, query)
    if (!first) return { data: { updated: 0, doc: null } }
    const next = update(first.doc, { query, inserting: false, nowMs: scope.nowMs })
    if (next !== first.doc) this.writer.write(scope.collection, first.key, next, scope.own)
    return { data: { updated: next === first.doc ? 0 : 1, doc: writeWire(next) } }
  }

  remove(scope: Scope, params: Params): Answer {
    const found = this.#targets(scope, params, queryIn(params, scope.nowMs))
    for (const { key } of found) this.writer.write(scope.collection, key, null, scope.own)
    return { data: { deleted: found.length } }
  }

  /** Always over what is committed: the SDK sends no transaction with it. */
  aggregate(scope: Scope, params: Params): Answer {
    const stages = stagesIn(params, scope.nowMs)
    const bounded = stages.some(({ name }) => name === '$limit')
    const whole = bounded ? stages : [...stages, { name: '$limit', value: DEFAULT_AGGREGATE_LIMIT }]
    return { data: { list: runPipeline(this.host, scope.collection, whole).map(writeWire) } }
  }

  #targets(scope: Scope, params: Params, query: Doc) {
    const limit = params.queryType === 'DOC' || params.multi === false ? 1 : Number.POSITIVE_INFINITY
    return this.finder.find(scope.collection, { query, limit, transaction: snapshotOf(scope) })
  }

  #upsert(scope: Scope, query: Doc, update: Update): Answer {
    const seed = seedOf(query)
    const doc = update(seed, { query, inserting: true, nowMs: scope.nowMs })
    return { data: { updated: 0, upsert_id: this.#insertOne(scope, doc) } }
  }

  #insertOne({ collection, own }: Scope, data: Doc): unknown {
    checkStorable(data)
    const { _id: id = randomBytes(16).toString('hex'), ...rest } = data
    const key = keyOf(id)
    this.writer.requireUnlocked(collection, key, own)
    const pending = own.writeTo(collection, key)
    const known = pending
      ? pending.doc !== null
      : own.explicit
        ? collection.readAt(key, own.snapshot) !== undefined
        : collection.entries.has(key)
    if (known) throw duplicateKey(collection.name, '_id_', keyText([id]))
    this.writer.write(collection, key, { _id: id, ...rest }, own)
    return id
  }
}

function snapshotOf({ own }: Scope): Transaction | undefined {
  return own.explicit ? own : undefined
}

function updateOf(data: Doc, merge: boolean): Update {
  if (!merge) return doc => unlessEqual(doc, replacement(doc._id, data))
  if (Object.keys(data).length === 0) throw emptyUpdate()
  return compileUpdate(isModifiers(data) ? data : { $set: data })
}

function unlessEqual(doc: Doc, next: Doc): Doc {
  return writeWire(doc) === writeWire(next) ? doc : next
}
