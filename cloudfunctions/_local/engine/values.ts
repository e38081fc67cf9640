/** BSON values as the engine holds them: what the wire's EJSON becomes after decoding. */
/** ObjectId, Binary, Decimal128, Timestamp: carried and compared by their text, never looked into. */
type Opaque = { readonly _bsontype: string; toExtendedJSON(): unknown }
export type Value = undefined | null | boolean | number | string | Date | RegExp | Opaque | Value[] | Doc
export type Doc = { [field: string]: Value }

/** Mongo's type order; values of different rank never compare by content. `undefined` keys an empty array in an index. */
export const RANK = {
  undefined: 0,
  null: 1,
  number: 2,
  string: 3,
  object: 4,
  array: 5,
  binary: 6,
  objectId: 7,
  boolean: 8,
  date: 9,
  timestamp: 10,
  regex: 11,
} as const

export function rankOf(value: Value): number {
  switch (typeof value) {
    case 'number':
      return RANK.number
    case 'string':
      return RANK.string
    case 'boolean':
      return RANK.boolean
    case 'undefined':
      return RANK.undefined
  }
  if (value === null) return RANK.null
  if (Array.isArray(value)) return RANK.array
  if (value instanceof Date) return RANK.date
  if (value instanceof RegExp) return RANK.regex
  if (isOpaque(value)) return opaqueRank(value)
  return RANK.object
}

export function isOpaque(value: Value): value is Opaque {
  return typeof value === 'object' && value !== null && typeof (value as { _bsontype?: unknown })._bsontype === 'string'
}

export function isDoc(value: Value): value is Doc {
  return rankOf(value) === RANK.object
}

/** Mongo's total order over all values: first by type, then by content; objects field by field in their own order. */
export function compareValues(a: Value, b: Value): number {
  if (a === b) return 0
  if (typeof a === 'number' && typeof b === 'number') return compareNumbers(a, b)
  if (typeof a === 'string' && typeof b === 'string') return compareStrings(a, b)
  const rank = rankOf(a)
  const other = rankOf(b)
  if (rank !== other) return rank < other ? -1 : 1
  switch (rank) {
    case RANK.boolean:
      return a ? 1 : -1
    case RANK.date:
      return compareNumbers((a as Date).getTime(), (b as Date).getTime())
    case RANK.array:
      return compareArrays(a as Value[], b as Value[])
    case RANK.object:
      return compareObjects(a as Doc, b as Doc)
    case RANK.regex:
      return compareStrings(regexText(a as RegExp), regexText(b as RegExp))
    case RANK.binary:
    case RANK.objectId:
    case RANK.timestamp:
      return compareStrings(JSON.stringify(a), JSON.stringify(b))
    default:
      return 0
  }
}

export function equalValues(a: Value, b: Value): boolean {
  return compareValues(a, b) === 0
}

/** Sorted, each once. Array.sort alone would move `undefined` to the end whatever it compares as. */
export function distinctValues(values: readonly Value[]): Value[] {
  const defined = values.filter(value => value !== undefined).sort(compareValues)
  const distinct: Value[] = defined.filter((value, i) => i === 0 || compareValues(value, defined[i - 1]) !== 0)
  return defined.length < values.length ? [undefined, ...distinct] : distinct
}

export function cloneValue<T extends Value>(value: T): T {
  if (typeof value !== 'object' || value === null) return value
  return cloneObject(value) as T
}

function cloneObject(value: NonNullable<Value> & object): Value {
  if (Array.isArray(value)) return value.map(item => cloneValue(item))
  if (value instanceof Date) return new Date(value.getTime())
  if (value instanceof RegExp || isOpaque(value)) return value
  const copy: Doc = {}
  for (const field of Object.keys(value)) setField(copy, field, cloneValue((value as Doc)[field]))
  return copy
}

/** Plain assignment, except that a field called `__proto__` becomes a field and not a prototype. */
export function setField(doc: Doc, field: string, value: Value): void {
  if (field === '__proto__')
    Object.defineProperty(doc, field, { value, writable: true, enumerable: true, configurable: true })
  else doc[field] = value
}

const owns = Object.prototype.hasOwnProperty

export function hasField(doc: Doc, field: string): boolean {
  return owns.call(doc, field)
}

/** Own fields only, so that `constructor` and its kind read as missing. */
export function fieldOf(doc: Doc, field: string): Value {
  const value = doc[field]
  return value === undefined || hasField(doc, field) ? value : undefined
}

function compareNumbers(a: number, b: number): number {
  if (a < b) return -1
  if (a > b) return 1
  if (a === b) return 0
  return Number.isNaN(a) ? (Number.isNaN(b) ? 0 : -1) : 1
}

/** By code point, as Mongo compares UTF-8 bytes: a surrogate pair sorts after every other character. */
export function compareStrings(a: string, b: string): number {
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i)
    const y = b.charCodeAt(i)
    if (x === y) continue
    const xPair = x >= 0xd800 && x <= 0xdfff
    const yPair = y >= 0xd800 && y <= 0xdfff
    if (xPair !== yPair) return xPair ? 1 : -1
    return x < y ? -1 : 1
  }
  return a.length - b.length
}

function compareArrays(a: Value[], b: Value[]): number {
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i++) {
    const order = compareValues(a[i], b[i])
    if (order !== 0) return order
  }
  return a.length - b.length
}

function compareObjects(a: Doc, b: Doc): number {
  const fields = Object.keys(a)
  const others = Object.keys(b)
  const length = Math.min(fields.length, others.length)
  for (let i = 0; i < length; i++) {
    const field = fields[i] as string
    const other = others[i] as string
    const byType = rankOf(a[field]) - rankOf(b[other])
    if (byType !== 0) return byType
    const byName = compareStrings(field, other)
    if (byName !== 0) return byName
    const byValue = compareValues(a[field], b[other])
    if (byValue !== 0) return byValue
  }
  return fields.length - others.length
}

function opaqueRank(value: Opaque): number {
  switch (value._bsontype) {
    case 'ObjectID':
    case 'ObjectId':
      return RANK.objectId
    case 'Timestamp':
      return RANK.timestamp
    default:
      return RANK.binary
  }
}

function regexText(value: RegExp): string {
  return `${value.source}/${value.flags}`
}
