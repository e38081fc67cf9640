import type { account } from '../../src/contract/account'
import {
  FILE_BYTES,
  PIECE_BYTES,
  piecesOf,
  sizeRefusal,
  UNATTACHED_MS,
  UPLOAD_FOLDER,
  WAITING_FILES,
} from '../../src/domain/files/limits'
import { accountIdOf } from '../_data/accounts'
import { countWaitingFiles, insertFile, readFile } from '../_data/files'
import { type Handler, refuse } from '../_kit/ctx'
import { newFileKey } from '../_services/file-bytes'

/**
 * Gives an upload its folder in storage, which nobody can guess: one read, one write, one read more where it stood
 * before. Refuses FILE_EMPTY, FILE_TOO_LARGE, and TOO_MANY_FILES above 40 that wait; UPLOAD_EXPIRED for one given up.
 */
export const startFile: Handler<typeof account.startFile> = async (ctx, { bytes, purpose, requestId }) => {
  if (!ctx.openid) return refuse('FORBIDDEN')
  const refused = sizeRefusal(bytes)
  if (refused) return refuse(refused, { mostMb: FILE_BYTES / 1_000_000 })
  const accountId = accountIdOf(ctx, ctx.openid)
  if ((await countWaitingFiles(ctx, accountId)) >= WAITING_FILES) return refuse('TOO_MANY_FILES')
  const fileId = ctx.crypto.id('file', `${accountId}:${requestId}`)
  const file = {
    _id: fileId,
    accountId,
    purpose,
    state: 'coming' as const,
    uploadFolder: ctx.ids.random(),
    place: ctx.ids.random(),
    bytes,
    sent: piecesOf(bytes),
    pieces: piecesOf(bytes),
    mime: null,
    storageIds: [],
    keySealed: newFileKey(ctx, fileId),
    ownerKind: '',
    ownerId: '',
    createdAtMs: ctx.clock(),
    purgeAtMs: ctx.clock() + UNATTACHED_MS,
  }
  const standing = (await insertFile(ctx, file)) === 'exists' ? await readFile(ctx, fileId) : file
  if (!standing || standing.state === 'going' || standing.bytes !== bytes) return refuse('UPLOAD_EXPIRED')
  const folder = `${UPLOAD_FOLDER}/${standing.uploadFolder}`
  return { fileId, folder, pieces: standing.sent, pieceBytes: PIECE_BYTES }
}
