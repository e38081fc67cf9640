import { isDoc, type Value } from './values'

/** Longitude, latitude in degrees. */
export type Position = readonly [number, number]
export type Geometry =
  | { type: 'Point'; points: Position[] }
  | { type: 'Line'; lines: Position[][] }
  | { type: 'Polygon'; polygons: Position[][][] }

/** Metres; the radius that MongoDB uses. */
const EARTH_RADIUS_M = 6_378_100

export function distanceM(a: Position, b: Position): number {
  const rad = Math.PI / 180
  const dLat = (b[1] - a[1]) * rad
  const dLng = (b[0] - a[0]) * rad
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(a[1] * rad) * Math.cos(b[1] * rad) * Math.sin(dLng / 2) ** 2
  return 2 * EARTH_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(h)))
}

export function radiansToM(radians: number): number {
  return radians * EARTH_RADIUS_M
}

/** Reads GeoJSON or a legacy coordinate pair; undefined for anything else. */
export function geometryOf(value: Value): Geometry | undefined {
  const pair = positionOf(value)
  if (pair) return { type: 'Point', points: [pair] }
  if (!isDoc(value)) return undefined
  const { type, coordinates } = value
  switch (type) {
    case 'Point':
      return listOf([coordinates], positionOf, points => ({ type: 'Point', points }))
    case 'MultiPoint':
      return listOf(coordinates, positionOf, points => ({ type: 'Point', points }))
    case 'LineString':
      return listOf([coordinates], positionsOf, lines => ({ type: 'Line', lines }))
    case 'MultiLineString':
      return listOf(coordinates, positionsOf, lines => ({ type: 'Line', lines }))
    case 'Polygon':
      return listOf([coordinates], ringsOf, polygons => ({ type: 'Polygon', polygons }))
    case 'MultiPolygon':
      return listOf(coordinates, ringsOf, polygons => ({ type: 'Polygon', polygons }))
    default:
      return undefined
  }
}

export function positionOf(value: Value): Position | undefined {
  if (!Array.isArray(value) || value.length !== 2) return undefined
  const [lng, lat] = value
  return typeof lng === 'number' && typeof lat === 'number' ? [lng, lat] : undefined
}

/** Whether `inner` lies wholly inside the polygons of `outer` (planar ray casting; borders belong to the inside). */
export function liesWithin(inner: Geometry, outer: Geometry): boolean {
  if (outer.type !== 'Polygon') return false
  return cornersOf(inner).every(point => outer.polygons.some(rings => inPolygon(point, rings)))
}

/** Whether two geometries share a point. */
export function intersects(a: Geometry, b: Geometry): boolean {
  if (a.type === 'Polygon' && cornersOf(b).some(point => a.polygons.some(rings => inPolygon(point, rings)))) return true
  if (b.type === 'Polygon' && cornersOf(a).some(point => b.polygons.some(rings => inPolygon(point, rings)))) return true
  const sides = segmentsOf(b)
  return segmentsOf(a).some(one => sides.some(other => segmentsCross(one, other)))
}

function cornersOf(shape: Geometry): Position[] {
  if (shape.type === 'Point') return shape.points
  return shape.type === 'Line' ? shape.lines.flat() : shape.polygons.flat(2)
}

function segmentsOf(shape: Geometry): [Position, Position][] {
  if (shape.type === 'Point') return shape.points.map(point => [point, point])
  const chains = shape.type === 'Line' ? shape.lines : shape.polygons.flat()
  return chains.flatMap(chain => chain.slice(1).map((point, i): [Position, Position] => [chain[i] as Position, point]))
}

function inPolygon(point: Position, rings: Position[][]): boolean {
  const [outer, ...holes] = rings
  if (!outer || !inRing(point, outer)) return false
  return !holes.some(hole => inRing(point, hole) && !onRing(point, hole))
}

function inRing(point: Position, ring: Position[]): boolean {
  if (onRing(point, ring)) return true
  const [x, y] = point
  let inside = false
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi, yi] = ring[i] as Position
    const [xj, yj] = ring[j] as Position
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside
  }
  return inside
}

function onRing(point: Position, ring: Position[]): boolean {
  return ring.slice(1).some((corner, i) => onSegment(point, ring[i] as Position, corner))
}

function onSegment(point: Position, a: Position, b: Position): boolean {
  return (
    turn(a, b, point) === 0 &&
    point[0] >= Math.min(a[0], b[0]) &&
    point[0] <= Math.max(a[0], b[0]) &&
    point[1] >= Math.min(a[1], b[1]) &&
    point[1] <= Math.max(a[1], b[1])
  )
}

function segmentsCross([a, b]: [Position, Position], [c, d]: [Position, Position]): boolean {
  if (onSegment(a, c, d) || onSegment(b, c, d) || onSegment(c, a, b) || onSegment(d, a, b)) return true
  return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0
}

function turn(a: Position, b: Position, c: Position): number {
  return Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]))
}

function positionsOf(value: Value): Position[] | undefined {
  return listOf(value, positionOf, positions => positions)
}

function ringsOf(value: Value): Position[][] | undefined {
  return listOf(value, positionsOf, rings => rings)
}

function listOf<T, R>(value: Value, read: (item: Value) => T | undefined, make: (items: T[]) => R): R | undefined {
  if (!Array.isArray(value)) return undefined
  const items: T[] = []
  for (const item of value) {
    const read1 = read(item)
    if (read1 === undefined) return undefined
    items.push(read1)
  }
  return make(items)
}
