import { type Constant, type Constraints, constraintsOf } from './constraints'
import type { DocIndex, Place } from './doc-index'
import { intervalsOf } from './intervals'
import { type Doc, isDoc, type Value } from './values'

export type Sort = readonly (readonly [field: string, direction: 1 | -1])[]

export type Scan = {
  kind: 'scan'
  index: DocIndex
  /** Intervals in index order; scanned one after the other unless `mergeFrom` is set. */
  places: Place[]
  /** With several intervals: merge them by the index fields from this one on, for they are sorted by those only. */
  mergeFrom?: number
  reverse: boolean
  sorted: boolean
  bounded: boolean
}
export type Plan =
  | { kind: 'keys'; points: Value[]; sorted: boolean }
  | Scan
  | { kind: 'union'; plans: Plan[] }
  | { kind: 'all' }

type PlanRequest = { query: Doc; sort: Sort; limited: boolean; constant: Constant }

const MOST_MERGED = 100

/** Picks the access path as Mongo would: `_id`, else the index with the longest bounded prefix, else a sort's own. */
export function planFor(indexes: readonly DocIndex[], request: PlanRequest): Plan {
  const constraints = constraintsOf(request.query, request.constant)
  const byId = idPoints(constraints)
  if (byId) return { kind: 'keys', points: byId, sorted: request.sort.length === 0 || byId.length < 2 }
  let best: { plan: Scan; score: number } | undefined
  for (const index of indexes) {
    const candidate = scanOf(index, constraints, request)
    if (candidate && candidate.score > (best?.score ?? 0)) best = candidate
  }
  if (best?.plan.bounded) return best.plan
  return unionOf(indexes, request) ?? best?.plan ?? { kind: 'all' }
}

/** Whether an index narrows the documents looked at. */
export function isServed(plan: Plan): boolean {
  return plan.kind === 'keys' || plan.kind === 'union' || (plan.kind === 'scan' && plan.bounded)
}

function idPoints(constraints: Constraints): Value[] | undefined {
  const points = constraints.get('_id')?.find((one): one is { points: Value[] } => 'points' in one)
  return points?.points
}

function scanOf(
  index: DocIndex,
  constraints: Constraints,
  { sort, limited }: PlanRequest,
): { plan: Scan; score: number } | undefined {
  if (!mayHelp(index, constraints, sort)) return undefined
  const multikey = index.multikey()
  const bounds = intervalsOf(index, multikey, constraints)
  const bounded = bounds.points.length > 0 || bounds.range !== undefined
  const order = orderOf(index, multikey, sort, bounds.points)
  if (!bounded && !order) return undefined
  const served = sort.length > 0 && order !== undefined
  const plan: Scan = {
    kind: 'scan',
    index,
    places: bounds.places,
    reverse: served && order.reverse,
    sorted: sort.length === 0 || served,
    bounded,
    ...(served && order.mergeFrom !== undefined ? { mergeFrom: order.mergeFrom } : {}),
  }
  const whole = index.unique && bounds.points.length === index.fields.length ? 1000 : 0
  const equal = bounds.points.reduce((sum, points) => sum + (points.length === 1 ? 10 : 9), 0)
  return { plan, score: whole + equal + (bounds.range ? 5 : 0) + (served ? (limited ? 7 : 3) : 0) }
}

/** Spares building an index that neither the query nor the sort names. */
function mayHelp(index: DocIndex, constraints: Constraints, sort: Sort): boolean {
  const first = index.fields[0]?.field
  if (first === undefined) return false
  return constraints.has(first) || (sort.length > 0 && index.fields.some(({ field }) => field === sort[0]?.[0]))
}

/** An array fixed to one value leaves the fields behind it in order; a sort by an array itself is never the index's. */
function orderOf(
  index: DocIndex,
  multikey: readonly boolean[],
  sort: Sort,
  points: Value[][],
): { reverse: boolean; mergeFrom?: number } | undefined {
  const byArray = index.fields.some(({ field }, i) => multikey[i] && sort.some(([sorted]) => sorted === field))
  if (byArray) return undefined
  const single = new Set(points.flatMap((values, i) => (values.length === 1 ? [i] : [])))
  const direct = directionOf(index, sort, single)
  if (direct !== undefined) return { reverse: direct === -1 }
  const combinations = points.reduce((product, values) => product * values.length, 1)
  if (combinations > MOST_MERGED) return undefined
  const merged = directionOf(index, sort, new Set(points.keys()))
  return merged === undefined ? undefined : { reverse: merged === -1, mergeFrom: points.length }
}

/** Whether walking the index gives this sort, forwards or backwards; `fixed` fields have one value throughout. */
function directionOf(index: DocIndex, sort: Sort, fixed: ReadonlySet<number>): 1 | -1 | undefined {
  let at = 0
  let direction: 1 | -1 | undefined
  for (const [field, wanted] of sort) {
    while (at < index.fields.length && index.fields[at]?.field !== field && fixed.has(at)) at++
    const next = index.fields[at]
    if (next?.field === field) {
      const turn = wanted === next.direction ? 1 : -1
      if (!fixed.has(at)) {
        if (direction !== undefined && direction !== turn) return undefined
        direction = turn
      }
      at++
    } else if (!index.fields.some((known, i) => known.field === field && fixed.has(i))) return undefined
  }
  return direction ?? 1
}

/** `$or` whose every branch an index serves. */
function unionOf(indexes: readonly DocIndex[], request: PlanRequest): Plan | undefined {
  const branches = orBranches(request.query)
  if (!branches) return undefined
  const plans: Plan[] = []
  for (const branch of branches) {
    if (!isDoc(branch)) return undefined
    const plan = planFor(indexes, { ...request, query: branch, sort: [], limited: false })
    if (!isServed(plan)) return undefined
    plans.push(plan)
  }
  return { kind: 'union', plans }
}

function orBranches(query: Doc): Value[] | undefined {
  if (Array.isArray(query.$or)) return query.$or
  if (!Array.isArray(query.$and)) return undefined
  for (const part of query.$and) {
    const found = isDoc(part) ? orBranches(part) : undefined
    if (found) return found
  }
  return undefined
}
