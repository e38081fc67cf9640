import * as v from 'valibot'
import { OBJECT_REFUSALS } from '../../domain/aid/refusals'
import { atMs, cursor, id, requestId } from '../fields'
import { fen, reason } from './fields'

export const noticeProcedures = {
  /** Cases on public notice, masked; guests may read. No kind that tells of an illness, no address, minors as `*`. */
  notices: {
    input: v.object({ cursor: v.optional(cursor) }),
    output: v.object({
      items: v.array(
        v.object({
          applicationId: id,
          nameMasked: v.string(),
          unionName: v.string(),
          kindWord: v.string(),
          amountFen: fen,
          openedAtMs: atMs,
          closesAtMs: atMs,
        }),
      ),
      nextCursor: v.optional(cursor),
    }),
    refusals: [],
  },
  /** Objects to a notice; anonymously where asked. The applicant never learns who. */
  object: {
    input: v.object({ applicationId: id, text: reason, anonymous: v.boolean(), requestId }),
    output: v.object({ objectionId: id }),
    refusals: OBJECT_REFUSALS,
  },
}
