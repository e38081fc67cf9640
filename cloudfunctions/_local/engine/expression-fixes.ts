import { evalExpr } from 'mingo/core'
import * as expressions from 'mingo/operators/expression'
import { pathOf } from './paths'
import { compareValues, type Doc, equalValues, fieldOf, isDoc, RANK, rankOf, type Value } from './values'
import { writeWire } from './wire-text'

/** mingo's form of an operator: the document (or a group's documents), the operand as written, its options. */
type Operator = (obj: Value, operand: Value, options: never) => Value

const evaluate = evalExpr as (obj: Value, operand: Value, options: never) => Value

const byName = new Map<string, unknown>(Object.entries(expressions))

/** Operators of one argument, which Mongo also takes as a list of one. */
const UNARY = [
  '$abs',
  '$ceil',
  '$exp',
  '$floor',
  '$ln',
  '$log10',
  '$sqrt',
  '$arrayToObject',
  '$isArray',
  '$reverseArray',
  '$size',
  '$objectToArray',
  '$strLenBytes',
  '$strLenCP',
  '$toLower',
  '$toUpper',
] as const

/** Where mingo's expressions answer otherwise than Mongo's. */
export const EXPRESSION_FIXES: Record<string, Operator> = {
  ...Object.fromEntries(UNARY.map(name => [name, acceptingList(byName.get(name) as Operator)])),
  // Comparisons work across types and do not look into arrays; missing is not null.
  $eq: comparison(order => order === 0),
  $ne: comparison(order => order !== 0),
  $gt: comparison(order => order > 0),
  $gte: comparison(order => order >= 0),
  $lt: comparison(order => order < 0),
  $lte: comparison(order => order <= 0),
  $cmp: (obj, operand, options) => {
    const [a, b] = pair('$cmp', evaluate(obj, operand, options))
    return Math.sign(compareValues(a, b))
  },
  $in: (obj, operand, options) => {
    const [item, list] = pair('$in', evaluate(obj, operand, options))
    if (!Array.isArray(list)) throw new Error('$in requires an array as a second argument')
    return list.some(other => equalValues(other, item))
  },
  $trunc: (obj, operand, options) => {
    const list = Array.isArray(operand) ? operand : [operand]
    const [value, places = 0] = list.map(item => evaluate(obj, item, options))
    if (value === null || value === undefined) return null
    const scale = 10 ** Number(places)
    return Math.trunc(Number(value) * scale) / scale
  },
  // Week of the year from 0, weeks beginning on Sunday (`%U` of strftime).
  $week: (obj, operand, options) => {
    const dayOfYear = (expressions.$dayOfYear as unknown as Operator)(obj, operand, options)
    const dayOfWeek = (expressions.$dayOfWeek as unknown as Operator)(obj, operand, options)
    if (typeof dayOfYear !== 'number' || typeof dayOfWeek !== 'number') return null
    return Math.floor((dayOfYear - 1 + 7 - (dayOfWeek - 1)) / 7)
  },
  $indexOfBytes: indexOf('$indexOfBytes', text => Buffer.from(text)),
  $indexOfCP: indexOf('$indexOfCP', text => [...text]),
  $switch: (obj, operand, options) => {
    const { branches, default: other } = operand as { branches: Doc[]; default?: Value }
    const branch = branches.find(each => isTrue(evaluate(obj, each.case, options)))
    if (branch) return evaluate(obj, branch.then, options)
    if (other === undefined)
      throw new Error('$switch could not find a matching branch for an input, and no default was specified.')
    return evaluate(obj, other, options)
  },
  $sum: accumulating((docs, operand, options) =>
    typeof operand === 'number' ? operand * (docs as Value[]).length : total(numbersOf(docs, operand, options)),
  ),
  $avg: accumulating((docs, operand, options) => {
    const numbers = numbersOf(docs, operand, options)
    return numbers.length === 0 ? null : total(numbers) / numbers.length
  }),
  $max: accumulating((docs, operand, options) => extreme(docs, operand, options, 1)),
  $min: accumulating((docs, operand, options) => extreme(docs, operand, options, -1)),
}

