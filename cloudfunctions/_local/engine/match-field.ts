import { geoPredicate } from './geo-match'
import { equalTest, type LeafTest, leafTest, regexTest } from './match-leaf'
import { type Path, someAtPath } from './paths'
import { failed } from './refusals'
import { type Doc, equalValues, isDoc, isOpaque, type Value } from './values'
import { toRegExp } from './wire-text'

type CompileQuery = (query: Doc) => (doc: Doc) => boolean
/** A test of everything found at one path; `at` starts from a document, or from an array element for `$elemMatch`. */
type PathTest = (node: Value, path: Path) => boolean

/** Compiles what stands behind one field name: a literal, a regular expression, or operators. */
export function compileField(path: Path, condition: Value, compileQuery: CompileQuery): (doc: Doc) => boolean {
  const tests = compileCondition(condition, compileQuery, true)
  const [only] = tests
  if (only && tests.length === 1) return doc => only(doc, path)
  return doc => tests.every(test => test(doc, path))
}

export function isOperators(condition: Value): condition is Doc {
  if (!isDoc(condition)) return false
  for (const key in condition) return key.startsWith('$')
  return false
}

/** `expand`: whether an array's elements are tried beside the array itself (not inside a value `$elemMatch`). */
function compileCondition(condition: Value, compileQuery: CompileQuery, expand: boolean): PathTest[] {
  if (condition instanceof RegExp) return [atLeaves(regexTest(condition), expand)]
  if (!isOperators(condition)) return [atLeaves(equalTest(condition), expand)]
  return Object.entries(condition)
    .filter(([operator]) => operator !== '$options')
    .map(([operator, operand]) => compileOperator(operator, operand, condition, compileQuery, expand))
}

function compileOperator(
  operator: string,
  operand: Value,
  siblings: Doc,
  compileQuery: CompileQuery,
  expand: boolean,
): PathTest {
  switch (operator) {
    case '$ne':
      if (operand instanceof RegExp) throw failed("Can't have regex as arg to $ne.")
      return not(atLeaves(equalTest(operand), expand))
    case '$nin':
      return not(atLeaves(leafTest('$in', operand), expand))
    case '$not':
      return compileNot(operand, compileQuery, expand)
    case '$exists':
      return existence(!(operand === false || operand === 0 || operand === null))
    case '$size': {
      if (typeof operand !== 'number' || !Number.isInteger(operand) || operand < 0)
        throw failed('$size must be a nonnegative integer')
      return atLeaves(leaf => Array.isArray(leaf) && leaf.length === operand, false)
    }
    case '$all':
      return compileAll(operand, compileQuery, expand)
    case '$elemMatch':
      return compileElemMatch(operand, compileQuery)
    case '$regex':
      return atLeaves(regexTest(regexOf(operand, siblings.$options)), expand)
    case '$geoWithin':
    case '$geoIntersects':
    case '$nearSphere':
    case '$near':
      return atLeaves(geoPredicate(operator, operand, siblings), true)
    default:
      return atLeaves(leafTest(operator, operand), expand)
  }
}

function regexOf(operand: Value, options: Value): RegExp {
  const flags = typeof options === 'string' ? options : undefined
  if (operand instanceof RegExp) return flags === undefined ? operand : toRegExp(operand.source, flags)
  if (typeof operand === 'string') return toRegExp(operand, flags ?? '')
  if (isOpaque(operand)) throw failed('$regex has to be a string')
  throw failed('$regex has to be a string')
}

function compileNot(operand: Value, compileQuery: CompileQuery, expand: boolean): PathTest {
  if (!(operand instanceof RegExp) && !isOperators(operand)) throw failed('$not needs a regex or a document')
  const tests = compileCondition(operand, compileQuery, expand)
  return (node, path) => !tests.every(test => test(node, path))
}

function compileAll(operand: Value, compileQuery: CompileQuery, expand: boolean): PathTest {
  if (!Array.isArray(operand)) throw failed('$all needs an array')
  const tests = operand.map((item): PathTest => {
    if (isDoc(item) && '$elemMatch' in item) return compileElemMatch(item.$elemMatch, compileQuery)
    return atLeaves(item instanceof RegExp ? regexTest(item) : equalTest(item), expand)
  })
  return (node, path) => tests.length > 0 && tests.every(test => test(node, path))
}

const LOGICAL = new Set(['$and', '$or', '$nor', '$expr'])

function compileElemMatch(operand: Value, compileQuery: CompileQuery): PathTest {
  if (!isDoc(operand)) throw failed('$elemMatch needs an Object')
  const [first] = Object.keys(operand)
  if (first?.startsWith('$') && !LOGICAL.has(first)) {
    const tests = compileCondition(operand, compileQuery, false)
    const matches = (item: Value) => tests.every(test => test(item, []))
    return atLeaves(leaf => Array.isArray(leaf) && leaf.some(matches), false)
  }
  const matches = compileQuery(operand)
  return atLeaves(leaf => Array.isArray(leaf) && leaf.some(item => isDoc(item) && matches(item)), false)
}

function atLeaves(test: LeafTest, expand: boolean): PathTest {
  if (!expand) return (node, path) => someAtPath(node, path, test)
  const visit = (leaf: Value) => test(leaf) || (Array.isArray(leaf) && leaf.some(test))
  return (node, path) => someAtPath(node, path, visit)
}

function existence(wanted: boolean): PathTest {
  return (node, path) => someAtPath(node, path, leaf => leaf !== undefined) === wanted
}

function not(test: PathTest): PathTest {
  return (node, path) => !test(node, path)
}

/** Used where a value is tested directly, such as `$pull`. */
export function compileValueTest(condition: Value, compileQuery: CompileQuery): (item: Value) => boolean {
  if (condition instanceof RegExp) return regexTest(condition)
  if (isOperators(condition)) {
    const tests = compileCondition(condition, compileQuery, false)
    return item => tests.every(test => test(item, []))
  }
  if (!isDoc(condition)) return item => equalValues(item, condition)
  const matches = compileQuery(condition)
  return item => isDoc(item) && matches(item)
}
