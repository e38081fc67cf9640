// `threads` as figures see them, and `qa_exports`; owner: publication.
import type { FigureRow } from '../../src/domain/qa/figures'
import type { Ctx } from '../_kit/ctx'
import { THREADS, type ThreadRecord } from './threads'

const EXPORTS = 'qa_exports'
const PAGE = 1000
const MOST_PAGES = 50
const FIELDS = ['_id', 'askedAtMs', 'kind', 'category', 'queueId', 'state', 'outcome', 'firstAnswerMinutes', 'stars']

type Light = Pick<ThreadRecord, '_id' | 'askedAtMs' | 'kind' | 'category' | 'state' | 'outcome'> & {
  readonly queueId?: string
  readonly firstAnswerMinutes?: number | null
  readonly stars?: number | null
} & Readonly<Record<string, unknown>>

/** Threads that were put from a moment until before another, without person and words; at most 50,000. One read per 1,000. */
export const listFigureRows = async (ctx: Ctx, fromMs: number, untilMs: number): Promise<FigureRow[]> => {
  const rows: FigureRow[] = []
  for (let page = 0; page < MOST_PAGES; page++) {
    const found = await ctx.store.find<Light>(
      THREADS,
      { askedAtMs: { gte: fromMs, lt: untilMs } },
      { orderBy: [['askedAtMs', 'asc']], skip: page * PAGE, limit: PAGE, fields: FIELDS },
    )
    rows.push(...found.map(rowOf))
    if (found.length < PAGE) break
  }
  return rows
}

const rowOf = ({
  askedAtMs,
  kind,
  category,
  queueId,
  state,
  outcome,
  firstAnswerMinutes,
  stars,
}: Light): FigureRow => ({
  askedAtMs,
  kind: kind ?? 'question',
  category,
  queueId: queueId ?? 'district',
  state,
  outcome,
  firstAnswerMinutes: firstAnswerMinutes ?? null,
  stars: stars ?? null,
})

export interface QaExportRecord extends Readonly<Record<string, unknown>> {
  readonly _id: string
  readonly what: 'figures' | 'rows'
  readonly year: string
  /** Sealed under AAD `qa_exports/<_id>/purpose`. */
  readonly purposeSealed: string
  readonly byAccountId: string
  readonly approvedBy: string | null
  readonly rows: number | null
  readonly askedAtMs: number
}

export const exportPurposePlace = (exportId: string): string => `${EXPORTS}/${exportId}/purpose`

/** One write; 'exists' where this request stands. */
export const insertQaExport = (ctx: Ctx, record: QaExportRecord): Promise<'inserted' | 'exists'> =>
  ctx.store.insert(EXPORTS, record)

/** One read. */
export const readQaExport = (ctx: Ctx, exportId: string): Promise<QaExportRecord | null> =>
  ctx.store.get<QaExportRecord>(EXPORTS, exportId)

/** The newest 100. One read. */
export const listQaExports = (ctx: Ctx): Promise<QaExportRecord[]> =>
  ctx.store.find<QaExportRecord>(EXPORTS, { askedAtMs: { gt: 0 } }, { orderBy: [['askedAtMs', 'desc']], limit: 100 })

/** Remembers who approved; again by another changes nothing. One write. */
export const approveQaExport = (ctx: Ctx, exportId: string, approvedBy: string, rows: number): Promise<number> =>
  ctx.store.update(EXPORTS, { _id: exportId, approvedBy: null }, { approvedBy, rows })
