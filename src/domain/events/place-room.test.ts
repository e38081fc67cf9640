import fc from 'fast-check'
import { firstCounts, placeRoom, placesOf, placeTotal } from './place-room'
import { placesRefusal } from './places'
import { PLACE_KINDS } from './words'

const rules = fc.record({
  maxPlaces: fc.integer({ min: 1, max: 10 }),
  left: fc.integer({ min: 1, max: 20 }),
  allowed: fc.subarray([...PLACE_KINDS], { minLength: 1 }),
})

describe('the form of places', () => {
  it('begins with what the session allows', () => {
    expect(firstCounts(['self', 'child'])).toEqual({ self: 1, adult: 0, child: 0 })
    expect(firstCounts(['child'])).toEqual({ self: 0, adult: 0, child: 1 })
  })

  it('never lets anybody choose what the server would refuse', () => {
    fc.assert(
      fc.property(rules, fc.array(fc.constantFrom(...PLACE_KINDS), { maxLength: 30 }), (rule, presses) => {
        let counts = firstCounts(rule.allowed)
        for (const kind of presses)
          if (counts[kind] < placeRoom(counts, rule)[kind]) counts = { ...counts, [kind]: counts[kind] + 1 }
        expect(placesRefusal(placesOf(counts, { guardianConsent: true, ages: [] }), rule)).toBeNull()
        expect(placeTotal(counts)).toBeLessThanOrEqual(rule.left)
      }),
    )
  })

  it('asks for consent as soon as a child comes', () => {
    const counts = { self: 1, adult: 0, child: 2 }
    expect(
      placesRefusal(placesOf(counts, { guardianConsent: false, ages: [] }), {
        maxPlaces: 5,
        allowed: ['self', 'child'],
      }),
    ).toEqual({
      code: 'CONSENT_NEEDED',
    })
  })
})
