import type { checkin } from '../../src/contract/checkin'
import { shortNumber } from '../../src/domain/checkin/short-number'
import { decodeCode, toHex } from '../../src/domain/codes'
import { decodeCursor, encodeCursor } from '../../src/domain/events/cursor'
import { listHelpers } from '../_data/door-grants'
import { listFailedScans, openRaw } from '../_data/failed-scans'
import { type Handler, refuse } from '../_kit/ctx'
import { readDeskSession } from './read-desk-session'

const PAGE = 50
/** Enough to recognise a foreign code. */
const SHOWN_CHARACTERS = 60

/** What a session's doors refused: 4 reads in 2 round trips. A code of ours admits its bearer, so only its number leaves. */
export const failedScans: Handler<typeof checkin.failedScans> = async (ctx, { sessionId, cursor }) => {
  const from = decodeCursor(cursor)
  if (!from) return refuse('BAD_INPUT', { fields: ['cursor'] })
  const desk = await readDeskSession(ctx, sessionId, 'event.desk')
  if (!desk) return refuse('NOT_FOUND')
  const after = from === 'start' ? undefined : from
  const [found, helpers] = await Promise.all([
    listFailedScans(ctx, { sessionId, after, limit: PAGE + 1 }),
    listHelpers(ctx, sessionId),
  ])
  const names = new Map(helpers.map(helper => [helper.accountId, helper.nameMasked]))
  const doors = new Map(desk.session.doors.map(door => [door.doorId, door.name]))
  const page = found.slice(0, PAGE)
  const last = page.at(-1)
  return {
    items: page.map(scan => ({
      failedScanId: scan._id,
      atMs: scan.atMs,
      doorName: doors.get(scan.doorId) ?? scan.doorId,
      reason: scan.reason,
      shown: shownOf(openRaw(ctx, scan)),
      helperName: names.get(scan.by) ?? '',
      wasAdmitted: scan.wasAdmitted ?? false,
    })),
    ...(found.length > PAGE && last ? { nextCursor: encodeCursor({ at: last.atMs, id: last._id }) } : {}),
  }
}

const shownOf = (raw: string | null): string | null => {
  const code = raw === null ? null : decodeCode(raw)
  return code ? `票号 ${shortNumber(toHex(code.ticket))}` : (raw?.slice(0, SHOWN_CHARACTERS) ?? null)
}
