import { pathOf } from './paths'
import { failed } from './refusals'
import { cloneValue, type Doc, fieldOf, isDoc, setField, type Value } from './values'

/** The `$unwind` stage: one document per element; a value that is no array stands for itself. */
export function unwind(docs: Doc[], spec: Value): Doc[] {
  const options: Doc = isDoc(spec) ? spec : { path: spec }
  if (typeof options.path !== 'string' || !options.path.startsWith('$'))
    throw failed(`path option to $unwind stage should be prefixed with a '$': ${String(options.path)}`)
  const path = pathOf(options.path.slice(1))
  const indexField = typeof options.includeArrayIndex === 'string' ? options.includeArrayIndex : undefined
  const keepsEmpty = options.preserveNullAndEmptyArrays === true
  const made: Doc[] = []
  const make = (doc: Doc, value: Value, index: number | null) => {
    const copy = withValue(doc, path, value)
    if (indexField !== undefined) setField(copy, indexField, index)
    made.push(copy)
  }
  for (const doc of docs) {
    const value = valueAt(doc, path)
    if (Array.isArray(value) && value.length > 0) {
      for (const [index, item] of value.entries()) make(doc, item, index)
    } else if (Array.isArray(value)) {
      if (keepsEmpty) make(doc, undefined, null)
    } else if ((value !== null && value !== undefined) || keepsEmpty) make(doc, value, null)
  }
  return made
}

function valueAt(doc: Doc, path: readonly string[]): Value {
  let node: Value = doc
  for (const part of path) node = isDoc(node) ? fieldOf(node, part) : undefined
  return node
}

/** A copy with another value at the path, or without the field when the value is undefined. */
function withValue(doc: Doc, [head = '', ...rest]: readonly string[], value: Value): Doc {
  const copy = { ...doc }
  const next =
    rest.length === 0 ? cloneValue(value) : isDoc(copy[head]) ? withValue(copy[head], rest, value) : copy[head]
  if (next === undefined) delete copy[head]
  else setField(copy, head, next)
  return copy
}
