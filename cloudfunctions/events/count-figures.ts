import { dayOf } from '../../src/domain/day'
import type { Position } from '../../src/domain/events/cursor'
import { type FigureRecord, listFigures, putFigure, readNewestCounted, removeFigures } from '../_data/session-figures'
import { type EndedSession, listEndedSessions } from '../_data/sessions'
import { countBySession } from '../_data/sign-up-waits'
import { countWalkIns } from '../_data/walk-ins'
import type { Ctx } from '../_kit/ctx'

/** Doors without a network bring their scans within days; after a week a session's figure stands. */
const STILL_COUNTED_MS = 7 * 86_400_000
const PIECE = 100

/**
 * Takes the sessions that ended into the statistics: those of the last week again, older ones that were missed once.
 * A read, and 4 reads and the writes of what changed for 100 sessions. May be repeated and cut short: a figure is what
 * the doors say, whoever writes it.
 */
export const countFigures = async (ctx: Ctx, untilMs: number): Promise<{ counted: number; dropped: number }> => {
  const nowMs = ctx.clock()
  const newest = await readNewestCounted(ctx)
  const sum = { counted: 0, dropped: 0 }
  let from: Position = { at: Math.min(newest?.endsAtMs ?? 0, nowMs - STILL_COUNTED_MS), id: '' }
  while (ctx.clock() < untilMs) {
    const page = await listEndedSessions(ctx, { from, untilMs: nowMs, limit: PIECE })
    const last = page.at(-1)
    if (!last) break
    const { counted, dropped } = await countPiece(ctx, page)
    sum.counted += counted
    sum.dropped += dropped
    if (page.length < PIECE) break
    from = { at: last.endsAtMs, id: last._id }
  }
  return sum
}

const countPiece = async (ctx: Ctx, sessions: readonly EndedSession[]) => {
  const ids = sessions.map(({ _id }) => _id)
  const [standing, entered, walkIns] = await Promise.all([
    listFigures(ctx, ids),
    countBySession(ctx, ids),
    countWalkIns(ctx, ids),
  ])
  const known = new Map(standing.map(figure => [figure._id, figure]))
  const walkedIn = new Map<string, number>()
  for (const { sessionId, places } of walkIns) walkedIn.set(sessionId, (walkedIn.get(sessionId) ?? 0) + places)
  const held = sessions.filter(({ eventState }) => eventState === 'published')
  const figures = held.map(one =>
    figureOf(ctx, one, (entered.get(one._id)?.entered ?? 0) + (walkedIn.get(one._id) ?? 0)),
  )
  const differing = figures.filter(figure => !isSame(known.get(figure._id), figure))
  for (const figure of differing) await putFigure(ctx, figure)
  const calledOff = sessions.filter(({ _id, eventState }) => eventState === 'cancelled' && known.has(_id))
  if (calledOff.length > 0)
    await removeFigures(
      ctx,
      calledOff.map(({ _id }) => _id),
    )
  return { counted: differing.length, dropped: calledOff.length }
}

const figureOf = (ctx: Ctx, session: EndedSession, attendances: number): FigureRecord => {
  const day = dayOf(session.startsAtMs)
  return {
    _id: session._id,
    brands: [{ brand: session.brand, sessions: 1, attendances }],
    unionId: session.organiserPath.at(-1) ?? '',
    month: day.slice(0, 7),
    year: day.slice(0, 4),
    label: '',
    fileKey: '',
    endsAtMs: session.endsAtMs,
    takenAtMs: ctx.clock(),
  }
}

const isSame = (a: FigureRecord | undefined, b: FigureRecord): boolean =>
  a !== undefined &&
  (['unionId', 'month', 'endsAtMs'] as const).every(field => a[field] === b[field]) &&
  JSON.stringify(a.brands) === JSON.stringify(b.brands)
