import * as v from 'valibot'
import { FILE_MIMES, FILE_PURPOSES, FILE_REFUSALS } from '../../domain/files/limits'
import { atMs, count, id, line, requestId } from '../fields'

/** A piece of a private file with what its page draws over it; pillars answer their own files in this shape. */
export const filePiece = v.object({
  mime: v.picklist(FILE_MIMES),
  base64: v.string(),
  piece: count,
  pieces: count,
  watermark: v.object({ viewer: v.string(), atMs, reason: v.string() }),
})

export const fileProcedures = {
  /** Announces an upload: where its pieces go and how long they are. The same requestId is answered the same. */
  startFile: {
    input: v.object({ bytes: count, purpose: v.picklist(FILE_PURPOSES), requestId }),
    output: v.object({ fileId: id, folder: v.string(), pieces: count, pieceBytes: count }),
    refusals: FILE_REFUSALS,
  },
  /** Joins the uploaded pieces, looks what it really is, cleans it and keeps it private. Again answers the same. */
  takeFile: {
    input: v.object({ fileId: id, uploads: v.pipe(v.array(line(300)), v.minLength(1), v.maxLength(15)) }),
    output: v.object({ fileId: id, mime: v.picklist(FILE_MIMES), bytes: count, pieces: count }),
    refusals: FILE_REFUSALS,
  },
  /** A piece of my own upload. */
  filePiece: { input: v.object({ fileId: id, piece: count }), output: filePiece, refusals: [] },
  /** Removes my upload that is not submitted. Again changes nothing. */
  dropFile: { input: v.object({ fileId: id }), output: v.object({ fileId: id }), refusals: [] },
} as const
