import { claimText } from './doc-index'
import { type Expressions, expressionsWith } from './expressions'
import { pathOf, someAtPath } from './paths'
import { failed } from './refusals'
import { type PipelineHost, type Stage, stagesOf } from './stages'
import { cloneValue, type Doc, isDoc, setField, type Value } from './values'

/** `$lookup` by fields, by `let` and pipeline, or both; every look into the foreign collection uses its indexes. */
export function lookup(host: PipelineHost, docs: Doc[], spec: Value, outer: Expressions): Doc[] {
  if (!isDoc(spec) || typeof spec.from !== 'string')
    throw failed("missing 'from' option to $lookup stage specification")
  const { as, localField, foreignField } = spec
  if (typeof as !== 'string') throw failed("must specify 'as' field for a $lookup")
  const foreign = host.collection(spec.from)
  const byFields = typeof localField === 'string' && typeof foreignField === 'string'
  if (!byFields && spec.pipeline === undefined)
    throw failed("$lookup requires either 'pipeline' or both 'localField' and 'foreignField' to be specified")
  const stages = spec.pipeline === undefined ? [] : stagesOf(spec.pipeline)
  const known = new Map<string, Doc[]>()

  return docs.map(doc => {
    const values = byFields ? localValues(doc, localField) : []
    const variables = { ...outer.variables, ...letOf(spec.let, doc, outer) }
    const key = claimText([values, variables])
    let found = known.get(key)
    if (!found) {
      const join: Stage[] = byFields ? [{ name: '$match', value: joinQuery(foreignField, values) }] : []
      found = host.run(foreign, [...join, ...stages], variables)
      known.set(key, found)
    }
    return withField(doc, as, found)
  })
}

/** What the local field offers: its values, an array's elements; null when missing. */
function localValues(doc: Doc, field: string): Value[] {
  const values: Value[] = []
  someAtPath(doc, pathOf(field), leaf => {
    if (Array.isArray(leaf)) values.push(...leaf)
    else values.push(leaf ?? null)
    return false
  })
  return values
}

function joinQuery(foreignField: string, values: Value[]): Doc {
  const patterns = values.filter(value => value instanceof RegExp)
  if (patterns.length > 0) return { $or: values.map(value => ({ [foreignField]: { $eq: value } })) }
  return { [foreignField]: { $in: values } }
}

function letOf(spec: Value, doc: Doc, outer: Expressions): Record<string, Value> {
  if (spec === undefined) return {}
  if (!isDoc(spec)) throw failed("$lookup argument 'let' must be an object")
  const { evaluate } = expressionsWith(outer.variables)
  return Object.fromEntries(Object.entries(spec).map(([name, expression]) => [name, evaluate(doc, expression)]))
}

function withField(doc: Doc, field: string, found: Doc[]): Doc {
  const path = pathOf(field)
  if (path.length === 1) return { ...doc, [field]: [...found] }
  const copy = cloneValue(doc)
  let node = copy
  for (const part of path.slice(0, -1)) {
    const next = node[part]
    const inner = isDoc(next) ? next : {}
    setField(node, part, inner)
    node = inner
  }
  setField(node, path[path.length - 1] as string, [...found])
  return copy
}
