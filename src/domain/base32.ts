/** Crockford's alphabet: no I, L, O, U, so that a code can be read aloud and typed. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Bytes as Crockford base32, upper case, unpadded: ceil(8n / 5) characters, the last one filled with zero bits. */
export const base32 = (bytes: Uint8Array): string => {
  let text = ''
  let buffer = 0
  let bits = 0
  for (const byte of bytes) {
    buffer = (buffer << 8) | byte
    bits += 8
    while (bits >= 5) {
      bits -= 5
      text += ALPHABET.charAt((buffer >> bits) & 31)
      buffer &= (1 << bits) - 1
    }
  }
  return bits > 0 ? text + ALPHABET.charAt((buffer << (5 - bits)) & 31) : text
}

/** Reads exactly `length` bytes back; null where a character or the length is wrong or the filling bits are not zero. */
export const fromBase32 = (text: string, length: number): Uint8Array | null => {
  if (text.length !== Math.ceil((length * 8) / 5)) return null
  const bytes = new Uint8Array(length)
  let at = 0
  let buffer = 0
  let bits = 0
  for (const character of text) {
    const value = ALPHABET.indexOf(character)
    if (value < 0) return null
    buffer = (buffer << 5) | value
    bits += 5
    if (bits >= 8) {
      bits -= 8
      bytes[at] = buffer >> bits
      at += 1
      buffer &= (1 << bits) - 1
    }
  }
  return buffer === 0 ? bytes : null
}
