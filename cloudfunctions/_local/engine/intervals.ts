import type { Constraint, Constraints, Limit } from './constraints'
import type { DocIndex, IndexField, Place } from './doc-index'
import { compareValues, distinctValues, rankOf, type Value } from './values'

type Range = { rank: number; min?: Limit; max?: Limit }
type Bounds = { points: Value[][]; range: Range | undefined; places: Place[] }

/** More combinations of `$in` lists than this end the bounded prefix before the list that exceeds it. */
const MOST_COMBINATIONS = 20_000

/** The bounded prefix of an index under a query: fields fixed to points, then at most one range. */
export function intervalsOf(index: DocIndex, multikey: readonly boolean[], constraints: Constraints): Bounds {
  const points: Value[][] = []
  let range: Range | undefined
  let combinations = 1
  for (const [i, { field }] of index.fields.entries()) {
    const known = constraints.get(field)
    if (!known) break
    const merged = multikey[i] ? loosest(known) : intersection(known)
    if ('points' in merged) {
      combinations *= merged.points.length
      if (combinations > MOST_COMBINATIONS && i > 0) break
      points.push(merged.points)
      continue
    }
    range = merged
    break
  }
  return { points, range, places: combine(index.fields, points).map(prefix => placeOf(index.fields, prefix, range)) }
}

/** An array may satisfy each constraint by another element, so only one of them may bound the scan. */
function loosest(constraints: Constraint[]): Constraint {
  const one = constraints.find(constraint => 'points' in constraint) ?? (constraints[0] as Constraint)
  return 'points' in one ? { points: distinctValues(one.points) } : one
}

function intersection(constraints: Constraint[]): Constraint {
  let range: Range | undefined
  let points: Value[] | undefined
  for (const constraint of constraints) {
    if (!('points' in constraint)) {
      range = range ? narrower(range, constraint) : constraint
      if (!range) return { points: [] }
    } else if (!points) points = distinctValues(constraint.points)
    else points = points.filter(value => constraint.points.some(other => compareValues(value, other) === 0))
  }
  if (points) return { points: range ? points.filter(value => locate(value, range as Range) === 0) : points }
  return range as Range
}

function narrower(a: Range, b: Range): Range | undefined {
  if (a.rank !== b.rank) return undefined
  const min = tighter(a.min, b.min, 1)
  const max = tighter(a.max, b.max, -1)
  return { rank: a.rank, ...(min ? { min } : {}), ...(max ? { max } : {}) }
}

function tighter(a: Limit | undefined, b: Limit | undefined, sign: 1 | -1): Limit | undefined {
  if (!a || !b) return a ?? b
  const order = compareValues(a.value, b.value) * sign
  if (order === 0) return a.inclusive ? b : a
  return order > 0 ? a : b
}

/** All point prefixes, in index order. */
function combine(fields: readonly IndexField[], points: Value[][]): Value[][] {
  let prefixes: Value[][] = [[]]
  for (const [i, values] of points.entries()) {
    const ordered = fields[i]?.direction === -1 ? [...values].reverse() : values
    prefixes = prefixes.flatMap(prefix => ordered.map(value => [...prefix, value]))
  }
  return prefixes
}

function placeOf(fields: readonly IndexField[], prefix: Value[], range: Range | undefined): Place {
  const turned = fields[prefix.length]?.direction ?? 1
  return key => {
    for (let i = 0; i < prefix.length; i++) {
      const order = compareValues(key[i], prefix[i])
      if (order !== 0) return order * (fields[i]?.direction ?? 1)
    }
    return range ? locate(key[prefix.length], range) * turned : 0
  }
}

/** Whether a value lies below (-1), in (0) or above (1) a range. */
function locate(value: Value, { rank, min, max }: Range): number {
  const own = rankOf(value)
  if (own !== rank) return own < rank ? -1 : 1
  if (min) {
    const order = compareValues(value, min.value)
    if (order < 0 || (order === 0 && !min.inclusive)) return -1
  }
  if (max) {
    const order = compareValues(value, max.value)
    if (order > 0 || (order === 0 && !max.inclusive)) return 1
  }
  return 0
}
