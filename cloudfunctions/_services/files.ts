import { FILES_AN_ITEM, type FileMime } from '../../src/domain/files/limits'
import {
  type FileOwner,
  type FileRecord,
  forgetFiles,
  giveFiles,
  isUnlooked,
  listFiles,
  listFilesOfOwner,
  markFilesGoing,
  readFile,
} from '../_data/files'
import type { Ctx } from '../_kit/ctx'
import { type Access, logAccess } from './access-log'
import { readBytes, removeBytes } from './file-bytes'

export interface FilesAttached {
  /** All files of the item, those that belong to it already included. */
  readonly fileIds: readonly string[]
  /** Whose uploads they are; nobody attaches another's. */
  readonly accountId: string
  readonly owner: FileOwner
  /** Whether one that came but could not be looked at yet is taken too; nobody is served it before that. */
  readonly unlooked?: boolean
}

/**
 * Gives uploads to a matter, from then on they stay: one write, two reads; again changes nothing. Answers FILE_GONE where
 * one is another's, belongs elsewhere or was given up, and TOO_MANY_FILES above nine an item.
 */
export const attachFiles = async (
  ctx: Ctx,
  { fileIds, accountId, owner, unlooked = false }: FilesAttached,
): Promise<'FILE_GONE' | 'TOO_MANY_FILES' | null> => {
  const ids = [...new Set(fileIds)]
  if (ids.length === 0) return null
  const [asked, standing] = await Promise.all([listFiles(ctx, ids), listFilesOfOwner(ctx, owner)])
  const others = standing.filter(file => !ids.includes(file._id) && file.state !== 'going')
  if (others.length + ids.length > FILES_AN_ITEM) return 'TOO_MANY_FILES'
  const fits = (file: FileRecord) => isOwn(file, owner) || (file.ownerKind === '' && file.accountId === accountId)
  const came = (file: FileRecord) => file.state === 'ready' || (unlooked && isUnlooked(file))
  if (asked.length !== ids.length || !asked.every(file => came(file) && fits(file))) return 'FILE_GONE'
  const free = asked.filter(file => !isOwn(file, owner)).map(({ _id }) => _id)
  if (free.length === 0 || (await giveFiles(ctx, { fileIds: free, accountId, owner })) === free.length) return null
  // another call of the same moment gave them, or the purge took one
  return (await listFiles(ctx, free)).every(file => isOwn(file, owner)) ? null : 'FILE_GONE'
}

const isOwn = (file: FileRecord, owner: FileOwner): boolean =>
  file.ownerKind === owner.kind && file.ownerId === owner.id

/** Which of these files nobody could look at yet (shown as such, never as clean, never as bad), and which turned out bad and went. One read. */
export const standingOf = async (
  ctx: Ctx,
  fileIds: readonly string[],
): Promise<{ unlooked: string[]; gone: readonly string[] }> => {
  const files = await listFiles(ctx, fileIds)
  const stands = (fileId: string) => files.some(({ _id, state }) => _id === fileId && state !== 'going')
  return { unlooked: files.filter(isUnlooked).map(({ _id }) => _id), gone: fileIds.filter(id => !stands(id)) }
}

/** Who looks, and in which standing; both are kept in the access log where the file is another's. */
interface Viewer {
  readonly accountId: string
  readonly nameMasked: string
  readonly role: Access['role']
  readonly unionId: string | null
}

/** The pieces of one file, and coming back to it within this time, are one row of the access log. */
const ONE_LOOK_MS = 10 * 60_000

export interface FileServed {
  readonly fileId: string
  readonly piece: number
  /** Who looks: the caller has decided that they may. */
  readonly viewer: Viewer
  /** Why, in words that the owner will read. */
  readonly reason: string
  /** What it has to belong to; null for the person's own upload. */
  readonly owner: FileOwner | null
}

export interface FilePiece {
  readonly mime: FileMime
  readonly base64: string
  readonly piece: number
  readonly pieces: number
  /** What the page draws over it: viewer, moment (UTC ms) and purpose. */
  readonly watermark: { readonly viewer: string; readonly atMs: number; readonly reason: string }
}

/**
 * One piece of a file, at most 700,000 bytes, for somebody who may see it: a read, a row of the access log unless it is
 * the person's own, a download. Null where it is gone, belongs elsewhere or has no such piece.
 */
export const serveFile = async (
  ctx: Ctx,
  { fileId, piece, viewer, reason, owner }: FileServed,
): Promise<FilePiece | null> => {
  const file = await readFile(ctx, fileId)
  if (file?.state !== 'ready' || file.mime === null || piece >= file.pieces) return null
  if (owner ? !isOwn(file, owner) : file.accountId !== viewer.accountId) return null
  if (file.accountId !== viewer.accountId) await logLook(ctx, file, viewer, reason)
  const bytes = await readBytes(ctx, file, piece)
  if (!bytes) return null
  return {
    mime: file.mime,
    base64: bytes.toString('base64'),
    piece,
    pieces: file.pieces,
    watermark: { viewer: viewer.nameMasked, atMs: ctx.clock(), reason },
  }
}

const logLook = (ctx: Ctx, file: FileRecord, viewer: Viewer, reason: string): Promise<void> =>
  logAccess(ctx, {
    subject: { kind: 'file', id: file._id },
    ownerAccountId: file.accountId,
    byAccountId: viewer.accountId,
    role: viewer.role,
    unionId: viewer.unionId,
    fields: ['file'],
    reason,
    occasion: String(Math.floor(ctx.clock() / ONE_LOOK_MS)),
  })

/**
 * Removes files from everywhere: marked first, so that nobody is served one any more, then storage, then the record;
 * killed in between the purge ends it. Two writes, a read, two requests to storage; again changes nothing.
 */
export const removeFiles = async (ctx: Ctx, fileIds: readonly string[]): Promise<number> => {
  const files = await listFiles(ctx, fileIds)
  if (files.length === 0) return 0
  const ids = files.map(({ _id }) => _id)
  await markFilesGoing(ctx, ids)
  await removeBytes(ctx, files)
  return forgetFiles(ctx, ids)
}
