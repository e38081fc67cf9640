import type { matchmaking } from '../../src/contract/matchmaking'
import { entryOf } from '../../src/domain/draw'
import { nextSessionState } from '../../src/domain/matchmaking/states'
import { drawsIn, readDraw } from '../_data/meeting-draws'
import type { DrawRecord } from '../_data/meeting-records'
import { type Handler, refuse } from '../_kit/ctx'
import { drawnBy } from '../_services/draw-run'
import { finishSeal } from './finish-seal'
import { loadRun } from './load'
import { moveMeeting } from './move-meeting'
import { settleDraw } from './settle-draw'

/**
 * Enters the public number and draws: the secret and the result are published with the state in one transaction; once
 * only, so another number is refused. People are told by the part that follows, which a retry or the clock ends.
 */
export const enterNumber: Handler<typeof matchmaking.enterNumber> = async (ctx, { sessionId, digits }) => {
  const found = await loadRun(ctx, sessionId)
  const draw = found ? await readDraw(ctx, sessionId) : null
  if (!found) return refuse('NOT_FOUND')
  const { person, meeting } = found
  if (!draw) return refuse('WRONG_STATE', { state: meeting.now })
  if (draw.digits !== null) {
    if (draw.digits !== digits) return refuse('NUMBER_WRONG')
    await settleDraw(ctx, meeting, draw)
    return counted(draw)
  }
  const to = nextSessionState(meeting.now, { by: 'matchmaker', command: 'enterNumber' })
  if (!to) return refuse('WRONG_STATE', { state: meeting.now })
  const drawn = drawnBy(ctx, draw, digits)
  if (!drawn) return refuse('SECRET_LOST')
  // a seal that died half-way: nobody of its list may be left out of the draw
  await finishSeal(ctx, meeting, draw.lines)
  const isMoved = await moveMeeting(ctx, {
    seen: meeting,
    to,
    what: 'meeting.drawn',
    byAccountId: person.accountId,
    refs: { digits },
    change: { dueAtMs: ctx.clock() },
    also: async tx => {
      await drawsIn(tx).enter(sessionId, drawn)
    },
  })
  if (!isMoved) return refuse('BUSY')
  await settleDraw(ctx, { ...meeting, state: to, version: meeting.version + 1 }, { ...draw, ...drawn })
  return counted({ ...draw, ...drawn })
}

const counted = ({ lines, result }: DrawRecord) => {
  const size = new Map(lines.flatMap(line => entryOf(line) ?? []).map(entry => [entry.ticket, entry.size]))
  const people = (group: string, key: 'selected' | 'waiting') =>
    (result?.find(one => one.group === group)?.[key] ?? []).reduce((sum, ticket) => sum + (size.get(ticket) ?? 0), 0)
  return {
    selected: { m: people('m', 'selected'), f: people('f', 'selected') },
    waiting: { m: people('m', 'waiting'), f: people('f', 'waiting') },
  }
}
