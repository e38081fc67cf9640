import type { FilePurpose } from '../domain/files/limits'

/** A file chosen on this phone, pictures already made small; it is sent piece by piece. */
export interface PickedFile {
  /** The number of this attempt: a retry sends the rest of the same upload. */
  readonly key: string
  readonly name: string
  readonly purpose: FilePurpose
  readonly bytes: number
  /** An address that an image can show, null for a PDF. */
  readonly preview: string | null
  /** Sends `length` bytes from `from` on to a path in storage and answers the file id; throws where they do not arrive. */
  readonly sendPart: (path: string, from: number, length: number) => Promise<string>
}

/** What was picked, and how many could not be read as a picture. */
export interface Picked {
  readonly files: readonly PickedFile[]
  readonly unreadable: number
}

/** Sides in pixels and qualities, tried in turn until a picture fits one piece; the first reads well in print. */
export const SHRINK_STEPS = [
  { side: 2048, quality: 0.85 },
  { side: 2048, quality: 0.7 },
  { side: 1600, quality: 0.7 },
  { side: 1280, quality: 0.6 },
  { side: 960, quality: 0.5 },
] as const

/** Width and height within a square of `side`, never enlarged. */
export const fitted = (width: number, height: number, side: number): { width: number; height: number } => {
  const k = Math.min(1, side / Math.max(width, height, 1))
  return { width: Math.max(1, Math.round(width * k)), height: Math.max(1, Math.round(height * k)) }
}
