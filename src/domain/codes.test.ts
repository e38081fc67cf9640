import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import {
  cleanCode,
  decodeCode,
  encodeCode,
  fromHex,
  type Hmac,
  isAuthentic,
  type TicketCode,
  ticketKey,
  toHex,
  WINDOW_MS,
  windowAge,
  windowAt,
} from './codes'

const hmac: Hmac = (key, message) => createHmac('sha256', key).update(message).digest()
const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length })
const sessionKey = bytes(32)
const anyCode = fc.record<TicketCode>({
  kind: fc.constantFrom('rotating', 'static'),
  tag: bytes(2),
  ticket: bytes(5),
  window: fc.integer({ min: 0, max: 2 ** 24 - 1 }),
})

const write = (key: Uint8Array, code: TicketCode) => encodeCode(hmac, ticketKey(hmac, key, code.ticket), code)
/** As a door does it: the key follows from the ticket that the code itself names. */
const isAdmitted = (key: Uint8Array, raw: string): boolean => {
  const read = decodeCode(raw)
  return read !== null && isAuthentic(hmac, ticketKey(hmac, key, read.ticket), read)
}

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

describe('a ticket code', () => {
  test('is 36 typeable characters and reads back as it was written', () => {
    fc.assert(
      fc.property(sessionKey, anyCode, (key, code) => {
        const text = write(key, code)
        expect(text).toMatch(/^U1[0-9A-HJKMNP-TV-Z]{34}$/)
        const read = decodeCode(text)
        expect(read && { kind: read.kind, tag: read.tag, ticket: read.ticket, window: read.window }).toEqual(code)
        expect(isAdmitted(key, text)).toBe(true)
      }),
    )
  })

  test('stays the same from release to release: paper codes live for months', () => {
    const key = Uint8Array.from({ length: 32 }, (_, i) => i)
    const ticket = Uint8Array.from([1, 2, 3, 4, 5])
    expect(write(key, { kind: 'static', tag: Uint8Array.from([0xab, 0xcd]), ticket, window: 1 })).toBe(PAPER)
    expect(write(key, { kind: 'rotating', tag: Uint8Array.from([0xab, 0xcd]), ticket, window: 0x010203 })).toBe(SCREEN)
  })

  test('with any one byte changed is never authentic', () => {
    fc.assert(
      fc.property(sessionKey, anyCode, fc.integer({ min: 1, max: 255 }), (key, code, flip) => {
        const read = decodeCode(write(key, code))
        if (!read) throw new Error('unreadable')
        const header = [read.kind === 'static' ? 1 : 0, ...read.tag, ...read.ticket]
        const all = [...header, read.window >> 16, (read.window >> 8) & 255, read.window & 255, ...read.mac]
        for (let at = 0; at < all.length; at++) {
          const broken = all.map((byte, i) => (i === at ? byte ^ flip : byte))
          expect(isAdmitted(key, `U1${rawBase32(broken)}`)).toBe(false)
        }
      }),
      { numRuns: 40 },
    )
  })

  test('with any one character changed is never authentic', () => {
    fc.assert(
      fc.property(sessionKey, anyCode, (key, code) => {
        const text = write(key, code)
        for (let at = 2; at < text.length; at++) {
          for (const other of ALPHABET) {
            if (other === text[at]) continue
            expect(isAdmitted(key, text.slice(0, at) + other + text.slice(at + 1))).toBe(false)
          }
        }
      }),
      { numRuns: 5 },
    )
  })

  test('cut short, made longer, or with two characters swapped is never authentic', () => {
    fc.assert(
      fc.property(sessionKey, anyCode, fc.integer({ min: 2, max: 34 }), (key, code, at) => {
        const text = write(key, code)
        expect(isAdmitted(key, text.slice(0, -1))).toBe(false)
        expect(isAdmitted(key, `${text}0`)).toBe(false)
        const swapped = text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2)
        expect(isAdmitted(key, swapped)).toBe(swapped === text)
      }),
    )
  })

  test('of another session or ticket does not pass with this key', () => {
    fc.assert(
      fc.property(sessionKey, sessionKey, anyCode, (key, otherKey, code) => {
        fc.pre(toHex(key) !== toHex(otherKey))
        expect(isAdmitted(otherKey, write(key, code))).toBe(false)
      }),
    )
  })

  test('any text at all is read without a throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), text => {
        const read = decodeCode(text)
        expect(read === null || read.mac.length === 10).toBe(true)
      }),
    )
  })
})

