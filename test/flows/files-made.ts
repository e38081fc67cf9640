/** Picture files made byte by byte, as phones and others would send them. */
import { deflateSync } from 'node:zlib'

/** The smallest picture that every viewer shows: 1 × 1, grey, baseline JPEG. */
const TINY_JPEG = Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAA//EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AN//Z',
  'base64',
)

const segment = (marker: number, body: Buffer): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([head, body])
}

export const GPS_MARK = 'GPSLatitude 30.2741 Apple iPhone 15'

export interface PhotoAsked {
  /** Puts an EXIF block with a place, a comment, and a second picture behind the end. */
  readonly exif?: boolean
  /** Fills the picture's scan up to about this size. */
  readonly bytes?: number
}

/** A JPEG. */
export const photo = ({ exif = false, bytes = 0 }: PhotoAsked): Buffer => {
  const [soi, rest] = [TINY_JPEG.subarray(0, 2), TINY_JPEG.subarray(2, -2)]
  const told = exif
    ? [segment(0xe1, Buffer.from(`Exif\0\0MM\0*${GPS_MARK}`)), segment(0xfe, Buffer.from(`remark ${GPS_MARK}`))]
    : []
  // what follows the tables is the scan; filling it keeps the file's shape
  const scan = Buffer.alloc(Math.max(0, bytes - TINY_JPEG.length), 0x55)
  const end = Buffer.from([0xff, 0xd9])
  return Buffer.concat([soi, ...told, rest, scan, end, ...(exif ? [Buffer.from(`behind ${GPS_MARK}`)] : [])])
}

const chunk = (type: string, body: Buffer): Buffer => {
  const head = Buffer.alloc(8)
  head.writeUInt32BE(body.length, 0)
  head.write(type, 4, 'latin1')
  return Buffer.concat([head, body, Buffer.alloc(4)])
}

/** A PNG with a text chunk that tells a place. */
export const drawing = (): Buffer =>
  Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])),
    chunk('tEXt', Buffer.from(`Comment\0${GPS_MARK}`)),
    chunk('IDAT', deflateSync(Buffer.from([0, 128]))),
    chunk('IEND', Buffer.alloc(0)),
  ])

export const pdf = (bytes = 0): Buffer =>
  Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.alloc(bytes, 0x20), Buffer.from('\nstartxref\n0\n%%EOF\n')])

/** A Windows program under whatever name. */
export const program = (): Buffer => Buffer.concat([Buffer.from('MZ'), Buffer.alloc(2000, 0x90)])
