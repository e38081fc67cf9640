import { insertOfficeExport } from '../_data/office-exports'
import type { Ctx } from '../_kit/ctx'

const ADDRESS_SECONDS = 600

/** Puts lines into private storage for ten minutes' address; the timer removes the file within the hour. One upload, one write. */
export const exportLines = async (
  ctx: Ctx,
  { folder, fileName, lines }: { folder: string; fileName: string; lines: readonly string[] },
): Promise<{ url: string; fileName: string; lines: number }> => {
  const content = Buffer.from(lines.map(line => `${line}\n`).join(''), 'utf8')
  const fileId = await ctx.files.upload(`${folder}/${ctx.ids.random()}.jsonl`, content)
  await insertOfficeExport(ctx, fileId)
  const url = await ctx.files.temporaryUrl(fileId, ADDRESS_SECONDS)
  if (url === null) throw new Error('the exported file has no address')
  return { url, fileName, lines: lines.length }
}
