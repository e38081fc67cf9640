import fc from 'fast-check'
import { toHex } from '../codes'
import { readDoorQuery } from './door-query'
import { cleanInvite, INVITE_BYTES, inviteCode } from './invite-code'
import { SHORT_NUMBER_LENGTH, shortNumber, shortNumberRange } from './short-number'

const five = fc.uint8Array({ minLength: 5, maxLength: 5 })

describe('a short number', () => {
  test('finds its own ticket, however it is typed', () => {
    fc.assert(
      fc.property(five, ticket => {
        const hex = toHex(ticket)
        const short = shortNumber(hex)
        expect(short).toMatch(/^[0-9A-HJKMNP-TV-Z]{6}$/)
        for (const typed of [short, short.toLowerCase(), `${short.slice(0, 3)} ${short.slice(3)}`]) {
          const range = shortNumberRange(typed)
          expect(range && range.fromHex <= hex && hex <= range.toHex).toBe(true)
        }
      }),
    )
  })

  test('finds exactly the tickets that show it', () => {
    fc.assert(
      fc.property(five, five, (a, b) => {
        const range = shortNumberRange(shortNumber(toHex(a)))
        const inRange = range !== null && range.fromHex <= toHex(b) && toHex(b) <= range.toHex
        expect(inRange).toBe(shortNumber(toHex(a)) === shortNumber(toHex(b)))
      }),
    )
    expect(shortNumberRange('000000')).toEqual({ fromHex: '0000000000', toHex: '00000003ff' })
  })

  test('is nothing but six characters of the alphabet', () => {
    expect(SHORT_NUMBER_LENGTH).toBe(6)
    for (const wrong of ['', '12345', '1234567', '12345U', '王晓明', 'U12345'])
      expect(shortNumberRange(wrong)).toBeNull()
  })
})

describe('what is typed into the hand search', () => {
  test.each([
    ['王晓', '王晓', null, false],
    [' 王 晓 ', '王晓', null, false],
    ['Li Na', 'lina', null, false],
    ['王', null, null, false],
    ['123', null, null, false],
    ['1234', null, '1234', false],
    ['1380-0001234', null, '1234', false],
    ['１２３４', null, '1234', false],
    ['123456789012', null, null, false],
    ['123456', null, '3456', true],
    ['abcdef', 'abcdef', null, true],
    ['--', '--', null, false],
  ])('%j means name %j, tail %j, short number %j', (typed, name, phoneTail, short) => {
    const query = readDoorQuery(typed)
    expect([query.name, query.phoneTail, query.tickets !== null]).toEqual([name, phoneTail, short])
  })
})

describe('an invitation to a door', () => {
  test('reads back as it was written, forgiving gaps, case, O for 0 and I for 1', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: INVITE_BYTES, maxLength: INVITE_BYTES }), random => {
        const code = inviteCode(random)
        expect(code).toMatch(/^D1[0-9A-HJKMNP-TV-Z]{13}$/)
        expect(cleanInvite(code)).toBe(code)
        expect(cleanInvite(` ${code.toLowerCase().replace(/0/g, 'o').replace(/1/g, 'l')}-`)).toBe(code)
      }),
    )
  })

  test('is nothing else: not a ticket, not shorter, not longer', () => {
    const code = inviteCode(new Uint8Array(INVITE_BYTES))
    for (const wrong of ['', 'D1', code.slice(0, -1), `${code}0`, `U${code.slice(1)}`, '志愿者'])
      expect(cleanInvite(wrong)).toBeNull()
  })
})
