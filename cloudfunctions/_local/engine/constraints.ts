import { isOperators } from './match-field'
import { type Doc, isDoc, RANK, rankOf, type Value } from './values'

export type Limit = { value: Value; inclusive: boolean }
/** One thing that must hold for an index field: it is one of these points, or lies in this range of one type. */
export type Constraint = { points: Value[] } | { rank: number; min?: Limit; max?: Limit }
export type Constraints = Map<string, Constraint[]>
/** The value of an aggregation expression that does not depend on the document, if it is one. */
export type Constant = (expression: Value) => { value: Value } | undefined

/**
 * What a query demands of single fields whatever else it says. Each constraint alone covers every matching document,
 * so any of them may bound an index scan; the query itself is tested again on what the scan finds.
 */
export function constraintsOf(query: Doc, constant: Constant): Constraints {
  const found: Constraints = new Map()
  collectQuery(query, '', constant, found)
  return found
}

function collectQuery(query: Doc, prefix: string, constant: Constant, into: Constraints): void {
  for (const [key, condition] of Object.entries(query)) {
    if (key === '$and' && Array.isArray(condition)) {
      for (const branch of condition) if (isDoc(branch)) collectQuery(branch, prefix, constant, into)
    } else if (key === '$expr' && prefix === '') collectExpression(condition, constant, into)
    else if (!key.startsWith('$')) collectField(prefix + key, condition, constant, into)
  }
}

function collectField(field: string, condition: Value, constant: Constant, into: Constraints): void {
  if (condition instanceof RegExp) return
  if (!isOperators(condition)) {
    add(into, field, { points: equalPoints(condition) })
    return
  }
  for (const [operator, operand] of Object.entries(condition)) {
    if (operator === '$elemMatch' && isDoc(operand)) collectElement(field, operand, constant, into)
    else if (operator === '$all' && Array.isArray(operand)) {
      for (const item of operand) {
        if (isDoc(item) && isDoc(item.$elemMatch)) collectElement(field, item.$elemMatch, constant, into)
        else if (!(item instanceof RegExp)) add(into, field, { points: equalPoints(item) })
      }
    } else {
      const constraint = constraintOf(operator, operand)
      if (constraint) add(into, field, constraint)
    }
  }
}

function collectElement(field: string, operand: Doc, constant: Constant, into: Constraints): void {
  if (!isOperators(operand)) {
    collectQuery(operand, `${field}.`, constant, into)
    return
  }
  for (const [operator, item] of Object.entries(operand)) {
    const constraint = Array.isArray(item) && operator === '$eq' ? undefined : constraintOf(operator, item)
    if (constraint) add(into, field, constraint)
  }
}

function constraintOf(operator: string, operand: Value): Constraint | undefined {
  switch (operator) {
    case '$eq':
      return operand instanceof RegExp ? undefined : { points: equalPoints(operand) }
    case '$in':
      if (!Array.isArray(operand) || operand.some(item => item instanceof RegExp)) return undefined
      return { points: operand.flatMap(equalPoints) }
    case '$gt':
    case '$gte':
    case '$lt':
    case '$lte':
      return rangeOf(operator, operand)
    case '$exists':
      return operand === false || operand === 0 || operand === null ? { points: [null] } : undefined
    default:
      return undefined
  }
}

/** An array is found by itself as an element, or by its first element as a whole. */
function equalPoints(value: Value): Value[] {
  if (Array.isArray(value)) return [value[0] ?? null, undefined, value]
  return [value === undefined ? null : value]
}

function rangeOf(operator: string, operand: Value): Constraint | undefined {
  if (operand === null) return operator.endsWith('e') ? { points: [null] } : undefined
  const rank = rankOf(operand)
  if (rank === RANK.array || rank === RANK.regex || Number.isNaN(operand)) return undefined
  const limit = { value: operand, inclusive: operator.endsWith('e') }
  return operator.startsWith('$g') ? { rank, min: limit } : { rank, max: limit }
}

/** `{ $expr: { $eq: ['$field', constant] } }`, also under `$and`: the form of a `$lookup` with `let`. */
function collectExpression(expression: Value, constant: Constant, into: Constraints): void {
  if (!isDoc(expression)) return
  if (Array.isArray(expression.$and)) for (const part of expression.$and) collectExpression(part, constant, into)
  const pair = expression.$eq
  if (!Array.isArray(pair) || pair.length !== 2) return
  for (const [left, right] of [pair, [pair[1], pair[0]]]) {
    if (typeof left !== 'string' || !/^\$[^$]/.test(left)) continue
    const known = constant(right)
    if (known && !Array.isArray(known.value)) add(into, left.slice(1), { points: [known.value ?? null] })
  }
}

function add(into: Constraints, field: string, constraint: Constraint): void {
  const known = into.get(field)
  if (known) known.push(constraint)
  else into.set(field, [constraint])
}
