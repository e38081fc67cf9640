import { ROOT_UNION_ID } from './root'
import { UNION_KINDS, type UnionKind } from './words'

interface Placed {
  readonly unionId: string
  readonly kind: UnionKind
  readonly path: readonly string[]
}

export interface PlaceInput {
  readonly unionId: string
  readonly kind: UnionKind
  /** Null where the draft names none. */
  readonly parentId: string | null
  /** The parent's record; null where it does not exist. */
  readonly parent: Placed | null
  /** Kinds of the unions directly below, which must stay below. */
  readonly childKinds: readonly UnionKind[]
}

/** The path a union gets; null where it does not fit there: the district stands at the root alone, all others below a greater kind, never below themselves. */
export const placeUnion = ({ unionId, kind, parentId, parent, childKinds }: PlaceInput): readonly string[] | null => {
  if (childKinds.some(child => !isAbove(kind, child))) return null
  if (kind === 'district') return unionId === ROOT_UNION_ID && parentId === null ? [ROOT_UNION_ID] : null
  if (unionId === ROOT_UNION_ID || !parent || parent.path.includes(unionId)) return null
  return isAbove(parent.kind, kind) ? [...parent.path, unionId] : null
}

const isAbove = (upper: UnionKind, lower: UnionKind): boolean => UNION_KINDS.indexOf(upper) < UNION_KINDS.indexOf(lower)
