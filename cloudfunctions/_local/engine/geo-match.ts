import {
  distanceM,
  type Geometry,
  geometryOf,
  intersects,
  liesWithin,
  type Position,
  positionOf,
  radiansToM,
} from './geo'
import type { LeafTest } from './match-leaf'
import { failed } from './refusals'
import { type Doc, isDoc, type Value } from './values'

/** `$geoWithin`, `$geoIntersects`, `$nearSphere`; spheres by haversine, polygons as planar shapes. No index is used. */
export function geoPredicate(operator: string, operand: Value, siblings: Doc): LeafTest {
  switch (operator) {
    case '$geoWithin':
      return within(operand)
    case '$geoIntersects': {
      const shape = shapeOf(operand)
      return onGeometry(found => intersects(found, shape))
    }
    default: {
      const near = nearOf(operand, siblings)
      return onGeometry(found => {
        const distance = nearestM(found, near.center)
        return distance >= near.minM && distance <= near.maxM
      })
    }
  }
}

type Near = { center: Position; minM: number; maxM: number }

/** GeoJSON distances are metres; a legacy pair counts in radians. */
function nearOf(operand: Value, siblings: Doc): Near {
  const legacy = positionOf(operand)
  if (legacy) return bounds(legacy, siblings.$minDistance, siblings.$maxDistance, radiansToM)
  if (!isDoc(operand)) throw failed('invalid argument in geo near query')
  const center = positionOf(isDoc(operand.$geometry) ? operand.$geometry.coordinates : undefined)
  if (!center) throw failed('$near requires a point')
  return bounds(center, operand.$minDistance, operand.$maxDistance, metres => metres)
}

/** The first near condition of a query and its field: results then come nearest first. */
export function nearClause(query: Doc): { field: string; near: Near } | undefined {
  for (const [field, condition] of Object.entries(query)) {
    if (field === '$and' && Array.isArray(condition)) {
      for (const branch of condition) {
        const found = isDoc(branch) ? nearClause(branch) : undefined
        if (found) return found
      }
    }
    if (field.startsWith('$') || !isDoc(condition)) continue
    const operand = condition.$nearSphere ?? condition.$near
    if (operand !== undefined) return { field, near: nearOf(operand, condition) }
  }
  return undefined
}

export function nearestM(found: Geometry, center: Position): number {
  const corners =
    found.type === 'Point' ? found.points : found.type === 'Line' ? found.lines.flat() : found.polygons.flat(2)
  return corners.reduce((least, corner) => Math.min(least, distanceM(corner, center)), Number.POSITIVE_INFINITY)
}

function bounds(center: Position, min: Value, max: Value, toM: (distance: number) => number): Near {
  return {
    center,
    minM: typeof min === 'number' ? toM(min) : 0,
    maxM: typeof max === 'number' ? toM(max) : Number.POSITIVE_INFINITY,
  }
}

function within(operand: Value): LeafTest {
  if (!isDoc(operand)) throw failed('geo query must be an object')
  const sphere = operand.$centerSphere
  if (Array.isArray(sphere)) {
    const center = positionOf(isDoc(sphere[0]) ? sphere[0].coordinates : sphere[0])
    const radius = sphere[1]
    if (!center || typeof radius !== 'number') throw failed('$centerSphere needs a point and a radius in radians')
    const radiusM = radiansToM(radius)
    return onGeometry(
      found => found.type === 'Point' && found.points.every(point => distanceM(point, center) <= radiusM),
    )
  }
  const shape = shapeOf(operand)
  if (shape.type !== 'Polygon') throw failed('$geoWithin needs a Polygon or MultiPolygon')
  return onGeometry(found => liesWithin(found, shape))
}

function shapeOf(operand: Value): Geometry {
  const shape = isDoc(operand) ? geometryOf(operand.$geometry) : undefined
  if (!shape) throw failed('unknown geo specifier')
  return shape
}

function onGeometry(test: (found: Geometry) => boolean): LeafTest {
  return leaf => {
    const found = geometryOf(leaf)
    return found !== undefined && test(found)
  }
}
