import type { account } from '../../src/contract/account'
import { cleaned, mimeOf } from '../../src/domain/files/clean'
import { type FileMime, piecesOf } from '../../src/domain/files/limits'
import { accountIdOf } from '../_data/accounts'
import { type FileRecord, listUnlooked, markFileCame, markFileReady, readFile } from '../_data/files'
import { type Ctx, type Handler, refuse } from '../_kit/ctx'
import { areItsPieces, joinPieces, storeBytes } from '../_services/file-bytes'
import { removeFiles } from '../_services/files'

/** A look takes seconds; one that died is done again from here on. */
const LOOK_AGAIN_MS = 2 * 60_000

/**
 * Takes an upload in: a read, a write, a download and an upload a piece, a write, a removal; again answers the same and goes on
 * where a function died, as the minute's job does. What it is tells the content alone. Refuses PIECES_MISSING (send again what is
 * missing), FILE_TYPE_UNKNOWN, FILE_BROKEN, which remove the upload, UPLOAD_EXPIRED; NOT_FOUND for another's.
 */
export const takeFile: Handler<typeof account.takeFile> = async (ctx, { fileId, uploads }) => {
  if (!ctx.openid) return refuse('FORBIDDEN')
  const file = await readFile(ctx, fileId)
  if (file?.accountId !== accountIdOf(ctx, ctx.openid)) return refuse('NOT_FOUND')
  // an export of my data is a file of mine, and no upload
  if (file.state === 'ready' && file.mime === null) return refuse('NOT_FOUND')
  if (file.state === 'going') return refuse('UPLOAD_EXPIRED')
  if (file.state === 'ready') return taken(file)
  if (!areItsPieces(file, uploads)) return refuse('NOT_FOUND')
  await markFileCame(ctx, fileId, { uploads, lookAtMs: ctx.clock() + LOOK_AGAIN_MS })
  const looked = await lookAt(ctx, file, uploads)
  return typeof looked === 'string' ? refuse(looked) : looked
}

/** Looks at an upload whose pieces came and keeps it, or removes it; the code where it is not kept. */
const lookAt = async (ctx: Ctx, file: FileRecord, uploads: readonly string[]) => {
  const { _id: fileId } = file
  const content = await joinPieces(ctx, uploads)
  if (!content || content.length !== file.bytes) return 'PIECES_MISSING' as const

  const mime = mimeOf(content)
  const clean = mime && isMeant(file, mime) ? cleaned(content, mime) : null
  if (!mime || !clean) {
    await removeFiles(ctx, [fileId])
    return mime && isMeant(file, mime) ? ('FILE_BROKEN' as const) : ('FILE_TYPE_UNKNOWN' as const)
  }
  const storageIds = await storeBytes(ctx, file, clean)
  const ready = { _id: fileId, mime, bytes: clean.length, pieces: piecesOf(clean.length), storageIds }
  if (!(await markFileReady(ctx, ready))) {
    const now = await readFile(ctx, fileId)
    return now?.state === 'ready' ? taken(now) : ('UPLOAD_EXPIRED' as const)
  }
  await dropPieces(ctx, uploads)
  return { fileId, mime, bytes: ready.bytes, pieces: ready.pieces }
}

/** Looks again at what could not be looked at, ten minutes after each try; what lost its pieces goes. About 8 requests a file. */
export const lookAgain = async (ctx: Ctx, untilMs: number): Promise<{ looked: number }> => {
  let looked = 0
  for (const file of await listUnlooked(ctx)) {
    if (ctx.clock() > untilMs) break
    const uploads = file.uploads ?? []
    if (!(await markFileCame(ctx, file._id, { uploads, lookAtMs: ctx.clock() + 5 * LOOK_AGAIN_MS }))) continue
    if ((await lookAt(ctx, file, uploads)) === 'PIECES_MISSING') await removeFiles(ctx, [file._id])
    looked += 1
  }
  return { looked }
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
