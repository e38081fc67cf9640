import { account } from '../contract/account'
import { call } from './call'
import type { PickedFile } from './picked-file'

/** What already arrived of an upload; a retry goes on from there. */
export type SentPieces = Map<number, string>

export type Uploaded =
  | { readonly ok: true; readonly fileId: string }
  /** `cameAs`: it came whole, and nobody could look at it yet; the cloud tries again by itself. */
  | { readonly ok: false; readonly code: string; readonly cameAs?: string }

/** The function died or was too busy; what it says of a file's content is another matter. */
const NOBODY_LOOKED = new Set(['INTERNAL', 'BUSY'])

/**
 * Sends a picked file and has it taken in: two calls and one upload a piece. `sent` is kept by the caller over retries;
 * `onShare` hears 0 to 1. Never throws: what does not arrive is OFFLINE.
 */
export const uploadFile = async (
  file: PickedFile,
  { sent, onShare }: { readonly sent: SentPieces; readonly onShare: (share: number) => void },
): Promise<Uploaded> => {
  const { bytes, purpose, key } = file
  const started = await call(account.startFile, { bytes, purpose, requestId: key })
  if (!started.ok) return { ok: false, code: started.code }
  const { fileId, folder, pieces, pieceBytes } = started.data
  try {
    for (let piece = 0; piece < pieces; piece++) {
      if (!sent.has(piece)) sent.set(piece, await file.sendPart(`${folder}/${piece}`, piece * pieceBytes, pieceBytes))
      onShare((piece + 1) / (pieces + 1))
    }
  } catch {
    return { ok: false, code: 'OFFLINE' }
  }
  const uploads = Array.from({ length: pieces }, (_, piece) => sent.get(piece) ?? '')
  const taken = await call(account.takeFile, { fileId, uploads })
  if (taken.ok) return { ok: true, fileId }
  // a piece was lost on its way: the next try sends all of them
  if (taken.code === 'PIECES_MISSING') sent.clear()
  return { ok: false, code: taken.code, ...(NOBODY_LOOKED.has(taken.code) && { cameAs: fileId }) }
}
