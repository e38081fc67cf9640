/**
 * A second reading of Mongo's rules, written for the tests alone: slow, without indexes, sharing no code with the
 * engine. Values are null, booleans, numbers, strings, dates, arrays and plain objects.
 */
export type Any = unknown
export type Obj = { [field: string]: Any }
export class Refused extends Error {}

const isObj = (v: Any): v is Obj => Object.prototype.toString.call(v) === '[object Object]'
const KINDS = ['null', 'number', 'string', 'object', 'array', 'boolean', 'date']

export function kind(v: Any): string {
  if (v === null || v === undefined) return 'null'
  if (Array.isArray(v)) return 'array'
  return v instanceof Date ? 'date' : typeof v
}

export function order(a: Any, b: Any): number {
  const byKind = KINDS.indexOf(kind(a)) - KINDS.indexOf(kind(b))
  if (byKind !== 0) return byKind
  if (Array.isArray(a) && Array.isArray(b)) return orderLists(a, b)
  if (isObj(a) && isObj(b)) {
    const flat = (o: Obj) => Object.entries(o).flatMap(([k, v]) => [KINDS.indexOf(kind(v)), k, v])
    return orderLists(flat(a), flat(b))
  }
  if (a === b || kind(a) === 'null') return 0
  if (typeof a === 'string') return Buffer.compare(Buffer.from(a), Buffer.from(b as string))
  const [x, y] = [a, b].map(v => (v instanceof Date ? v.getTime() : v)) as [number, number]
  return x < y ? -1 : x > y ? 1 : 0
}

function orderLists(a: Any[], b: Any[]): number {
  const different = a.findIndex((v, i) => i >= b.length || order(v, b[i]) !== 0)
  if (different < 0) return a.length - b.length
  return different >= b.length ? 1 : order(a[different], b[different])
}

const same = (a: Any, b: Any) => order(a, b) === 0

/** Everything a path leads to; `undefined` where a field is missing. */
export function reach(v: Any, path: string[]): Any[] {
  const [head, ...rest] = path
  if (head === undefined) return [v]
  if (isObj(v)) return Object.keys(v).includes(head) ? reach(v[head], rest) : [undefined]
  if (!Array.isArray(v)) return [undefined]
  const inside = v.filter(isObj).flatMap(item => reach(item, path))
  return /^\d+$/.test(head) && Number(head) < v.length ? [...reach(v[Number(head)], rest), ...inside] : inside
}

const spread = (found: Any[]) => found.flatMap(v => (Array.isArray(v) ? [v, ...v] : [v]))
const isOps = (c: Any): c is Obj => isObj(c) && Object.keys(c).some(k => k.startsWith('$'))

export function matches(doc: Any, query: Obj): boolean {
  return Object.entries(query).every(([key, c]) => {
    const parts = c as Obj[]
    if (key === '$and') return parts.every(q => matches(doc, q))
    if (key === '$or') return parts.some(q => matches(doc, q))
    if (key === '$nor') return !parts.some(q => matches(doc, q))
    return holds(reach(doc, key.split('.')), c)
  })
}

function holds(found: Any[], c: Any): boolean {
  return isOps(c) ? Object.entries(c).every(([op, x]) => test(found, op, x)) : test(found, '$eq', c)
}

function test(found: Any[], op: string, x: Any): boolean {
  const list = x as Any[]
  const within = (ok: (sign: number) => boolean) =>
    spread(found).some(v => (v === undefined ? x === null : kind(v) === kind(x)) && ok(order(v, x)))
  switch (op) {
    case '$eq':
      return spread(found).some(v => (x === null ? v === null || v === undefined : v !== undefined && same(v, x)))
    case '$ne':
      return !test(found, '$eq', x)
    case '$in':
      return list.some(item => test(found, '$eq', item))
    case '$nin':
      return !test(found, '$in', x)
    case '$gt':
      return within(sign => sign > 0)
    case '$gte':
      return within(sign => sign >= 0)
    case '$lt':
      return within(sign => sign < 0)
    case '$lte':
      return within(sign => sign <= 0)
    case '$exists':
      return found.some(v => v !== undefined) === x
    case '$size':
      return found.some(v => Array.isArray(v) && v.length === x)
    case '$all':
      return list.length > 0 && list.every(item => test(found, '$eq', item))
    case '$not':
      return !holds(found, x)
    case '$mod':
      return spread(found).some(v => typeof v === 'number' && Math.trunc(v) % (list[0] as number) === list[1])
    case '$elemMatch':
      return found.some(
        v => Array.isArray(v) && v.some(item => (isOps(x) ? single(item, x) : isObj(item) && matches(item, x as Obj))),
      )
    case '$regex':
      return spread(found).some(v => typeof v === 'string' && new RegExp(x as string).test(v))
  }
  throw new Error(`the naive interpreter does not know ${op}`)
}

