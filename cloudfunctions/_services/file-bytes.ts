import { createCipheriv, createDecipheriv } from 'node:crypto'
import { PIECE_BYTES, UPLOAD_FOLDER } from '../../src/domain/files/limits'
import type { FileRecord } from '../_data/files'
import type { Ctx } from '../_kit/ctx'

/** Storage works on this many objects of one file at a time. */
const SIDE_BY_SIDE = 4
const IV_BYTES = 12
const TAG_BYTES = 16
const KEPT_FOLDER = 'files'

type Keyed = Pick<FileRecord, '_id' | 'keySealed' | 'place'>

const keyAad = (fileId: string) => `files/${fileId}/key`

/** A new key of one file, sealed; once the record is gone nobody reads the bytes, wherever a copy of them lies. No round trip. */
export const newFileKey = (ctx: Ctx, fileId: string): string =>
  ctx.crypto.seal(Buffer.from(ctx.crypto.randomBytes(32)).toString('base64'), keyAad(fileId))

const keyOf = (ctx: Ctx, { _id, keySealed }: Keyed): Buffer =>
  Buffer.from(ctx.crypto.open(keySealed, keyAad(_id)), 'base64')

const pieceAad = (fileId: string, piece: number) => Buffer.from(`files/${fileId}/${piece}`)

/** Stores a file piece by piece, sealed; written again it is the same file. One upload a piece. */
export const storeBytes = (ctx: Ctx, file: Keyed, bytes: Uint8Array): Promise<string[]> => {
  const key = keyOf(ctx, file)
  const numbers = Array.from({ length: Math.ceil(bytes.length / PIECE_BYTES) }, (_, piece) => piece)
  return inFours(numbers, piece => {
    const iv = ctx.crypto.randomBytes(IV_BYTES)
    const cipher = createCipheriv('aes-256-gcm', key, iv, { authTagLength: TAG_BYTES }).setAAD(
      pieceAad(file._id, piece),
    )
    const plain = bytes.subarray(piece * PIECE_BYTES, (piece + 1) * PIECE_BYTES)
    const body = Buffer.concat([cipher.update(plain), cipher.final()])
    return ctx.files.upload(`${KEPT_FOLDER}/${file.place}/${piece}`, Buffer.concat([iv, cipher.getAuthTag(), body]))
  })
}

/** One piece in clear, null where storage lost it. One download. Throws where the bytes were touched. */
export const readBytes = async (
  ctx: Ctx,
  file: Keyed & Pick<FileRecord, 'storageIds'>,
  piece: number,
): Promise<Buffer | null> => {
  const storageId = file.storageIds[piece]
  const sealed = storageId === undefined ? null : await ctx.files.download(storageId)
  if (!sealed || sealed.length < IV_BYTES + TAG_BYTES) return null
  const decipher = createDecipheriv('aes-256-gcm', keyOf(ctx, file), sealed.subarray(0, IV_BYTES), {
    authTagLength: TAG_BYTES,
  })
    .setAAD(pieceAad(file._id, piece))
    .setAuthTag(sealed.subarray(IV_BYTES, IV_BYTES + TAG_BYTES))
  return Buffer.concat([decipher.update(sealed.subarray(IV_BYTES + TAG_BYTES)), decipher.final()])
}

/** Whether these are exactly the pieces of this upload, in their order: nothing else in storage is ever read for a client. No round trip. */
export const areItsPieces = (file: Pick<FileRecord, 'uploadFolder' | 'sent'>, uploads: readonly string[]): boolean =>
  uploads.length === file.sent &&
  uploads.every((id, i) => /^cloud:\/\/[^/]+\//.test(id) && id.endsWith(`/${uploadPath(file, i)}`) && depth(id) === 5)

const depth = (id: string): number => id.split('/').length - 1

/** The uploaded pieces as one, null where one did not arrive. One download a piece. */
export const joinPieces = async (ctx: Ctx, uploads: readonly string[]): Promise<Buffer | null> => {
  const parts = await inFours(uploads, id => ctx.files.download(id))
  const whole = parts.filter(part => part !== null)
  return whole.length === parts.length ? Buffer.concat(whole) : null
}

/** Removes whatever storage holds of these files, pieces on their way included. One or two requests for all of them. */
export const removeBytes = async (ctx: Ctx, files: readonly FileRecord[]): Promise<void> => {
  if (files.length === 0) return
  const bucket = await bucketOf(ctx, files)
  const paths = files.flatMap(file => [
    ...numbers(file.sent).map(piece => uploadPath(file, piece)),
    ...numbers(file.sent).map(piece => `${KEPT_FOLDER}/${file.place}/${piece}`),
  ])
  const ids = new Set([...files.flatMap(({ storageIds }) => storageIds), ...paths.map(path => `${bucket}${path}`)])
  const all = [...ids]
  for (let from = 0; from < all.length; from += 50) await ctx.files.remove(all.slice(from, from + 50))
}

const numbers = (count: number): number[] => Array.from({ length: count }, (_, i) => i)

const uploadPath = ({ uploadFolder }: Pick<FileRecord, 'uploadFolder'>, piece: number): string =>
  `${UPLOAD_FOLDER}/${uploadFolder}/${piece}`

/** Storage's own prefix of an id; learned from any id that it gave, else from an empty mark that is always there. */
const bucketOf = async (ctx: Ctx, files: readonly FileRecord[]): Promise<string> => {
  const known = files.flatMap(({ storageIds }) => storageIds)[0]
  const id = known ?? (await ctx.files.upload(`${KEPT_FOLDER}/mark`, Buffer.from([0])))
  return id.split('/').slice(0, 3).join('/').concat('/')
}

const inFours = async <T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> => {
  const done: R[] = []
  for (let from = 0; from < items.length; from += SIDE_BY_SIDE)
    done.push(...(await Promise.all(items.slice(from, from + SIDE_BY_SIDE).map(work))))
  return done
}
