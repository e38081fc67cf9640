import { type Doc, fieldOf, type Value } from './values'

export type Path = readonly string[]

const parsed = new Map<string, Path>()
const KEPT_PATHS = 10_000

export function pathOf(dotted: string): Path {
  const known = parsed.get(dotted)
  if (known) return known
  const path = dotted.split('.')
  if (parsed.size > KEPT_PATHS) parsed.clear()
  parsed.set(dotted, path)
  return path
}

const DIGITS = /^(?:0|[1-9]\d*)$/

export function arrayIndex(part: string): number | undefined {
  return DIGITS.test(part) ? Number(part) : undefined
}

/**
 * Shows every value that Mongo sees at a path, arrays on the way being walked implicitly; `undefined` stands for
 * missing. Stops and answers true at the first visit that answers true.
 */
export function someAtPath(node: Value, path: Path, visit: (leaf: Value) => boolean, from = 0): boolean {
  if (from === path.length) return visit(node)
  const part = path[from] as string
  if (Array.isArray(node)) {
    const index = arrayIndex(part)
    if (index !== undefined && index < node.length && someAtPath(node[index], path, visit, from + 1)) return true
    for (const item of node) if (isWalkable(item) && someAtPath(item, path, visit, from)) return true
    return false
  }
  if (!isWalkable(node)) return visit(undefined)
  return someAtPath(fieldOf(node, part), path, visit, from + 1)
}

/** The values one document has in an index field: one, or one per array element; missing keys as null. */
export function indexValues(doc: Doc, path: Path): { values: Value[]; multikey: boolean } {
  if (path.length === 1) {
    const value = fieldOf(doc, path[0] as string)
    if (!Array.isArray(value)) return { values: [value === undefined ? null : value], multikey: false }
  }
  const values: Value[] = []
  const multikey = collectIndexValues(doc, path, 0, values)
  if (values.length === 0) values.push(null)
  return { values, multikey }
}

function collectIndexValues(node: Value, path: Path, from: number, into: Value[]): boolean {
  if (from === path.length) {
    if (!Array.isArray(node)) {
      into.push(node === undefined ? null : node)
      return false
    }
    if (node.length === 0) into.push(undefined)
    for (const item of node) into.push(item === undefined ? null : item)
    return true
  }
  const part = path[from] as string
  if (Array.isArray(node)) {
    const index = arrayIndex(part)
    if (index !== undefined && index < node.length) collectIndexValues(node[index], path, from + 1, into)
    for (const item of node) if (isWalkable(item)) collectIndexValues(item, path, from, into)
    if (into.length === 0) into.push(null)
    return true
  }
  if (!isWalkable(node)) {
    into.push(null)
    return false
  }
  return collectIndexValues(fieldOf(node, part), path, from + 1, into)
}

function isWalkable(value: Value): value is Doc {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Date) &&
    !(value instanceof RegExp)
  )
}
