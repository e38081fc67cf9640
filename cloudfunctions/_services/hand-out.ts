import { insertRosterExport } from '../_data/roster-imports'
import type { Ctx } from '../_kit/ctx'
import { writeXlsx } from './write-xlsx'

const ADDRESS_SECONDS = 600

export interface HandedOut {
  /** Folder of the private storage. */
  readonly folder: string
  /** The headings, then the rows. */
  readonly rows: readonly (readonly string[])[]
  /** Column widths in characters. */
  readonly widths: readonly number[]
}

/** Writes rows as an xlsx into private storage: an upload and a write; the address lives 10 minutes, the file an hour (cleared with the roster's exports). */
export const handOutXlsx = async (ctx: Ctx, { folder, rows, widths }: HandedOut): Promise<string> => {
  const name = ctx.ids.random()
  const fileId = await ctx.files.upload(`${folder}/${name}.xlsx`, await writeXlsx(rows, widths))
  await insertRosterExport(ctx, { _id: name, kind: 'export', fileId, createdAtMs: ctx.clock() })
  const url = await ctx.files.temporaryUrl(fileId, ADDRESS_SECONDS)
  if (url === null) throw new Error('a file that was just written has no address')
  return url
}
