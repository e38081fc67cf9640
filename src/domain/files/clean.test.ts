import fc from 'fast-check'
import { cleaned, mimeOf } from './clean'
import { FILE_BYTES, FILE_MIMES, PIECE_BYTES, piecesOf, sizeRefusal } from './limits'

const JPEG = [0xff, 0xd8, 0xff]
const SCAN = [0xff, 0xda, 0x00, 0x02, 1, 2, 0xff, 0x00, 3, 0xff, 0xd0, 4]
const END = [0xff, 0xd9]
const told = (marker: number, bytes: readonly number[]) => [0xff, marker, 0, bytes.length + 2, ...bytes]
const jpeg = (...segments: readonly (readonly number[])[]) => new Uint8Array([0xff, 0xd8, ...segments.flat()])

describe('cleaned', () => {
  const bytes = fc.array(fc.nat(255), { maxLength: 60 })

  it('a JPEG keeps JFIF, Adobe, tables and scan, and loses every other APPn, comments and what follows its end', () => {
    const app = fc.record({ marker: fc.integer({ min: 0xe0, max: 0xef }), body: bytes })
    fc.assert(
      fc.property(fc.array(app, { maxLength: 6 }), bytes, bytes, (apps, comment, behind) => {
        const segments = apps.map(({ marker, body }) => told(marker, body))
        const kept = apps
          .filter(({ marker }) => marker === 0xe0 || marker === 0xee)
          .map(({ marker, body }) => told(marker, body))
        const table = told(0xdb, [1, 2, 3])
        const whole = jpeg(...segments, told(0xfe, comment), table, SCAN, END, behind)
        expect(cleaned(whole, 'image/jpeg')).toEqual(jpeg(...kept, table, SCAN, END))
      }),
    )
  })

  it('what was cleaned is clean: a second time changes nothing', () => {
    const whole = jpeg(told(0xe1, [1]), told(0xe0, [2]), SCAN, told(0xfe, [9]), SCAN, END)
    const once = cleaned(whole, 'image/jpeg')
    expect(once && cleaned(once, 'image/jpeg')).toEqual(once)
  })

  it.each([
    ['no scan', jpeg(told(0xdb, [1]), END)],
    ['no end', jpeg(SCAN)],
    ['a segment longer than the file', jpeg([0xff, 0xdb, 0xff, 0xff])],
    ['a length below its own', jpeg([0xff, 0xdb, 0, 1], SCAN, END)],
    ['a second beginning', jpeg([0xff, 0xd8], SCAN, END)],
  ])('%s does not hold together', (_, broken) => {
    expect(cleaned(broken, 'image/jpeg')).toBeNull()
  })

  it('never throws and never grows, whatever comes', () => {
    const heads = fc.constantFrom(
      JPEG,
      [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
      [0x25, 0x50, 0x44, 0x46, 0x2d],
    )
    fc.assert(
      fc.property(heads, fc.uint8Array({ maxLength: 400 }), fc.constantFrom(...FILE_MIMES), (head, rest, mime) => {
        const whole = new Uint8Array([...head, ...rest])
        expect(cleaned(whole, mime)?.length ?? 0).toBeLessThanOrEqual(whole.length)
      }),
    )
  })
})

describe('mimeOf', () => {
  it('tells by the first bytes', () => {
    expect(mimeOf(new Uint8Array(JPEG))).toBe('image/jpeg')
    expect(mimeOf(new Uint8Array([0x4d, 0x5a, 0x90]))).toBeNull()
    expect(mimeOf(new Uint8Array([]))).toBeNull()
  })
})

describe('sizes', () => {
  it('nothing and too much are told apart, and pieces cover the file', () => {
    expect(sizeRefusal(0)).toBe('FILE_EMPTY')
    expect(sizeRefusal(FILE_BYTES)).toBeNull()
    expect(sizeRefusal(FILE_BYTES + 1)).toBe('FILE_TOO_LARGE')
    fc.assert(
      fc.property(fc.integer({ min: 1, max: FILE_BYTES }), size => {
        expect(piecesOf(size) * PIECE_BYTES).toBeGreaterThanOrEqual(size)
        expect((piecesOf(size) - 1) * PIECE_BYTES).toBeLessThan(size)
      }),
    )
  })
})