describe('what scanners and fingers add', () => {
  const noise = fc.constantFrom(' ', '  ', '-', '\t', '\r\n', '\u0000', '\u001d', '\ufeff', '·')
  const leading = fc.constantFrom('', '\\000026', ' \\000026 ', '\u0000\\000026', ']Q3', 'http://x.cn/?c=', 'UNION ')

  test('is forgiven: leading noise, gaps, case, O for 0, I and L for 1, full-width letters', () => {
    fc.assert(
      fc.property(sessionKey, anyCode, leading, noise, fc.infiniteStream(fc.nat(4)), (key, code, before, gap, dice) => {
        const text = write(key, code)
        const typed = [...text].map(character => {
          const roll = dice.next().value
          if (roll === 0) return character.toLowerCase()
          if (roll === 1) return character.replace('0', 'o').replace('1', 'l')
          if (roll === 2) return character.replace('0', 'O').replace('1', 'I') + gap
          if (roll === 3) return String.fromCharCode(character.charCodeAt(0) + 0xfee0)
          return character
        })
        expect(cleanCode(before + typed.join(''))).toBe(text)
        expect(isAdmitted(key, `${before}${typed.join('')}${gap}`)).toBe(true)
      }),
    )
  })
})

describe('the window of a code', () => {
  test('is read as the value nearest to now, also where it wraps around at 2^24', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 6_000_000_000_000 }),
        fc.integer({ min: -(2 ** 23) + 1, max: 2 ** 23 - 1 }),
        (nowMs, age) => {
          const shownMs = nowMs - age * WINDOW_MS
          fc.pre(shownMs >= 0)
          expect(windowAge(windowAt(shownMs), nowMs)).toBe(age)
        },
      ),
    )
  })

  test('one step over the wrap is one window old, not sixteen years', () => {
    const wrapMs = 2 ** 24 * WINDOW_MS * 4
    expect(windowAt(wrapMs)).toBe(0)
    expect(windowAt(wrapMs - 1)).toBe(2 ** 24 - 1)
    expect(windowAge(windowAt(wrapMs - 1), wrapMs)).toBe(1)
    expect(windowAge(windowAt(wrapMs), wrapMs - 1)).toBe(-1)
  })

  test('a screenshot is within one window for at most 60 s after it was drawn, and 30 s more by a fast clock', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4_000_000_000_000 }),
        fc.integer({ min: 0, max: 600_000 }),
        (drawnMs, laterMs) => {
          const age = windowAge(windowAt(drawnMs), drawnMs + laterMs)
          if (laterMs > 60_000) expect(age).toBeGreaterThan(1)
          if (laterMs <= 30_000) expect(age).toBeLessThanOrEqual(1)
        },
      ),
    )
  })
})

test('hex goes both ways and refuses what is no hex', () => {
  fc.assert(fc.property(bytes(5), value => expect(fromHex(toHex(value))).toEqual(value)))
  for (const wrong of ['a', 'zz', '0g', 'abc']) expect(fromHex(wrong)).toBeNull()
})

// Made once by a separate writer (Python's hmac and hashlib), not by this code.
const PAPER = 'U106NWT0820C20A0000429EJ5QF3BW9HM3PR'
const SCREEN = 'U102NWT0820C20A0820E3ETYVF17RC0E3KDR'

/** A second, naive writer of base32, so that a mistake of the product's own does not hide. */
function rawBase32(values: readonly number[]): string {
  const bits = values.map(value => value.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{1,5}/g) ?? []).map(five => ALPHABET.charAt(Number.parseInt(five.padEnd(5, '0'), 2))).join('')
}
