import type { account } from '../../src/contract/account'
import { dayOf } from '../../src/domain/day'
import { readPerson } from '../_data/accounts'
import { insertFile } from '../_data/files'
import { type Handler, refuse } from '../_kit/ctx'
import { newFileKey } from '../_services/file-bytes'
import { exportAll } from '../_services/personal-data'
import { underLimit } from '../_services/rate-limit'
import { writeXlsx } from '../_services/write-xlsx'

const ADDRESS_SECONDS = 600
const HOUR_MS = 3_600_000
/** Rule of thumb: nobody needs it more often, and each costs some dozens of reads. */
const EXPORTS_A_DAY = 10
/** Column widths in characters: section, what, value. */
const WIDTHS = [16, 44, 60]

/** Writes all that we hold of me: some reads a domain, an upload, two writes. Refuses TOO_OFTEN above ten a day. */
export const exportMine: Handler<typeof account.exportMine> = async ctx => {
  const person = await readPerson(ctx)
  if (!person) return refuse('FORBIDDEN')
  const { accountId, actor } = person
  const limit = { what: 'export-mine', accountId, most: EXPORTS_A_DAY, windowMs: 24 * HOUR_MS }
  if (!(await underLimit(ctx, limit))) return refuse('TOO_OFTEN')
  const sections = await exportAll(ctx, { accountId, memberId: actor.memberId })
  const rows = sections.flatMap(({ title, rows: own }) => own.map(([what, value]) => [title, what, value]))
  const content = await writeXlsx([['类别', '项目', '内容'], ...rows], WIDTHS)
  const place = ctx.ids.random()
  const storageId = await ctx.files.upload(`exports/${place}.xlsx`, content)
  const fileId = ctx.crypto.id('file', `${accountId}:${place}`)
  await insertFile(ctx, {
    ...{ _id: fileId, accountId, purpose: 'document', state: 'ready', uploadFolder: '', place },
    ...{ bytes: content.length, sent: 0, pieces: 0, mime: null, storageIds: [storageId] },
    ...{ keySealed: newFileKey(ctx, fileId), ownerKind: 'account.export', ownerId: fileId },
    ...{ createdAtMs: ctx.clock(), purgeAtMs: ctx.clock() + HOUR_MS },
  })
  const url = await ctx.files.temporaryUrl(storageId, ADDRESS_SECONDS)
  if (url === null) throw new Error('the export has no address')
  return { url, fileName: `我的资料-${dayOf(ctx.clock())}.xlsx`, sections: sections.length, rows: rows.length }
}
