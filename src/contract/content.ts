import * as v from 'valibot'
import { CONTENT_ABOUT, DECIDE_CONTENT_REFUSALS, HELD_WHYS } from '../domain/content/words'
import { filePiece } from './account/files'
import { atMs, count, cursor, id, line } from './fields'

const about = v.picklist(Object.keys(CONTENT_ABOUT) as [keyof typeof CONTENT_ABOUT])

/** What the automatic check held; part of office. */
export const contentProcedures = {
  /** Content that waits for a person, oldest first, 20 a page. Texts in full, since somebody has to read them. */
  heldContent: {
    input: v.object({ cursor: v.optional(cursor) }),
    output: v.object({
      items: v.array(
        v.object({
          contentId: id,
          about,
          why: v.picklist(HELD_WHYS),
          /** Null for a picture. */
          text: v.nullable(v.string()),
          askedAtMs: atMs,
          /** Mine is decided by somebody else. */
          isMine: v.boolean(),
        }),
      ),
      nextCursor: v.optional(cursor),
    }),
    refusals: [],
  },
  /** A piece of a held picture; each look is logged for its owner. */
  heldPicture: {
    input: v.object({ contentId: id, piece: v.optional(count, 0) }),
    output: filePiece,
    refusals: [],
  },
  /** Decides on held content as it was read (`askedAtMs`); the same decision of mine again answers the same. */
  decideContent: {
    input: v.object({ contentId: id, askedAtMs: atMs, pass: v.boolean(), reason: line(200) }),
    output: v.object({ contentId: id, verdict: v.picklist(['pass', 'risky']) }),
    refusals: DECIDE_CONTENT_REFUSALS,
  },
} as const
