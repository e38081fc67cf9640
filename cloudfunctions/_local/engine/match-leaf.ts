import { failed } from './refusals'
import { compareValues, equalValues, RANK, rankOf, type Value } from './values'

/** A test of one value found at a path; `undefined` stands for missing. */
export type LeafTest = (leaf: Value) => boolean

export function leafTest(operator: string, operand: Value): LeafTest {
  switch (operator) {
    case '$eq':
      return equalTest(operand)
    case '$gt':
      return rangeTest(operand, order => order > 0, false)
    case '$gte':
      return rangeTest(operand, order => order >= 0, true)
    case '$lt':
      return rangeTest(operand, order => order < 0, false)
    case '$lte':
      return rangeTest(operand, order => order <= 0, true)
    case '$in':
      return inTest(operand)
    case '$mod':
      return modTest(operand)
    case '$type':
      return typeTest(operand)
    case '$bitsAllSet':
      return bitsTest(operand, (bits, mask) => (bits & mask) === mask)
    case '$bitsAnySet':
      return bitsTest(operand, (bits, mask) => (bits & mask) !== 0)
    case '$bitsAllClear':
      return bitsTest(operand, (bits, mask) => (bits & mask) === 0)
    case '$bitsAnyClear':
      return bitsTest(operand, (bits, mask) => (bits & mask) !== mask)
    default:
      throw failed(`unknown operator: ${operator}`)
  }
}

export function equalTest(operand: Value): LeafTest {
  if (operand === null || operand === undefined) return leaf => leaf === null || leaf === undefined
  if (typeof operand === 'string' || typeof operand === 'boolean') return leaf => leaf === operand
  return leaf => equalValues(leaf, operand)
}

export function regexTest(pattern: RegExp): LeafTest {
  return leaf => (typeof leaf === 'string' ? pattern.test(leaf) : leaf instanceof RegExp && equalValues(leaf, pattern))
}

/** Compares within one type only; null stands beside missing; nothing but NaN compares with NaN. */
function rangeTest(operand: Value, accepts: (order: number) => boolean, orEqual: boolean): LeafTest {
  if (operand === null || operand === undefined) return orEqual ? equalTest(null) : () => false
  if (operand instanceof RegExp) throw failed("Can't have RegEx as arg to predicate over field.")
  if (Number.isNaN(operand)) return orEqual ? leaf => Number.isNaN(leaf) : () => false
  const rank = rankOf(operand)
  return leaf => rankOf(leaf) === rank && !Number.isNaN(leaf) && accepts(compareValues(leaf, operand))
}

function inTest(operand: Value): LeafTest {
  if (!Array.isArray(operand)) throw failed('$in needs an array')
  const scalars = new Set<Value>()
  const rest: LeafTest[] = []
  for (const item of operand) {
    if (item instanceof RegExp) rest.push(regexTest(item))
    else if (typeof item === 'object' || item === undefined || Number.isNaN(item)) rest.push(equalTest(item))
    else scalars.add(item)
  }
  if (rest.length === 0) return leaf => scalars.has(leaf)
  return leaf => scalars.has(leaf) || rest.some(test => test(leaf))
}

function modTest(operand: Value): LeafTest {
  if (!Array.isArray(operand) || operand.length < 2) throw failed('malformed mod, not enough elements')
  if (operand.length > 2) throw failed('malformed mod, too many elements')
  const [divisor, remainder] = operand
  if (typeof divisor !== 'number') throw failed('malformed mod, divisor not a number')
  if (typeof remainder !== 'number') throw failed('malformed mod, remainder not a number')
  const by = Math.trunc(divisor)
  if (by === 0) throw failed('divisor cannot be 0')
  const rest = Math.trunc(remainder)
  return leaf => typeof leaf === 'number' && Number.isFinite(leaf) && Math.trunc(leaf) % by === rest
}

const TYPES: Record<string, LeafTest> = {
  double: leaf => typeof leaf === 'number' && !Number.isInteger(leaf),
  string: leaf => typeof leaf === 'string',
  object: leaf => rankOf(leaf) === RANK.object,
  array: leaf => Array.isArray(leaf),
  binData: leaf => rankOf(leaf) === RANK.binary,
  undefined: () => false,
  objectId: leaf => rankOf(leaf) === RANK.objectId,
  bool: leaf => typeof leaf === 'boolean',
  date: leaf => leaf instanceof Date,
  null: leaf => leaf === null,
  regex: leaf => leaf instanceof RegExp,
  int: leaf => Number.isInteger(leaf) && Math.abs(leaf as number) < 2 ** 31,
  long: leaf => Number.isInteger(leaf) && Math.abs(leaf as number) >= 2 ** 31,
  timestamp: leaf => rankOf(leaf) === RANK.timestamp,
  number: leaf => typeof leaf === 'number',
}

const TYPE_NUMBERS: Record<number, string> = {
  1: 'double',
  2: 'string',
  3: 'object',
  4: 'array',
  5: 'binData',
  6: 'undefined',
  7: 'objectId',
  8: 'bool',
  9: 'date',
  10: 'null',
  11: 'regex',
  16: 'int',
  17: 'timestamp',
  18: 'long',
}

function typeTest(operand: Value): LeafTest {
  const tests = (Array.isArray(operand) ? operand : [operand]).map(name => {
    const test = TYPES[typeof name === 'number' ? (TYPE_NUMBERS[name] ?? '') : String(name)]
    if (!test) throw failed(`Unknown type name alias: ${String(name)}`)
    return test
  })
  return leaf => tests.some(test => test(leaf))
}

function bitsTest(operand: Value, accepts: (bits: number, mask: number) => boolean): LeafTest {
  const mask = Array.isArray(operand) ? operand.reduce<number>((sum, bit) => sum | (1 << Number(bit)), 0) : operand
  if (typeof mask !== 'number' || !Number.isInteger(mask)) throw failed('bit positions must be an integer or an array')
  return leaf => Number.isInteger(leaf) && accepts(leaf as number, mask)
}
