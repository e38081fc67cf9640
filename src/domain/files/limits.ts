/** A function answers at most 1 MB and takes no upload itself: 700,000 bytes are 933,334 as base64. */
export const PIECE_BYTES = 700_000
/** A scanned document of some pages; 15 pieces. */
export const FILE_BYTES = 10_000_000
/** Rule of the design: at most nine files an item. */
export const FILES_AN_ITEM = 9
/** Uploads of one person that wait to be submitted; beyond this somebody uses us as a disk. */
export const WAITING_FILES = 40
/** What was uploaded and not submitted goes after a day. */
export const UNATTACHED_MS = 24 * 3_600_000
/** Where the phone puts the pieces; the function takes them from nowhere else. */
export const UPLOAD_FOLDER = 'uploads'

export const FILE_PURPOSES = ['photo', 'document'] as const
/** `photo`: a picture; `document`: a picture or a PDF. */
export type FilePurpose = (typeof FILE_PURPOSES)[number]

export const FILE_MIMES = ['image/jpeg', 'image/png', 'application/pdf'] as const
export type FileMime = (typeof FILE_MIMES)[number]

export const FILE_REFUSALS = [
  'FILE_EMPTY',
  'FILE_TOO_LARGE',
  'FILE_TYPE_UNKNOWN',
  'FILE_BROKEN',
  'TOO_MANY_FILES',
  'PIECES_MISSING',
  'UPLOAD_EXPIRED',
] as const

/** Whether a file of this size may come at all, by its size alone. Pure. */
export const sizeRefusal = (bytes: number): 'FILE_EMPTY' | 'FILE_TOO_LARGE' | null => {
  if (bytes === 0) return 'FILE_EMPTY'
  return bytes > FILE_BYTES ? 'FILE_TOO_LARGE' : null
}

/** How many pieces a file travels in. */
export const piecesOf = (bytes: number): number => Math.max(1, Math.ceil(bytes / PIECE_BYTES))
