import * as fc from 'fast-check'
import { FieldCryptoError, fieldCrypto } from './field-crypto'

const keys = { FIELD_KEY: '11'.repeat(32), INDEX_KEY: '22'.repeat(32) }

const crypto = (env: Readonly<Record<string, string>> = keys) => {
  Object.assign(process.env, env)
  return fieldCrypto()
}

/** The reason of a refusal; a text that opens is a failure of the test. */
const reasonOf = (open: () => string): string => {
  try {
    return `opened: ${open()}`
  } catch (error) {
    return error instanceof FieldCryptoError ? error.reason : String(error)
  }
}

describe('field encryption', () => {
  it('opens what it sealed, and seals the same text differently each time', () => {
    const { seal, open } = crypto()
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, aad) => {
        const sealed = seal(text, aad)
        expect(open(sealed, aad)).toBe(text)
        expect(seal(text, aad)).not.toBe(sealed)
      }),
    )
  })

  it('refuses a field that was moved to another place', () => {
    const { seal, open } = crypto()
    expect(reasonOf(() => open(seal('13800000000', 'roster/a/phone'), 'roster/b/phone'))).toBe('TAMPERED')
  })

  it('refuses every changed byte and every shortened field', () => {
    const { seal, open } = crypto()
    const sealed = seal('张晓明', 'roster/a/name')
    const bytes = Buffer.from(sealed.slice(2), 'base64url')
    for (let i = 0; i < bytes.length; i++) {
      const changed = Buffer.from(bytes)
      changed[i] = (changed[i] ?? 0) ^ 1
      expect(reasonOf(() => open(`1.${changed.toString('base64url')}`, 'roster/a/name'))).toBe('TAMPERED')
      const cut = bytes.subarray(0, i).toString('base64url')
      expect(reasonOf(() => open(`1.${cut}`, 'roster/a/name'))).toMatch(/^(TAMPERED|MALFORMED)$/)
    }
  })

  it('names an unknown key version', () => {
    expect(reasonOf(() => crypto().open('9.AAAA', 'x'))).toBe('UNKNOWN_KEY')
  })

  it.each([
    ['FIELD_KEY', ''],
    ['FIELD_KEY', 'zz'.repeat(32)],
    ['INDEX_KEY', '22'.repeat(16)],
  ])('does not start with %s = "%s"', (name, value) => {
    expect(() => crypto({ ...keys, [name]: value })).toThrow(name)
  })
})

describe('blind indexes and ids', () => {
  it('are equal for equal texts and apart for other kinds, texts and keys', () => {
    const ours = crypto()
    expect(ours.blind('phone', '1')).toBe(crypto().blind('phone', '1'))
    expect(ours.blind('phone', '1')).not.toBe(ours.blind('name', '1'))
    expect(ours.blind('phone', '1')).not.toBe(crypto({ ...keys, INDEX_KEY: '33'.repeat(32) }).blind('phone', '1'))
    expect(ours.id('account', 'o1')).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/)
  })

  it('does not confuse where a kind ends and its text begins', () => {
    const { blind } = crypto()
    expect(blind('ab', 'c')).not.toBe(blind('a', 'bc'))
  })
})
