import { insertRosterExport } from '../_data/roster-imports'
import type { Ctx } from '../_kit/ctx'
import { readXlsx } from './xlsx'

/** 20,000 rows of eight columns are about 1 MB; pictures and styles may take the rest. */
const MOST_BYTES = 5_000_000

/**
 * The first sheet of an xlsx that was uploaded into `folder`, null where it is none of those, too large or no xlsx: a
 * write and a download. Whatever becomes of it, the file goes within the hour (cleared with the roster's exports).
 */
export const readHandedIn = async (
  ctx: Ctx,
  { fileId, folder }: { readonly fileId: string; readonly folder: string },
): Promise<readonly (readonly string[])[] | null> => {
  const path = /^cloud:\/\/[^/]+\/([^/]+)\/[^/]+\.xlsx$/i.exec(fileId)
  const content = path?.[1] === folder ? await ctx.files.download(fileId) : null
  if (!content) return null
  await clearSoon(ctx, fileId)
  return content.length > MOST_BYTES ? null : readXlsx(content)
}

/** Whatever becomes of a file that names people, it goes within the hour. One write. */
export const clearSoon = async (ctx: Ctx, fileId: string): Promise<void> => {
  const _id = ctx.crypto.id('handed-in', fileId)
  await insertRosterExport(ctx, { _id, kind: 'export', fileId, createdAtMs: ctx.clock() })
}