/** Missing values are no part of a group's list or set. */
export const ACCUMULATOR_FIXES: Record<string, Operator> = {
  $push: valuesOf,
  $addToSet: (docs, operand, options) => [
    ...new Map(valuesOf(docs, operand, options).map(value => [writeWire([value]), value])).values(),
  ],
}

function acceptingList(operator: Operator): Operator {
  return (obj, operand, options) =>
    operator(obj, Array.isArray(operand) && operand.length === 1 ? (operand[0] as Value) : operand, options)
}

function comparison(accepts: (order: number) => boolean): Operator {
  return (obj, operand, options) => {
    const [a, b] = pair('a comparison', evaluate(obj, operand, options))
    return accepts(compareValues(a, b))
  }
}

function isTrue(value: Value): boolean {
  return value !== undefined && value !== null && value !== false && value !== 0
}

function pair(name: string, operands: Value): [Value, Value] {
  if (!Array.isArray(operands) || operands.length !== 2)
    throw new Error(`Expression ${name} takes exactly 2 arguments.`)
  return [operands[0], operands[1]]
}

/** As an accumulator over a group, and as an expression over a list or a single value. */
function accumulating(accumulate: Operator): Operator {
  return (obj, operand, options) => {
    if (Array.isArray(obj)) return accumulate(obj, operand, options)
    const value = evaluate(obj, operand, options)
    return accumulate(Array.isArray(value) ? value : [value], null, options)
  }
}

function valuesOf(docs: Value, operand: Value, options: never): Value[] {
  const list = docs as Value[]
  if (operand === null || operand === undefined) return list
  return list.map(readerOf(operand, options)).filter(value => value !== undefined)
}

/** A plain field is read directly: setting up an evaluation for each document would cost more than the rest. */
function readerOf(operand: Value, options: never): (doc: Value) => Value {
  // A fresh options object per document makes it the root of its own expression.
  const { context, variables } = (options as { options: { context: never; variables: never } }).options
  const general = (doc: Value) => evaluate(doc, operand, { context, variables, scriptEnabled: false } as never)
  if (typeof operand !== 'string' || !/^\$[^$]/.test(operand)) return general
  const path = pathOf(operand.slice(1))
  return doc => {
    let node: Value = doc
    for (const part of path) {
      if (Array.isArray(node)) return general(doc)
      node = isDoc(node) ? fieldOf(node, part) : undefined
    }
    return node
  }
}

function numbersOf(docs: Value, operand: Value, options: never): number[] {
  return valuesOf(docs, operand, options).filter((value): value is number => typeof value === 'number')
}

function total(numbers: number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}

function extreme(docs: Value, operand: Value, options: never, sign: 1 | -1): Value {
  let found: Value = null
  for (const value of valuesOf(docs, operand, options)) {
    if (rankOf(value) <= RANK.null) continue
    if (found === null || compareValues(value, found) * sign > 0) found = value
  }
  return found
}

function indexOf(name: string, unitsOf: (text: string) => ArrayLike<unknown>): Operator {
  return (obj, operand, options) => {
    const operands = evaluate(obj, operand, options)
    if (!Array.isArray(operands)) throw new Error(`Expression ${name} takes at least 2 arguments`)
    const [text, part, from = 0, to] = operands
    if (text === null || text === undefined) return null
    if (typeof text !== 'string' || typeof part !== 'string')
      throw new Error(`${name} requires a string as the first argument`)
    const units = unitsOf(text)
    const wanted = unitsOf(part)
    const end = Math.min(typeof to === 'number' ? to : units.length, units.length) - wanted.length
    for (let at = Number(from); at <= end; at++) {
      let same = 0
      while (same < wanted.length && units[at + same] === wanted[same]) same++
      if (same === wanted.length) return at
    }
    return -1
  }
}
