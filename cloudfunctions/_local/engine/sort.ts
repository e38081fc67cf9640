import { geometryOf, type Position } from './geo'
import { nearestM } from './geo-match'
import { indexValues, pathOf } from './paths'
import type { Sort } from './plan'
import { failed } from './refusals'
import { compareValues, type Doc, fieldOf, isDoc, type Value } from './values'

export function sortOf(order: Doc): Sort {
  return Object.entries(order).map(([field, direction]) => {
    if (direction !== 1 && direction !== -1)
      throw failed('$sort key ordering must be 1 (for ascending) or -1 (for descending)')
    return [field, direction] as const
  })
}

/** Sorts by Mongo's order, stable; an array sorts by its least element, or by its greatest when descending. */
export function sortBy<T>(items: readonly T[], sort: Sort, docOf: (item: T) => Doc): T[] {
  const readers = sort.map(([field, direction]) => sortKeyReader(field, direction))
  const keyed = items.map(item => ({ item, keys: readers.map(read => read(docOf(item))) }))
  keyed.sort((a, b) => {
    for (let i = 0; i < sort.length; i++) {
      const order = compareValues(a.keys[i], b.keys[i])
      if (order !== 0) return sort[i]?.[1] === -1 ? -order : order
    }
    return 0
  })
  return keyed.map(({ item }) => item)
}

/** Nearest first, by the geometry found at one field. */
export function sortByDistance<T>(items: readonly T[], field: string, center: Position, docOf: (item: T) => Doc): T[] {
  return items
    .map(item => ({ item, distance: distanceAt(docOf(item), field, center) }))
    .sort((a, b) => a.distance - b.distance)
    .map(({ item }) => item)
}

/** Metres to the geometry at one field; infinite when there is none. */
export function distanceAt(doc: Doc, field: string, center: Position): number {
  let node: Value = doc
  for (const part of pathOf(field)) node = isDoc(node) ? fieldOf(node, part) : undefined
  const found = geometryOf(node)
  return found ? nearestM(found, center) : Number.POSITIVE_INFINITY
}

function sortKeyReader(field: string, direction: 1 | -1): (doc: Doc) => Value {
  const path = pathOf(field)
  return doc => {
    const { values } = indexValues(doc, path)
    return values.length === 1 ? values[0] : values.reduce((a, b) => (compareValues(a, b) * direction <= 0 ? a : b))
  }
}
