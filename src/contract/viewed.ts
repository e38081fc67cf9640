import * as v from 'valibot'
import { ACCESS_FIELD_NAMES } from '../domain/access'
import { ROLES } from '../domain/members/words'
import { atMs, cursor, id } from './fields'

/** Who saw my data in full. */
export const viewedProcedures = {
  /** Everybody who opened data of mine in full, the latest first, 30 a page: in which standing, of which union, what and why; never the person's name. */
  viewedMine: {
    input: v.object({ cursor: v.optional(cursor) }),
    output: v.object({
      items: v.array(
        v.object({
          accessId: id,
          atMs,
          /** Null where it was somebody without a standing role, such as a door's helper. */
          role: v.nullable(v.picklist(ROLES)),
          unionName: v.nullable(v.string()),
          fields: v.array(v.picklist(ACCESS_FIELD_NAMES)),
          reason: v.string(),
        }),
      ),
      nextCursor: v.optional(cursor),
    }),
    refusals: [],
  },
} as const
