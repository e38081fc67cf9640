import { arrayIndex, pathOf } from './paths'
import { failed, writeRefused } from './refusals'
import { compareStrings, type Doc, isDoc, rankOf, type Value } from './values'

export type Modifier = { operator: string; path: readonly string[]; operand: Value }
export type UpdateContext = {
  /** The query that found the document: it fixes the position of `$`. */
  query: Doc
  inserting: boolean
  nowMs: () => number
}

const OPERATORS = new Set([
  '$set',
  '$setOnInsert',
  '$unset',
  '$inc',
  '$mul',
  '$min',
  '$max',
  '$rename',
  '$bit',
  '$currentDate',
  '$push',
  '$pull',
  '$pullAll',
  '$pop',
  '$addToSet',
])

/** Reads an update document in the order Mongo applies it, by path. Refuses bad shapes before any document is touched. */
export function readModifiers(spec: Doc): Modifier[] {
  const modifiers: Modifier[] = []
  for (const [operator, fields] of Object.entries(spec)) {
    if (!OPERATORS.has(operator)) throw failed(`Unknown modifier: ${operator}. Expected a valid update modifier`)
    if (!isDoc(fields)) throw failed(`Modifiers operate on fields but we found type ${typeName(fields)} instead`)
    const entries = Object.entries(fields)
    if (entries.length === 0)
      throw failed(`'${operator}' is empty. You must specify a field like so: {${operator}: {<field>: ...}}`)
    for (const [field, operand] of entries) {
      modifiers.push({ operator, path: readPath(field), operand })
      checkOperand(operator, field, operand)
      if (operator === '$rename') readPath(operand as string)
    }
  }
  checkConflicts(modifiers)
  return modifiers.sort((a, b) => comparePaths(a.path, b.path))
}

function readPath(field: string): readonly string[] {
  const path = pathOf(field)
  if (field === '') throw writeRefused('An empty update path is not valid.')
  for (const [i, part] of path.entries()) {
    if (part === '')
      throw writeRefused(`The update path '${field}' contains an empty field name, which is not allowed.`)
    if (part.startsWith('$') && !(i > 0 && (part === '$' || part === '$[]')))
      throw writeRefused(`The dollar ($) prefixed field '${part}' in '${field}' is not valid for storage.`)
  }
  if (path[0] === '_id' && path.length > 1)
    throw writeRefused(`Performing an update on the path '${field}' would modify the immutable field '_id'`)
  return path
}

function checkOperand(operator: string, field: string, operand: Value): void {
  const named = `{${field}: ${JSON.stringify(operand)}}`
  switch (operator) {
    case '$inc':
      if (typeof operand !== 'number') throw writeRefused(`Cannot increment with non-numeric argument: ${named}`)
      return
    case '$mul':
      if (typeof operand !== 'number') throw writeRefused(`Cannot multiply with non-numeric argument: ${named}`)
      return
    case '$pop':
      if (operand !== 1 && operand !== -1) throw writeRefused(`$pop expects 1 or -1, found: ${JSON.stringify(operand)}`)
      return
    case '$pullAll':
      if (!Array.isArray(operand))
        throw writeRefused(`$pullAll requires an array argument but was given a ${typeName(operand)}`)
      return
    case '$rename':
      if (typeof operand !== 'string') throw writeRefused(`The 'to' field for $rename must be a string: ${named}`)
      if (operand === field) throw writeRefused(`The source and target field for $rename must differ: ${named}`)
      return
    case '$push':
    case '$addToSet':
      checkEach(operator, operand)
      return
    case '$bit':
      checkBit(operand)
  }
}

function checkEach(operator: string, operand: Value): void {
  if (!isDoc(operand) || !('$each' in operand)) return
  if (!Array.isArray(operand.$each))
    throw writeRefused(
      `The argument to $each in ${operator} must be an array but it was of type ${typeName(operand.$each)}`,
    )
  for (const [modifier, value] of Object.entries(operand)) {
    if (modifier === '$each') continue
    if (operator === '$addToSet' || !['$position', '$slice', '$sort'].includes(modifier))
      throw writeRefused(`Unrecognized clause in ${operator}: ${modifier}`)
    if (modifier !== '$sort' && !Number.isInteger(value))
      throw writeRefused(`The value for ${modifier} must be an integer value but was given type: ${typeName(value)}`)
    if (modifier === '$sort' && value !== 1 && value !== -1 && !isDoc(value))
      throw writeRefused(
        'The $sort is invalid: use 1/-1 to sort the whole element, or {field:1/-1} to sort embedded fields',
      )
  }
}

function checkBit(operand: Value): void {
  const entries = isDoc(operand) ? Object.entries(operand) : []
  if (entries.length === 0) throw writeRefused('You must pass in at least one bitwise operation to $bit')
  for (const [operation, bits] of entries) {
    if (!['and', 'or', 'xor'].includes(operation))
      throw writeRefused(`The $bit modifier only supports 'and', 'or', and 'xor', not '${operation}'`)
    if (!Number.isInteger(bits)) throw writeRefused('The $bit modifier field must be an Integer(32/64 bit)')
  }
}

function checkConflicts(modifiers: readonly Modifier[]): void {
  const targets = modifiers.flatMap(({ operator, path, operand }) =>
    operator === '$rename' ? [path, pathOf(operand as string)] : [path],
  )
  const sorted = targets.map(path => path.join('.')).sort()
  const seen = new Set<string>()
  for (const path of sorted) {
    const parts = path.split('.')
    for (let i = 1; i <= parts.length; i++) {
      const head = parts.slice(0, i).join('.')
      if (seen.has(head)) throw writeRefused(`Updating the path '${path}' would create a conflict at '${head}'`)
    }
    seen.add(path)
  }
}

function comparePaths(a: readonly string[], b: readonly string[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const left = a[i] as string
    const right = b[i] as string
    if (left === right) continue
    const x = arrayIndex(left)
    const y = arrayIndex(right)
    return x !== undefined && y !== undefined ? x - y : compareStrings(left, right)
  }
  return a.length - b.length
}

const TYPE_NAMES = ['missing', 'null', 'double', 'string', 'object', 'array', 'binData', 'objectId', 'bool', 'date']

/** Mongo's name for a value's type; whole numbers as the SDK sends them are int or long. */
export function typeName(value: Value): string {
  if (typeof value === 'number' && Number.isInteger(value)) return Math.abs(value) < 2 ** 31 ? 'int' : 'long'
  return TYPE_NAMES[rankOf(value)] ?? 'regex'
}
