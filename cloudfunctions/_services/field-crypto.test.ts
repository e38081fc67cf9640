import { createCipheriv, hkdfSync, randomBytes } from 'node:crypto'
import * as fc from 'fast-check'
import { fieldCrypto } from './field-crypto'
import { FieldCryptoError } from './sealed-text'

const NAMES = ['FIELD_KEY', 'FIELD_KEY_OLD', 'INDEX_KEY', 'BLIND_KEY', 'BLIND_KEY_OLD']
const keys = { FIELD_KEY: '11'.repeat(32), INDEX_KEY: '22'.repeat(32) }
const PLACE = 'roster/a/name'

const crypto = (env: Readonly<Record<string, string>> = keys) => {
  for (const name of NAMES) delete process.env[name]
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

/** A field of the form before `v1`. */
const formerField = (keyHex: string, text: string): string => {
  const key = Buffer.from(hkdfSync('sha256', Buffer.from(keyHex, 'hex'), Buffer.alloc(0), 'field-v1', 32))
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, iv, { authTagLength: 16 }).setAAD(Buffer.from(PLACE))
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return `1.${Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url')}`
}

describe('field encryption', () => {
  it('opens what it sealed, and seals the same text differently each time', () => {
    const { seal, open } = crypto()
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, aad) => {
        const sealed = seal(text, aad)
        expect(sealed).toMatch(/^v1\.gcm\.[0-9a-f]{8}\.[\w-]{16}\.[\w-]*\.[\w-]{22}$/)
        expect(open(sealed, aad)).toBe(text)
        expect(seal(text, aad)).not.toBe(sealed)
      }),
    )
  })

  it('refuses a field that was moved to another place', () => {
    const { seal, open } = crypto()
    expect(reasonOf(() => open(seal('13800000000', 'roster/a/phone'), 'roster/b/phone'))).toBe('TAMPERED')
  })

  it('refuses every changed byte and every shortened part', () => {
    const { seal, open } = crypto()
    const parts = seal('张晓明', PLACE).split('.')
    for (const part of [3, 4, 5]) {
      const bytes = Buffer.from(parts[part] ?? '', 'base64url')
      for (let i = 0; i < bytes.length; i++) {
        const changed = Buffer.from(bytes)
        changed[i] = (changed[i] ?? 0) ^ 1
        const bent = (value: Buffer) =>
          parts.map((one, k) => (k === part ? value.toString('base64url') : one)).join('.')
        expect(reasonOf(() => open(bent(changed), PLACE))).toBe('TAMPERED')
        // a tag of 4 bytes is what Node alone would take
        expect(reasonOf(() => open(bent(bytes.subarray(0, i)), PLACE))).toBe(part === 4 ? 'TAMPERED' : 'MALFORMED')
      }
    }
  })

  it.each(['', 'v1', 'v2.gcm.00000000.a.b.c', 'v1.cbc.00000000.a.b.c', '9.AAAA', 'v1.gcm.00000000.a.b.c.d'])(
    'names "%s" malformed',
    sealed => expect(reasonOf(() => crypto().open(sealed, 'x'))).toBe('MALFORMED'),
  )

  it('names an unknown key', () => {
    const sealed = crypto({ ...keys, FIELD_KEY: '77'.repeat(32) }).seal('x', PLACE)
    expect(reasonOf(() => crypto().open(sealed, PLACE))).toBe('UNKNOWN_KEY')
  })

  it('reads fields of the former key while it is rotated, and tells which are current', () => {
    const before = crypto().seal('张晓明', PLACE)
    const turning = crypto({ ...keys, FIELD_KEY: '77'.repeat(32), FIELD_KEY_OLD: keys.FIELD_KEY })
    expect(turning.rotates).toBe(true)
    expect(turning.open(before, PLACE)).toBe('张晓明')
    expect(turning.isCurrent(before)).toBe(false)
    expect(turning.isCurrent(turning.seal('张晓明', PLACE))).toBe(true)
  })

  it('reads the form before v1, under the current and the former key, and calls it not current', () => {
    const sealed = formerField(keys.FIELD_KEY, '张晓明')
    const turning = crypto({ ...keys, FIELD_KEY: '77'.repeat(32), FIELD_KEY_OLD: keys.FIELD_KEY })
    expect(turning.open(sealed, PLACE)).toBe('张晓明')
    const now = crypto()
    expect(now.open(sealed, PLACE)).toBe('张晓明')
    expect(now.isCurrent(sealed)).toBe(false)
    expect(reasonOf(() => now.open(sealed, 'roster/b/name'))).toBe('TAMPERED')
    expect(reasonOf(() => now.open('1.AAAA', PLACE))).toBe('MALFORMED')
  })

  it.each([
    ['FIELD_KEY', ''],
    ['FIELD_KEY', 'zz'.repeat(32)],
    ['INDEX_KEY', '22'.repeat(16)],
    ['FIELD_KEY_OLD', 'short'],
    ['BLIND_KEY', 'short'],
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

  it('are looked up under the new and the former key while that is rotated', () => {
    const before = crypto().blind('phone', '13800138000')
    const turning = crypto({ ...keys, BLIND_KEY: '99'.repeat(32), BLIND_KEY_OLD: keys.INDEX_KEY })
    expect(turning.blinds('phone', '13800138000')).toEqual([turning.blind('phone', '13800138000'), before])
    expect(turning.blind('phone', '13800138000')).not.toBe(before)
    // what is named by an id keeps its name
    expect(turning.id('account', 'o1')).toBe(crypto().id('account', 'o1'))
    expect(turning.auditMac('x')).toBe(crypto().auditMac('x'))
  })
})
