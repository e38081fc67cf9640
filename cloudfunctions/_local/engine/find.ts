import type { Collection, Located } from './collection'
import { type Expressions, plainExpressions } from './expressions'
import { nearClause } from './geo-match'
import { compileQuery, type Predicate } from './match'
import { isServed, type Plan, planFor, type Sort } from './plan'
import { candidates } from './scan'
import { sortBy, sortByDistance } from './sort'
import type { Transaction } from './transactions'
import { UNINDEXED_ABOVE, type UnindexedLog } from './unindexed'
import type { Doc } from './values'

type FindRequest = {
  query: Doc
  sort?: Sort
  skip?: number
  limit?: number
  /** Reads the transaction's snapshot and its own writes instead of what is committed. */
  transaction?: Transaction | undefined
  expressions?: Expressions
}

/** Runs queries over the indexes and notes those that none served. */
export class Finder {
  constructor(private readonly unindexed: UnindexedLog) {}

  find(collection: Collection, request: FindRequest): Located[] {
    const { query, sort = [], skip = 0, limit = Number.POSITIVE_INFINITY } = request
    const expressions = request.expressions ?? plainExpressions
    const matches = compileQuery(query, expressions.evaluate)
    const near = sort.length === 0 ? nearClause(query) : undefined
    const limited = limit !== Number.POSITIVE_INFINITY
    const plan = planFor(collection.indexes, { query, sort, limited, constant: expressions.constant })
    const overlay = overlayOf(collection, request.transaction)
    const inOrder =
      !near && !overlay && (sort.length === 0 || (plan.kind === 'scan' && plan.sorted) || keysSorted(plan))
    const wanted = inOrder ? skip + limit : Number.POSITIVE_INFINITY

    const { found, examined } = collect(collection, plan, matches, wanted, overlay)
    this.#note(collection, plan, query, sort, examined)
    const ordered = inOrder ? found : this.#order(found, sort, near, overlay !== undefined)
    return skip === 0 && ordered.length <= limit ? ordered : ordered.slice(skip, skip + limit)
  }

  count(collection: Collection, request: FindRequest): number {
    if (Object.keys(request.query).length === 0 && !request.transaction) return collection.entries.size
    return this.find(collection, request).length
  }

  #order(found: Located[], sort: Sort, near: ReturnType<typeof nearClause>, mixed: boolean): Located[] {
    const natural = mixed ? [...found].sort((a, b) => a.n - b.n) : found
    if (near) return sortByDistance(natural, near.field, near.near.center, item => item.doc)
    return sort.length === 0 ? natural : sortBy(natural, sort, item => item.doc)
  }

  /** The first page of a whole collection, without filter and sort, is no missing index. */
  #note(collection: Collection, plan: Plan, query: Doc, sort: Sort, examined: number): void {
    if (collection.entries.size <= UNINDEXED_ABOVE || isServed(plan)) return
    const filtered = Object.keys(query).length > 0
    const scanned = examined > UNINDEXED_ABOVE
    const missing = plan.kind === 'scan' ? filtered && scanned : filtered || sort.length > 0 || scanned
    if (missing) this.unindexed.record(collection.name, query, sort, examined)
  }
}

/** What a transaction sees differently from the committed documents, by key; undefined when nothing. */
function overlayOf(
  collection: Collection,
  own: Transaction | undefined,
): Map<unknown, Located | undefined> | undefined {
  if (!own) return undefined
  const overlay = new Map<unknown, Located | undefined>()
  for (const key of collection.keysChangedSince(own.snapshot)) overlay.set(key, collection.readAt(key, own.snapshot))
  let added = 0
  for (const { key, doc } of own.writes.get(collection)?.values() ?? []) {
    const n = collection.entries.get(key)?.n ?? Number.MAX_SAFE_INTEGER - 1_000_000 + ++added
    overlay.set(key, doc ? { key, doc, n } : undefined)
  }
  return overlay.size > 0 ? overlay : undefined
}

function collect(
  collection: Collection,
  plan: Plan,
  matches: Predicate,
  wanted: number,
  overlay: Map<unknown, Located | undefined> | undefined,
): { found: Located[]; examined: number } {
  const found: Located[] = []
  let examined = 0
  if (wanted <= 0) return { found, examined }
  const next = candidates(collection, plan)
  for (let entry = next(); entry; entry = next()) {
    examined++
    if (overlay?.has(entry.key) || !matches(entry.doc)) continue
    found.push(entry)
    if (found.length >= wanted) break
  }
  for (const located of overlay?.values() ?? []) if (located && matches(located.doc)) found.push(located)
  return { found, examined }
}

function keysSorted(plan: Plan): boolean {
  return plan.kind === 'keys' && plan.sorted
}
