// `session_figures`, owner: events. What adds up to the statistics: one document a session that ended, one a union and month of an import.
import type { BrandFigures, FigureLine } from '../../src/domain/events/figures'
import type { Ctx } from '../_kit/ctx'

const FIGURES = 'session_figures'
/** Sums beyond this would be cut: a district has ten brands and some 300 unions. */
const MOST_LINES = 10_000
const AT_ONCE = 100

export interface FigureRecord extends Readonly<Record<string, unknown>> {
  /** The session's own id, or one that follows from an import's file, union and month. */
  readonly _id: string
  readonly unionId: string
  /** `2026-03` in UTC+8. */
  readonly month: string
  readonly year: string
  readonly brands: readonly BrandFigures[]
  /** Of an import: its label and the file that stands for it; both empty for what the doors counted. */
  readonly label: string
  readonly fileKey: string
  /** When the session ended, 0 for an import. */
  readonly endsAtMs: number
  readonly takenAtMs: number
}

/** Which figures: these unions' own (null: all), of one year or of all. */
export interface FiguresAsked {
  readonly unionIds: readonly string[] | null
  readonly year: string | null
}

const matchOf = ({ unionIds, year }: FiguresAsked) => ({
  ...(unionIds && { unionId: { $in: unionIds } }),
  year: year ?? { $gt: '' },
})

/** Lines by brand, union, origin, and month or, over all years, year. One aggregate over an index. */
export const sumFigures = async (ctx: Ctx, asked: FiguresAsked): Promise<readonly FigureLine[]> => {
  const period = asked.year === null ? '$year' : '$month'
  const rows = await ctx.store.aggregate<{
    _id: Pick<FigureLine, 'brand' | 'unionId' | 'period' | 'label'>
    sessions: number
    attendances: number
  }>(FIGURES, [
    { match: matchOf(asked) },
    { unwind: '$brands' },
    {
      group: {
        _id: { brand: '$brands.brand', unionId: '$unionId', period, label: '$label' },
        sessions: { $sum: '$brands.sessions' },
        attendances: { $sum: '$brands.attendances' },
      },
    },
    { sort: { '_id.period': 1, '_id.brand': 1, '_id.unionId': 1, '_id.label': 1 } },
    { limit: MOST_LINES },
  ])
  return rows.map(({ _id, sessions, attendances }) => ({ ..._id, sessions, attendances }))
}

/** Years that have figures of these unions, newest first. One aggregate. */
export const listFigureYears = async (ctx: Ctx, unionIds: readonly string[] | null): Promise<readonly string[]> => {
  const rows = await ctx.store.aggregate<{ _id: string }>(FIGURES, [
    { match: matchOf({ unionIds, year: null }) },
    { group: { _id: '$year' } },
    { sort: { _id: -1 } },
    { limit: 100 },
  ])
  return rows.map(({ _id }) => _id)
}

/** The end of the latest session that was counted, and when it was taken over; null before the first. One read. */
export const readNewestCounted = async (ctx: Ctx): Promise<Pick<FigureRecord, 'endsAtMs' | 'takenAtMs'> | null> => {
  const [newest] = await ctx.store.find<FigureRecord>(
    FIGURES,
    { label: '', endsAtMs: { gt: 0 } },
    { orderBy: [['endsAtMs', 'desc']], fields: ['endsAtMs', 'takenAtMs'], limit: 1 },
  )
  return newest ?? null
}

/** The figures of these ids, at most 1,000. One read. */
export const listFigures = (ctx: Ctx, ids: readonly string[]): Promise<FigureRecord[]> =>
  ctx.store.find<FigureRecord>(FIGURES, { _id: { in: ids } }, { limit: 1000 })

/** Puts one session's figure in place of what stands. One write. */
export const putFigure = (ctx: Ctx, figure: FigureRecord): Promise<void> => ctx.store.put(FIGURES, figure)

/** Takes sessions out of the statistics. One write. */
export const removeFigures = (ctx: Ctx, ids: readonly string[]): Promise<number> =>
  ctx.store.remove(FIGURES, { _id: { in: ids } })

/**
 * Puts an import in: a read and a write for 100 documents. What stands of the same file is left, so that it may be
 * repeated and begun anew after a kill.
 */
export const insertFigures = async (ctx: Ctx, figures: readonly FigureRecord[]): Promise<void> => {
  for (let from = 0; from < figures.length; from += AT_ONCE) {
    const part = figures.slice(from, from + AT_ONCE)
    const ids = part.map(({ _id }) => _id)
    const standing = new Set((await listFigures(ctx, ids)).map(({ _id }) => _id))
    const missing = part.filter(({ _id }) => !standing.has(_id))
    if (missing.length > 0) await ctx.store.insertMany(FIGURES, missing)
  }
}

/** Removes what earlier files of this label left behind. One write. */
export const removeEarlierFigures = (
  ctx: Ctx,
  { label, fileKey }: Pick<FigureRecord, 'label' | 'fileKey'>,
): Promise<number> => ctx.store.remove(FIGURES, { label, fileKey: { neq: fileKey } })
