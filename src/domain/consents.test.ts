import fc from 'fast-check'
import { CONSENT_KINDS, CONSENTS, consentRefusal, consentState, hasConsent, type StandingConsent } from './consents'

const kind = fc.constantFrom(...CONSENT_KINDS)
const version = fc.integer({ min: 0, max: 6 })

describe('consents', () => {
  it('every text says what is agreed to, why, and what follows from taking it back', () => {
    for (const one of CONSENT_KINDS) {
      const text = CONSENTS[one]
      expect(Number.isInteger(text.version) && text.version >= 1).toBe(true)
      for (const part of [text.title, text.text, text.why, text.whenRevoked]) expect(part.length).toBeGreaterThan(3)
    }
  })

  it('only the version in force counts as given', () => {
    fc.assert(
      fc.property(kind, version, (one, seen) => {
        const now = CONSENTS[one].version
        expect(consentState({ kind: one, version: seen })).toBe(
          seen === 0 ? 'revoked' : seen === now ? 'given' : 'outdated',
        )
        expect(consentRefusal({ kind: one, version: seen, guardianOf: 'child' })).toBe(
          seen === now ? null : 'TEXT_CHANGED',
        )
      }),
    )
  })

  it('one consent says nothing of another, and one matter nothing of another', () => {
    const standing = fc.record({ kind, about: fc.constantFrom('', 'a', 'b'), version })
    fc.assert(
      fc.property(fc.array(standing), kind, fc.constantFrom('', 'a', 'b'), (list: StandingConsent[], one, about) => {
        const expected = list.some(
          given => given.kind === one && given.about === about && given.version === CONSENTS[one].version,
        )
        expect(hasConsent(list, one, about)).toBe(expected)
      }),
    )
  })

  it('a child’s consent needs the guardian', () => {
    const { version: now } = CONSENTS['account.childData']
    expect(consentRefusal({ kind: 'account.childData', version: now })).toBe('GUARDIAN_MISSING')
    expect(consentRefusal({ kind: 'account.childData', version: now, guardianOf: '' })).toBe('GUARDIAN_MISSING')
  })
})
