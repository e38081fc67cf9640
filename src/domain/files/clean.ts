import type { FileMime } from './limits'

/** What a file is by its first bytes, whatever it calls itself; null for everything else. Pure. */
export const mimeOf = (bytes: Uint8Array): FileMime | null => {
  if (starts(bytes, 0, JPEG)) return 'image/jpeg'
  if (starts(bytes, 0, PNG)) return 'image/png'
  return starts(bytes, 0, PDF) ? 'application/pdf' : null
}

/**
 * The file without what tells of place, device and author: JPEG loses its APPn (but JFIF and Adobe's, which colours
 * need), comments and whatever follows its end; PNG its texts, EXIF and time. A PDF stays as it is. Null where the
 * file does not hold together. Pure.
 */
export const cleaned = (bytes: Uint8Array, mime: FileMime): Uint8Array | null => {
  if (mime === 'image/jpeg') return cleanJpeg(bytes)
  return mime === 'image/png' ? cleanPng(bytes) : wholePdf(bytes)
}

const JPEG = [0xff, 0xd8, 0xff]
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const PDF = [0x25, 0x50, 0x44, 0x46, 0x2d]
const PDF_END = [0x25, 0x25, 0x45, 0x4f, 0x46]

const starts = (bytes: Uint8Array, at: number, head: readonly number[]): boolean =>
  head.every((byte, i) => bytes[at + i] === byte)

const joined = (parts: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

const SOI = 0xd8
const EOI = 0xd9
const SOS = 0xda
const COMMENT = 0xfe
/** APP0 is JFIF's, APP14 Adobe's: both are read to get the colours right and say nothing of anybody. */
const KEPT_APPS = [0xe0, 0xee]
const isDropped = (marker: number): boolean =>
  marker === COMMENT || (marker >= 0xe0 && marker <= 0xef && !KEPT_APPS.includes(marker))
/** Markers without a length: TEM, RST0 to RST7, SOI. */
const isBare = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)

const cleanJpeg = (bytes: Uint8Array): Uint8Array | null => {
  const parts: Uint8Array[] = [bytes.subarray(0, 2)]
  let at = 2
  let scans = 0
  while (at + 1 < bytes.length) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker === EOI) return scans > 0 ? joined([...parts, bytes.subarray(at, at + 2)]) : null
    if (isBare(marker) || marker === SOI) return null
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0)
    const end = at + 2 + length
    if (length < 2 || end > bytes.length) return null
    if (!isDropped(marker)) parts.push(bytes.subarray(at, end))
    at = end
    if (marker !== SOS) continue
    scans += 1
    const next = endOfScan(bytes, at)
    parts.push(bytes.subarray(at, next))
    at = next
  }
  return null
}

/** Where the next marker of a scan's data stands: not a stuffed FF00, not a restart. */
const endOfScan = (bytes: Uint8Array, from: number): number => {
  for (let at = from; at + 1 < bytes.length; at++) {
    if (bytes[at] !== 0xff) continue
    const marker = bytes[at + 1] ?? 0
    if (marker !== 0 && marker !== 0xff && !(marker >= 0xd0 && marker <= 0xd7)) return at
  }
  return bytes.length
}

const DROPPED_CHUNKS = ['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME']
/** Length, type and checksum of a chunk. */
const CHUNK_FRAME = 12

const cleanPng = (bytes: Uint8Array): Uint8Array | null => {
  const parts: Uint8Array[] = [bytes.subarray(0, PNG.length)]
  let at = PNG.length
  while (at + CHUNK_FRAME <= bytes.length) {
    const [a = 0, b = 0, c = 0, d = 0] = bytes.subarray(at, at + 4)
    const end = at + CHUNK_FRAME + (a * 0x1000000 + ((b << 16) | (c << 8) | d))
    if (end > bytes.length) return null
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (at === PNG.length && type !== 'IHDR') return null
    if (!DROPPED_CHUNKS.includes(type)) parts.push(bytes.subarray(at, end))
    if (type === 'IEND') return joined(parts)
    at = end
  }
  return null
}

/** A PDF ends with its mark; readers look for it in the last kilobyte. */
const wholePdf = (bytes: Uint8Array): Uint8Array | null => {
  for (let at = bytes.length - PDF_END.length; at >= Math.max(0, bytes.length - 1024); at--)
    if (starts(bytes, at, PDF_END)) return bytes
  return null
}
