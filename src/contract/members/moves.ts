import * as v from 'valibot'
import { MOVE_KINDS, MOVE_REFUSALS, MOVE_STATES } from '../../domain/members/moves'
import { filePiece } from '../account/files'
import { atMs, count, cursor, id, line, optionalLine, requestId } from '../fields'

export const moveProcedures = {
  /** Asks to move to another grassroots union, which decides, or to leave the union. The same requestId answers the same. */
  askMove: {
    input: v.object({
      kind: v.picklist(MOVE_KINDS),
      toUnionId: v.nullable(id),
      note: v.optional(optionalLine(200), ''),
      fileIds: v.optional(v.pipe(v.array(id), v.maxLength(9)), []),
      /** The version of the consent text that was ticked, null where it was not. */
      consentVersion: v.nullable(count),
      requestId,
    }),
    output: v.object({ moveId: id, state: v.picklist(MOVE_STATES) }),
    refusals: MOVE_REFUSALS,
  },
  /** My latest request, null where I never made one. */
  myMove: {
    input: v.object({}),
    output: v.object({
      move: v.nullable(
        v.object({
          moveId: id,
          kind: v.picklist(MOVE_KINDS),
          state: v.picklist(MOVE_STATES),
          toUnionName: v.string(),
          askedAtMs: atMs,
          decidedAtMs: v.nullable(atMs),
          reason: v.string(),
        }),
      ),
    }),
    refusals: [],
  },
  /** Takes my waiting request back; its files go. */
  withdrawMove: { input: v.object({ moveId: id }), output: v.object({ moveId: id }), refusals: MOVE_REFUSALS },
  /** Requests that wait for a decision of mine, oldest first, at most 100. */
  moveRequests: {
    input: v.object({ cursor: v.optional(cursor) }),
    output: v.object({
      items: v.array(
        v.object({
          moveId: id,
          kind: v.picklist(MOVE_KINDS),
          nameMasked: v.string(),
          phoneMasked: v.nullable(v.string()),
          fromUnionName: v.string(),
          fromCompanyName: v.string(),
          toUnionName: v.string(),
          /** The companies of the union that decides, for whoever moves into a joint one. */
          companies: v.array(v.string()),
          note: v.string(),
          fileIds: v.array(id),
          /** Standing roles that end with the move. */
          losesRoles: count,
          askedAtMs: atMs,
        }),
      ),
      nextCursor: v.optional(cursor),
    }),
    refusals: [],
  },
  /** A piece of a file that came with a request which waits for me. */
  moveFile: { input: v.object({ moveId: id, fileId: id, piece: count }), output: filePiece, refusals: [] },
  /** Decides a request; old roles end with an approval. The same decision of mine again answers the same. */
  decideMove: {
    input: v.object({
      moveId: id,
      approve: v.boolean(),
      companyName: v.optional(line(60)),
      reason: v.optional(line(200)),
    }),
    output: v.object({ moveId: id, state: v.picklist(MOVE_STATES) }),
    refusals: MOVE_REFUSALS,
  },
} as const
