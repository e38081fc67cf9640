import type { aid } from '../../src/contract/aid'
import { noticeWord } from '../../src/domain/aid/words'
import { decodeCursor, encodeCursor } from '../../src/domain/events/cursor'
import { listNotices } from '../_data/aid-cases'
import { type Handler, refuse } from '../_kit/ctx'

const PAGE = 30

/** Open notices, masked on the server; guests may read. One read. */
export const notices: Handler<typeof aid.notices> = async (ctx, { cursor }) => {
  const from = decodeCursor(cursor)
  if (!from) return refuse('BAD_INPUT', { fields: ['cursor'] })
  const found = await listNotices(ctx, from === 'start' ? undefined : from, PAGE + 1)
  const last = found[PAGE - 1]
  return {
    items: found.slice(0, PAGE).flatMap(one =>
      one.notice
        ? [
            {
              applicationId: one._id,
              nameMasked: one.nameMasked,
              unionName: one.unionName,
              kindWord: noticeWord(one.kind),
              amountFen: one.amountFen,
              openedAtMs: one.notice.openedAtMs,
              closesAtMs: one.notice.closesAtMs,
            },
          ]
        : [],
    ),
    ...(found.length > PAGE && last ? { nextCursor: encodeCursor({ at: last.createdAtMs, id: last._id }) } : {}),
  }
}
