// `aid_exports`, owner: aid. Exports that were asked for, and made files that go within the hour.
import type { Ctx } from '../_kit/ctx'

const EXPORTS = 'aid_exports'

export type ExportRecord = { readonly _id: string; readonly askedAtMs: number } & Readonly<Record<string, unknown>> &
  (
    | { readonly kind: 'file'; readonly fileId: string }
    | {
        readonly kind: 'cases'
        readonly byAccountId: string
        /** Sealed under AAD `aid_exports/<_id>/purpose`. */
        readonly purposeSealed: string
        readonly year: string
        readonly approvedBy: string | null
        readonly rows: number | null
      }
  )

export const purposePlace = (exportId: string): string => `${EXPORTS}/${exportId}/purpose`

/** One write; 'exists' where this request stands. */
export const insertExport = (ctx: Ctx, record: ExportRecord): Promise<'inserted' | 'exists'> =>
  ctx.store.insert(EXPORTS, record)

/** One read. */
export const readExport = (ctx: Ctx, exportId: string): Promise<ExportRecord | null> =>
  ctx.store.get<ExportRecord>(EXPORTS, exportId)

/** The newest 200. One read. */
export const listExports = (ctx: Ctx): Promise<ExportRecord[]> =>
  ctx.store.find<ExportRecord>(EXPORTS, { askedAtMs: { gt: 0 } }, { orderBy: [['askedAtMs', 'desc']], limit: 200 })

/** Remembers who approved; false where somebody did before. One write. */
export const approveExportRow = async (
  ctx: Ctx,
  exportId: string,
  approvedBy: string,
  rows: number,
): Promise<boolean> =>
  (await ctx.store.update(EXPORTS, { _id: exportId, approvedBy: null }, { approvedBy, rows })) === 1

/** Records older than a moment, at most 100. One read. */
export const listOldExports = (ctx: Ctx, beforeMs: number): Promise<ExportRecord[]> =>
  ctx.store.find<ExportRecord>(EXPORTS, { askedAtMs: { lt: beforeMs } }, { limit: 100 })

/** One write. */
export const removeExport = (ctx: Ctx, exportId: string): Promise<number> =>
  ctx.store.remove(EXPORTS, { _id: exportId })
