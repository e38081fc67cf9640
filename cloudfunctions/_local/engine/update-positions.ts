import { plainExpressions } from './expressions'
import { compileQuery } from './match'
import { compileField } from './match-field'
import { writeRefused } from './refusals'
import { type Doc, fieldOf, isDoc, type Value } from './values'

/** Replaces `$` by the position that the query found and `$[]` by every position. */
export function expandPositions(doc: Doc, path: readonly string[], query: Doc): (readonly string[])[] {
  const at = path.findIndex(part => part === '$' || part === '$[]')
  if (at < 0) return [path]
  const head = path.slice(0, at)
  const array = valueAt(doc, head)
  const positions =
    path[at] === '$' ? [foundPosition(array, head.join('.'), query)] : everyPosition(array, head.join('.'))
  return positions.flatMap(position => expandPositions(doc, [...head, String(position), ...path.slice(at + 1)], query))
}

function everyPosition(array: Value, field: string): number[] {
  if (!Array.isArray(array))
    throw writeRefused(`The path '${field}' must exist in the document in order to apply array updates.`)
  return [...array.keys()]
}

function foundPosition(array: Value, field: string, query: Doc): number {
  const tests = elementTests(field, query)
  const position =
    Array.isArray(array) && tests.length > 0 ? array.findIndex(item => tests.every(test => test(item))) : -1
  if (position < 0) throw writeRefused('The positional operator did not find the match needed from the query.')
  return position
}

/** What the query says about the elements of one array field. */
function elementTests(field: string, query: Doc): ((item: Value) => boolean)[] {
  const compile = (nested: Doc) => compileQuery(nested, plainExpressions.evaluate)
  return Object.entries(query).flatMap(([key, condition]) => {
    if (key === '$and' && Array.isArray(condition))
      return condition.flatMap(part => (isDoc(part) ? elementTests(field, part) : []))
    if (key === field) {
      const test = compileField(['item'], condition, compile)
      return [(item: Value) => test(isElemMatch(condition) ? { item: [item] } : { item })]
    }
    if (!key.startsWith(`${field}.`)) return []
    const matches = compile({ [key.slice(field.length + 1)]: condition })
    return [(item: Value) => isDoc(item) && matches(item)]
  })
}

function isElemMatch(condition: Value): boolean {
  return isDoc(condition) && '$elemMatch' in condition
}

function valueAt(doc: Doc, path: readonly string[]): Value {
  let node: Value = doc
  for (const part of path)
    node = Array.isArray(node) ? node[Number(part)] : isDoc(node) ? fieldOf(node, part) : undefined
  return node
}
