import { base32 } from '../base32'
import { fromHex, typedText } from '../codes'

/** Six characters of base32 are 30 of the ticket's 40 bits: unique enough within a session, short enough to read aloud. */
export const SHORT_NUMBER_LENGTH = 6

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** The short number that a ticket page shows and a door may type, from the ticket's five bytes in hex; '' where that is no hex. */
export const shortNumber = (ticketHex: string): string =>
  base32(fromHex(ticketHex) ?? new Uint8Array()).slice(0, SHORT_NUMBER_LENGTH)

/** The tickets (hex, both ends included) that begin with a typed short number; null where it is none. */
export const shortNumberRange = (typed: string): { readonly fromHex: string; readonly toHex: string } | null => {
  const text = typedText(typed)
  if (text.length !== SHORT_NUMBER_LENGTH) return null
  let value = 0
  for (const character of text) {
    const five = ALPHABET.indexOf(character)
    if (five < 0) return null
    value = value * 32 + five
  }
  const hex = (tail: number) => (value * 1024 + tail).toString(16).padStart(10, '0')
  return { fromHex: hex(0), toHex: hex(1023) }
}
