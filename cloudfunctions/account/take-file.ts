import type { account } from '../../src/contract/account'
import { cleaned, mimeOf } from '../../src/domain/files/clean'
import { type FileMime, piecesOf } from '../../src/domain/files/limits'
import { accountIdOf } from '../_data/accounts'
import { type FileRecord, markFileReady, readFile } from '../_data/files'
import { type Ctx, type Handler, refuse } from '../_kit/ctx'
import { areItsPieces, joinPieces, storeBytes } from '../_services/file-bytes'
import { removeFiles } from '../_services/files'

/**
 * Takes an upload in: a read, a download and an upload a piece, a write, a removal; again answers the same and goes on
 * where a function died. What it is tells the content alone. Refuses PIECES_MISSING (send again what is missing),
 * FILE_TYPE_UNKNOWN, FILE_BROKEN, which remove the upload, UPLOAD_EXPIRED; NOT_FOUND for another's.
 */
export const takeFile: Handler<typeof account.takeFile> = async (ctx, { fileId, uploads }) => {
  if (!ctx.openid) return refuse('FORBIDDEN')
  const file = await readFile(ctx, fileId)
  if (file?.accountId !== accountIdOf(ctx, ctx.openid)) return refuse('NOT_FOUND')
  if (file.state === 'going') return refuse('UPLOAD_EXPIRED')
  if (file.state === 'ready') return taken(file)
  if (!areItsPieces(file, uploads)) return refuse('NOT_FOUND')
  const content = await joinPieces(ctx, uploads)
  if (!content || content.length !== file.bytes) return refuse('PIECES_MISSING')

  const mime = mimeOf(content)
  const clean = mime && isMeant(file, mime) ? cleaned(content, mime) : null
  if (!mime || !clean) {
    await removeFiles(ctx, [fileId])
    return refuse(mime && isMeant(file, mime) ? 'FILE_BROKEN' : 'FILE_TYPE_UNKNOWN')
  }
  const storageIds = await storeBytes(ctx, file, clean)
  const ready = { _id: fileId, mime, bytes: clean.length, pieces: piecesOf(clean.length), storageIds }
  if (!(await markFileReady(ctx, ready))) {
    const now = await readFile(ctx, fileId)
    return now?.state === 'ready' ? taken(now) : refuse('UPLOAD_EXPIRED')
  }
  await dropPieces(ctx, uploads)
  return { fileId, mime, bytes: ready.bytes, pieces: ready.pieces }
}

const isMeant = ({ purpose }: FileRecord, mime: FileMime): boolean =>
  purpose === 'document' || mime !== 'application/pdf'

/** The file stands; pieces that stay behind go with it. */
const dropPieces = (ctx: Ctx, uploads: readonly string[]): Promise<void> =>
  ctx.files.remove(uploads).catch(() => ctx.log('pieces_left'))

const taken = ({ _id, mime, bytes, pieces }: FileRecord) => {
  if (mime === null) throw new Error('a ready file has a type')
  return { fileId: _id, mime, bytes, pieces }
}
