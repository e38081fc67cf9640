import fc from 'fast-check'
import { base32, fromBase32 } from './base32'

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

test('bytes read back as they were written, in ceil(8n / 5) characters', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), bytes => {
      const text = base32(bytes)
      expect(text.length).toBe(Math.ceil((bytes.length * 8) / 5))
      expect(fromBase32(text, bytes.length)).toEqual(bytes)
    }),
  )
})

test('writes as a naive writer by bits does', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), bytes => {
      const bits = Array.from(bytes, byte => byte.toString(2).padStart(8, '0')).join('')
      const fives = bits.match(/.{1,5}/g) ?? []
      expect(base32(bytes)).toBe(fives.map(five => ALPHABET.charAt(Number.parseInt(five.padEnd(5, '0'), 2))).join(''))
    }),
  )
})

test('each value has one text only: filling bits must be zero, and nothing outside the alphabet is read', () => {
  expect(fromBase32('00', 1)).toEqual(Uint8Array.of(0))
  expect(fromBase32('01', 1)).toBeNull()
  for (const wrong of ['I0', 'l0', 'U0', 'a0', '0 ', '', '0', '000']) expect(fromBase32(wrong, 1)).toBeNull()
})

test('order of texts of one length is the order of their bytes', () => {
  const five = fc.uint8Array({ minLength: 5, maxLength: 5 })
  fc.assert(
    fc.property(five, five, (a, b) => {
      expect(Math.sign(Buffer.compare(a, b))).toBe(base32(a) < base32(b) ? -1 : base32(a) > base32(b) ? 1 : 0)
    }),
  )
})
