import type { Collection } from './collection'
import type { Finder } from './find'
import { geometryOf, positionOf, radiansToM } from './geo'
import { failed } from './refusals'
import { distanceAt } from './sort'
import { cloneValue, type Doc, isDoc, type Value } from './values'

/** The `$geoNear` stage: nearest first, the distance written into `distanceField`. Looks at every document. */
export function geoNear(finder: Finder, collection: Collection, spec: Value): Doc[] {
  if (!isDoc(spec) || typeof spec.distanceField !== 'string') throw failed('$geoNear requires a distanceField option')
  const { near, distanceField, key, query, minDistance, maxDistance, distanceMultiplier, includeLocs } = spec
  const geoJson = isDoc(near) ? positionOf(near.coordinates) : undefined
  const center = geoJson ?? positionOf(near)
  if (!center) throw failed('$geoNear requires a near option as a point')
  const unitM = geoJson ? 1 : radiansToM(1)
  const factor = typeof distanceMultiplier === 'number' ? distanceMultiplier : 1
  const limit = [spec.limit, spec.num].find((count): count is number => typeof count === 'number')

  const located: { doc: Doc; distance: number; field: string }[] = []
  for (const { doc } of finder.find(collection, { query: isDoc(query) ? query : {} })) {
    const field = typeof key === 'string' ? key : geometryField(doc)
    const distance = field === undefined ? Number.POSITIVE_INFINITY : distanceAt(doc, field, center) / unitM
    if (field === undefined || !Number.isFinite(distance)) continue
    if (typeof minDistance === 'number' && distance < minDistance) continue
    if (typeof maxDistance === 'number' && distance > maxDistance) continue
    located.push({ doc, distance, field })
  }
  located.sort((a, b) => a.distance - b.distance)
  return located.slice(0, limit).map(({ doc, distance, field }) => ({
    ...cloneValue(doc),
    [distanceField]: distance * factor,
    ...(typeof includeLocs === 'string' ? { [includeLocs]: cloneValue(doc[field]) } : {}),
  }))
}

/** Without `key` the server takes the collection's one geo index; the schema has none, so the first geometry counts. */
function geometryField(doc: Doc): string | undefined {
  return Object.keys(doc).find(field => isDoc(doc[field]) && geometryOf(doc[field]) !== undefined)
}
