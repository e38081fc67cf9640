import { EJSON } from 'bson'
import { invalid } from './refusals'
import { type Doc, isOpaque, setField, type Value } from './values'

/** Reads one EJSON string of a request; server dates are taken from the cloud's clock. */
export function readWire(text: unknown, nowMs: () => number): Value {
  if (typeof text !== 'string') throw invalid('an EJSON string was expected')
  return revive(parse(text), nowMs)
}

/** The same for values that must be documents; nothing sent counts as empty. */
export function readWireDoc(text: unknown, nowMs: () => number): Doc {
  if (text === undefined || text === null || text === '') return {}
  const value = readWire(text, nowMs)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalid('an object was expected')
  return value as Doc
}

/** Reads documents that this engine stored itself. Most hold no `$` key and need no second walk. */
export function readStored(text: string): Value {
  const value = JSON.parse(text) as unknown
  return text.includes('"$') ? revive(value, noServerDate) : (value as Value)
}

/** Relaxed EJSON, as the cloud answers and as the engine stores. */
export function writeWire(value: Value): string {
  return JSON.stringify(isPlain(value) ? value : toRelaxed(value))
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw invalid(`not JSON: ${String(cause)}`)
  }
}

function noServerDate(): number {
  throw new Error('A stored document holds a server date that was never resolved')
}

function revive(value: unknown, nowMs: () => number): Value {
  if (typeof value !== 'object' || value === null) return value as Value
  if (Array.isArray(value)) return value.map(item => revive(item, nowMs))
  const source = value as Record<string, unknown>
  for (const key in source) {
    if (key.charCodeAt(0) === 36) {
      const special = reviveSpecial(key, source, nowMs)
      if (special !== source) return special as Value
    }
    break
  }
  const doc: Doc = {}
  for (const key of Object.keys(source)) setField(doc, key, revive(source[key], nowMs))
  return doc
}

/** Answers `source` itself when the key is an operator and not an EJSON type. */
function reviveSpecial(key: string, source: Record<string, unknown>, nowMs: () => number): unknown {
  switch (key) {
    case '$numberInt':
    case '$numberLong':
    case '$numberDouble':
      return Number(source[key])
    case '$date':
      return reviveDate(source[key])
    case '$regularExpression': {
      const { pattern, options } = source[key] as { pattern: string; options?: string }
      return toRegExp(pattern, options ?? '')
    }
    case '$tcb_server_date': {
      const offset = revive((source[key] as Record<string, unknown> | null)?.offset ?? 0, nowMs)
      return new Date(nowMs() + Number(offset))
    }
    case '$undefined':
      return null
    case '$oid':
    case '$binary':
    case '$uuid':
    case '$numberDecimal':
    case '$timestamp':
    case '$minKey':
    case '$maxKey':
      return EJSON.deserialize(source as never)
    default:
      return source
  }
}

function reviveDate(value: unknown): Date {
  if (typeof value === 'object' && value !== null)
    return new Date(Number((value as { $numberLong: string }).$numberLong))
  const date = new Date(value as string | number)
  if (Number.isNaN(date.getTime())) throw invalid('not a date')
  return date
}

/** Mongo knows i, m, s, x, u; JavaScript has no x and must not keep a position (g, y). */
export function toRegExp(pattern: string, options: string): RegExp {
  const flags = [...new Set(options)].filter(flag => 'imsu'.includes(flag)).join('')
  const body = options.includes('x') ? pattern.replace(/\\#|#.*$|\s+/gm, hit => (hit === '\\#' ? hit : '')) : pattern
  try {
    return new RegExp(body, flags)
  } catch (cause) {
    throw invalid(`Regular expression is invalid: ${(cause as Error).message}`)
  }
}

function isPlain(value: Value): boolean {
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value !== 'object' || value === null) return true
  if (Array.isArray(value)) {
    for (const item of value) if (!isPlain(item)) return false
    return true
  }
  if (value instanceof Date || value instanceof RegExp || isOpaque(value)) return false
  for (const key in value) if (!isPlain((value as Doc)[key])) return false
  return true
}

function toRelaxed(value: Value): unknown {
  if (typeof value === 'number') return Number.isFinite(value) ? value : { $numberDouble: String(value) }
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(toRelaxed)
  if (value instanceof Date) return relaxedDate(value)
  if (value instanceof RegExp) return { $regularExpression: { pattern: value.source, options: value.flags } }
  if (isOpaque(value)) return EJSON.serialize(value, { relaxed: true })
  const out: Doc = {}
  for (const key of Object.keys(value)) setField(out, key, toRelaxed((value as Doc)[key]) as Value)
  return out
}

function relaxedDate(value: Date): unknown {
  const year = value.getUTCFullYear()
  if (year < 1970 || year > 9999) return { $date: { $numberLong: String(value.getTime()) } }
  return { $date: value.toISOString() }
}