/** Operators on one array element, which is not itself looked into. */
function single(item: Any, ops: Obj): boolean {
  return Object.entries(ops).every(([op, x]) => {
    if (!Array.isArray(item)) return test([item], op, x)
    if (op === '$eq') return same(item, x)
    if (op === '$ne') return !same(item, x)
    return kind(x) === 'array' && test([[item]], op, x)
  })
}

export type Order = [field: string, direction: 1 | -1][]

const EMPTY = Symbol('an empty array, which sorts before null')

export function sortKey(doc: Obj, [field, direction]: Order[number]): Any {
  const all = reach(doc, field.split('.')).flatMap(v => (Array.isArray(v) ? (v.length > 0 ? v : [EMPTY]) : [v ?? null]))
  const ranked = [...(all.length > 0 ? all : [null])].sort(orderKeys)
  return direction === 1 ? ranked[0] : ranked[ranked.length - 1]
}

export function orderKeys(a: Any, b: Any): number {
  const empty = (v: Any) => (v === EMPTY ? 0 : 1)
  return empty(a) - empty(b) || (empty(a) === 0 ? 0 : order(a, b))
}

export function sorted(docs: Obj[], by: Order): Obj[] {
  return [...docs].sort((a, b) => {
    for (const part of by) {
      const sign = orderKeys(sortKey(a, part), sortKey(b, part))
      if (sign !== 0) return sign * part[1]
    }
    return 0
  })
}

function clone(v: Any): Any {
  if (Array.isArray(v)) return v.map(clone)
  return isObj(v) ? Object.fromEntries(Object.entries(v).map(([k, x]) => [k, clone(x)])) : v
}

/** Applies one update to a copy. Throws `Refused` where Mongo answers an error. */
export function updated(doc: Obj, spec: Obj): Obj {
  const copy = clone(doc) as Obj
  const changes = Object.entries(spec).flatMap(([op, fields]) =>
    Object.entries(fields as Obj).map(([f, x]) => ({ op, f, x })),
  )
  for (const { op, f, x } of changes.sort((a, b) => (a.f < b.f ? -1 : 1))) change(copy, f.split('.'), op, clone(x))
  return copy
}

/** Whether an element of a list is unset: null is written over it, even over null, which the server counts as a change. */
export function unsetsElement(doc: Obj, spec: Obj): boolean {
  return Object.keys((spec.$unset ?? {}) as Obj).some(field => {
    const path = field.split('.')
    const last = path.pop() as string
    const parent = path.reduce<Any>((node, step) => (Object(node) === node ? (node as Obj)[step] : undefined), doc)
    return Array.isArray(parent) && /^\d+$/.test(last) && Number(last) < parent.length
  })
}

const CREATES = ['$set', '$inc', '$mul', '$min', '$max', '$push', '$addToSet']

function change(node: Any, path: string[], op: string, x: Any): void {
  const [head, ...rest] = path as [string, ...string[]]
  const list = Array.isArray(node)
  if ((!isObj(node) && !list) || (list && !/^\d+$/.test(head))) {
    if (CREATES.includes(op)) throw new Refused(`Cannot create field '${head}'`)
    return
  }
  const box = node as Obj
  const has = Object.keys(box).includes(head)
  if (rest.length > 0) {
    if (!has && !CREATES.includes(op)) return
    if (!has) fill(box, head, {})
    change(box[head], rest, op, x)
    return
  }
  if (op === '$unset') {
    if (has && list) box[head] = null
    else if (has) delete box[head]
    return
  }
  if (!has && !CREATES.includes(op)) return
  fill(box, head, result(op, has, box[head], x))
}

function fill(box: Obj, key: string, value: Any): void {
  if (Array.isArray(box)) while (box.length < Number(key)) box.push(null)
  box[key] = value
}

function result(op: string, has: boolean, old: Any, x: Any): Any {
  const numeric = () => {
    if (has && typeof old !== 'number') throw new Refused('non-numeric')
    return has ? (old as number) : undefined
  }
  const array = () => {
    if (has && !Array.isArray(old)) throw new Refused('array')
    return has ? (old as Any[]) : []
  }
  switch (op) {
    case '$set':
      return x
    case '$inc':
      return (numeric() ?? 0) + (x as number)
    case '$mul':
      return (numeric() ?? 0) * (x as number)
    case '$min':
      return has && order(x, old) >= 0 ? old : x
    case '$max':
      return has && order(x, old) <= 0 ? old : x
    case '$push':
      return [...array(), ...(isOps(x) ? (x.$each as Any[]) : [x])]
    case '$addToSet': {
      const set = [...array()]
      for (const v of isOps(x) ? (x.$each as Any[]) : [x]) if (!set.some(o => same(o, v))) set.push(v)
      return set
    }
    case '$pop':
      return x === 1 ? array().slice(0, -1) : array().slice(1)
    case '$pull':
      return array().filter(v => !(isOps(x) ? single(v, x) : isObj(x) ? isObj(v) && matches(v, x) : same(v, x)))
  }
  throw new Error(`the naive interpreter does not know ${op}`)
}
