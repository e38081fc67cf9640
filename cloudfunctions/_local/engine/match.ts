import { compileField } from './match-field'
import { pathOf } from './paths'
import { failed } from './refusals'
import { type Doc, isDoc, type Value } from './values'

export type Predicate = (doc: Doc) => boolean
/** Evaluates an aggregation expression against one document (`$expr`); variables are bound already. */
export type Evaluate = (doc: Doc, expression: Value) => Value

/** Compiles a query document with Mongo's meaning. Refuses unknown operators. */
export function compileQuery(query: Doc, evaluate: Evaluate): Predicate {
  const tests = Object.entries(query).map(([key, value]) => compileClause(key, value, evaluate))
  return all(tests)
}

function compileClause(key: string, value: Value, evaluate: Evaluate): Predicate {
  if (!key.startsWith('$')) return compileField(pathOf(key), value, nested => compileQuery(nested, evaluate))
  switch (key) {
    case '$and':
      return all(branches(key, value, evaluate))
    case '$or':
      return any(branches(key, value, evaluate))
    case '$nor': {
      const hit = any(branches(key, value, evaluate))
      return doc => !hit(doc)
    }
    case '$expr':
      return doc => truthy(evaluate(doc, value))
    case '$comment':
      return () => true
    case '$text':
      throw failed('text index required for $text query')
    default:
      throw failed(`unknown top level operator: ${key}`)
  }
}

function branches(key: string, value: Value, evaluate: Evaluate): Predicate[] {
  if (!Array.isArray(value) || value.length === 0) throw failed(`${key} must be a nonempty array`)
  return value.map(branch => {
    if (!isDoc(branch)) throw failed(`${key} entries need to be full objects`)
    return compileQuery(branch, evaluate)
  })
}

function all(tests: Predicate[]): Predicate {
  const [first, second] = tests
  if (!first) return () => true
  if (!second) return first
  return doc => tests.every(test => test(doc))
}

function any(tests: Predicate[]): Predicate {
  return doc => tests.some(test => test(doc))
}

/** Expression truth: null, missing, 0 and false are false, everything else is true. */
function truthy(value: Value): boolean {
  return !(value === undefined || value === null || value === false || value === 0)
}
