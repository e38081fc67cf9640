import { plainExpressions } from './expressions'
import { compileQuery } from './match'
import { compileField } from './match-field'
import { pathOf } from './paths'
import { failed } from './refusals'
import { type Doc, fieldOf, isDoc, setField, type Value } from './values'

type Project = (doc: Doc) => Doc
type Rule = 'keep' | 'drop' | ((value: Value) => Value) | Rules
type Rules = Map<string, Rule>

/** Compiles a find projection: inclusion or exclusion, `$slice`, `$elemMatch`. Refuses a mixture of the first two. */
export function compileProjection(spec: Doc): Project {
  const fields = Object.entries(spec)
  if (fields.length === 0) return doc => doc
  const rules: Rules = new Map()
  let including: boolean | undefined
  let keepsId = true
  for (const [field, wish] of fields) {
    const rule = ruleOf(field, wish)
    if (field === '_id' && typeof rule === 'string') {
      keepsId = rule === 'keep'
      continue
    }
    const includes = rule === 'keep' || (isDoc(wish) && '$elemMatch' in wish)
    if (typeof rule === 'string' || includes) {
      if (including !== undefined && including !== includes)
        throw failed(
          `Cannot do ${includes ? 'inclusion' : 'exclusion'} on field ${field} in ${includes ? 'exclusion' : 'inclusion'} projection`,
        )
      including = includes
    }
    place(rules, field, rule)
  }
  const inclusive = including ?? ('_id' in spec && keepsId && rules.size === 0)
  rules.set('_id', keepsId ? 'keep' : 'drop')
  return doc => apply(doc, rules, inclusive)
}

function ruleOf(field: string, wish: Value): Exclude<Rule, Rules> {
  if (typeof wish === 'number') return wish === 0 ? 'drop' : 'keep'
  if (typeof wish === 'boolean') return wish ? 'keep' : 'drop'
  if (isDoc(wish) && '$slice' in wish) return sliceRule(wish.$slice)
  if (isDoc(wish) && '$elemMatch' in wish) return elemMatchRule(wish.$elemMatch)
  throw failed(`Unsupported projection option: ${field}`)
}

function sliceRule(spec: Value): (value: Value) => Value {
  const [from, count] = Array.isArray(spec) ? spec : [undefined, spec]
  if (typeof count !== 'number' || (from !== undefined && typeof from !== 'number'))
    throw failed('$slice needs numbers')
  return value => {
    if (!Array.isArray(value)) return value
    if (from === undefined) return count < 0 ? value.slice(count) : value.slice(0, count)
    const start = from < 0 ? Math.max(0, value.length + from) : from
    return value.slice(start, start + count)
  }
}

function elemMatchRule(condition: Value): (value: Value) => Value {
  const compile = (query: Doc) => compileQuery(query, plainExpressions.evaluate)
  const test = compileField(['item'], { $elemMatch: condition }, compile)
  return value => {
    const found = Array.isArray(value) ? value.find(item => test({ item: [item] })) : undefined
    return found === undefined ? undefined : [found]
  }
}

function place(rules: Rules, field: string, rule: Rule): void {
  const path = pathOf(field)
  let node = rules
  for (const part of path.slice(0, -1)) {
    const next = node.get(part)
    if (next !== undefined && !(next instanceof Map)) throw failed(`Path collision at ${field}`)
    if (next) node = next
    else {
      const made: Rules = new Map()
      node.set(part, made)
      node = made
    }
  }
  const last = path[path.length - 1] as string
  if (node.has(last)) throw failed(`Path collision at ${field}`)
  node.set(last, rule)
}

function apply(doc: Doc, rules: Rules, inclusive: boolean): Doc {
  const out: Doc = {}
  for (const field of Object.keys(doc)) {
    const value = fieldOf(doc, field)
    const rule = rules.get(field)
    const kept = rule === undefined ? (inclusive ? undefined : value) : applyRule(value, rule, inclusive)
    if (kept !== undefined) setField(out, field, kept)
  }
  return out
}

function applyRule(value: Value, rule: Rule, inclusive: boolean): Value {
  if (rule === 'keep') return value
  if (rule === 'drop') return undefined
  if (typeof rule === 'function') return rule(value)
  if (isDoc(value)) return apply(value, rule, inclusive)
  if (!Array.isArray(value)) return inclusive ? undefined : value
  const items = value.map(item =>
    isDoc(item) || Array.isArray(item) ? applyRule(item, rule, inclusive) : inclusive ? undefined : item,
  )
  return items.filter(item => item !== undefined)
}
