// `files`, owner: account. What people uploaded, and files made for them; the bytes lie in storage, sealed under each file's own key.
import type { FileMime, FilePurpose } from '../../src/domain/files/limits'
import type { Ctx } from '../_kit/ctx'

const FILES = 'files'

export interface FileRecord extends Readonly<Record<string, unknown>> {
  readonly _id: string
  readonly accountId: string
  readonly purpose: FilePurpose
  /** `coming`: pieces travel; `going`: marked for removal, nothing serves it any more. */
  readonly state: 'coming' | 'ready' | 'going'
  /** Unguessable folders in storage: of the pieces as they come, and of the file as it stays. */
  readonly uploadFolder: string
  readonly place: string
  /** Bytes as declared at first, as kept once ready. */
  readonly bytes: number
  /** Pieces it came in, and pieces it is kept in once ready. */
  readonly sent: number
  readonly pieces: number
  readonly mime: FileMime | null
  /** Its pieces as they came, until somebody looked at them; absent before they came. */
  readonly uploads?: readonly string[]
  /** When it is looked at again, where nobody could yet; null once that is done. */
  readonly lookAtMs?: number | null
  readonly storageIds: readonly string[]
  /** The file's own key, sealed under AAD `files/<_id>/key`. */
  readonly keySealed: string
  /** What it belongs to; empty while nothing was submitted. */
  readonly ownerKind: string
  readonly ownerId: string
  readonly createdAtMs: number
  /** When it goes by itself; null while it is kept. */
  readonly purgeAtMs: number | null
}

export interface FileOwner {
  readonly kind: string
  readonly id: string
}

/** One file, null where missing. One read. */
export const readFile = (ctx: Ctx, fileId: string): Promise<FileRecord | null> =>
  ctx.store.get<FileRecord>(FILES, fileId)

/** The files of these ids, in no order. One read, none without ids. */
export const listFiles = (ctx: Ctx, fileIds: readonly string[]): Promise<FileRecord[]> =>
  fileIds.length === 0
    ? Promise.resolve([])
    : ctx.store.find<FileRecord>(FILES, { _id: { in: fileIds } }, { limit: Math.min(1000, fileIds.length) })

/** Answers 'exists' where the same attempt made it before. One write. */
export const insertFile = (ctx: Ctx, file: FileRecord): Promise<'inserted' | 'exists'> => ctx.store.insert(FILES, file)

/** A person's files that belong to nothing yet. One count. */
export const countWaitingFiles = (ctx: Ctx, accountId: string): Promise<number> =>
  ctx.store.count(FILES, { accountId, ownerKind: '' })

/** All of a person's files, at most 1,000. One read. */
export const listFilesOf = (ctx: Ctx, accountId: string): Promise<FileRecord[]> =>
  ctx.store.find<FileRecord>(FILES, { accountId }, { limit: 1000 })

/** What belongs to one matter, at most 100. One read. */
export const listFilesOfOwner = (ctx: Ctx, owner: FileOwner): Promise<FileRecord[]> =>
  ctx.store.find<FileRecord>(FILES, { ownerKind: owner.kind, ownerId: owner.id }, { limit: 100 })

/** Its pieces came and are about to be looked at; where that dies, it is done again from `lookAtMs` on. One write. */
export const markFileCame = async (
  ctx: Ctx,
  fileId: string,
  { uploads, lookAtMs }: { uploads: readonly string[]; lookAtMs: number },
): Promise<boolean> =>
  (await ctx.store.update(FILES, { _id: fileId, state: 'coming' }, { uploads: [...uploads], lookAtMs })) === 1

/** Came, and nobody could look at it yet: neither clean nor bad. Pure. */
export const isUnlooked = ({ state, uploads }: FileRecord): boolean => state === 'coming' && (uploads ?? []).length > 0

/** Files to be looked at again, at most 20. One read. */
export const listUnlooked = (ctx: Ctx): Promise<FileRecord[]> =>
  ctx.store.find<FileRecord>(
    FILES,
    { state: 'coming', lookAtMs: { gt: 0, lte: ctx.clock() } },
    { orderBy: [['lookAtMs', 'asc']], limit: 20 },
  )

/** The bytes are stored; false where it was given up meanwhile. One write. */
export const markFileReady = async (
  ctx: Ctx,
  { _id, mime, bytes, pieces, storageIds }: Pick<FileRecord, '_id' | 'mime' | 'bytes' | 'pieces' | 'storageIds'>,
): Promise<boolean> =>
  (await ctx.store.update(
    FILES,
    { _id, state: 'coming' },
    {
      ...{ state: 'ready', mime, bytes, pieces, storageIds },
      ...{ uploads: { remove: true }, lookAtMs: null },
    },
  )) === 1

/** Gives a person's files to a matter; those that belong to it stay. The caller knows that each is ready, or came. Answers how many were given. One write. */
export const giveFiles = (
  ctx: Ctx,
  { fileIds, accountId, owner }: { fileIds: readonly string[]; accountId: string; owner: FileOwner },
): Promise<number> =>
  ctx.store.update(
    FILES,
    { _id: { in: fileIds }, accountId, state: { in: ['ready', 'coming'] }, ownerKind: '' },
    { ownerKind: owner.kind, ownerId: owner.id, purgeAtMs: null },
  )

/** Sets until when a matter's files are kept. One write. */
export const keepFilesUntil = (ctx: Ctx, owner: FileOwner, purgeAtMs: number): Promise<number> =>
  ctx.store.update(FILES, { ownerKind: owner.kind, ownerId: owner.id, state: 'ready' }, { purgeAtMs })

/** From now on nobody is served it, and the purge ends what a killed function leaves. One write. */
export const markFilesGoing = (ctx: Ctx, fileIds: readonly string[]): Promise<number> =>
  ctx.store.update(FILES, { _id: { in: fileIds } }, { state: 'going', purgeAtMs: ctx.clock() })

/** As above for one whose time has come, unless it was submitted meanwhile. One write. */
export const markFileDue = async (ctx: Ctx, fileId: string): Promise<boolean> =>
  (await ctx.store.update(
    FILES,
    { _id: fileId, purgeAtMs: { lte: ctx.clock() } },
    { state: 'going', purgeAtMs: ctx.clock() },
  )) === 1

/** Files whose time has come, at most 50. One read. */
export const listDueFiles = (ctx: Ctx): Promise<FileRecord[]> =>
  ctx.store.find<FileRecord>(FILES, { purgeAtMs: { lte: ctx.clock() } }, { orderBy: [['purgeAtMs', 'asc']], limit: 50 })

/** Forgets files whose bytes are gone. One write. */
export const forgetFiles = (ctx: Ctx, fileIds: readonly string[]): Promise<number> =>
  ctx.store.remove(FILES, { _id: { in: fileIds } })
