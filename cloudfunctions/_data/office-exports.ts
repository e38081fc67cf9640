// `office_exports`, owner: office. Exported files, to be removed within the hour.
import type { Ctx } from '../_kit/ctx'

const EXPORTS = 'office_exports'

interface OfficeExportRecord extends Readonly<Record<string, unknown>> {
  readonly _id: string
  readonly fileId: string
  readonly createdAtMs: number
}

/** Remembers a file to be removed. One write. */
export const insertOfficeExport = async (ctx: Ctx, fileId: string): Promise<void> => {
  await ctx.store.insert(EXPORTS, { _id: ctx.ids.random(), fileId, createdAtMs: ctx.clock() })
}

/** Removes exported files older than a moment, at most 50. One read, two writes a file. */
export const removeOldExports = async (ctx: Ctx, beforeMs: number): Promise<number> => {
  const old = await ctx.store.find<OfficeExportRecord>(EXPORTS, { createdAtMs: { lt: beforeMs } }, { limit: 50 })
  for (const { _id, fileId } of old) {
    await ctx.files.remove([fileId])
    await ctx.store.remove(EXPORTS, { _id })
  }
  return old.length
}
