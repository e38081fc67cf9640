import fc from 'fast-check'
import { decideRise, lineEntryOf, lineWord } from './line'

const entry = { signUpId: 'S1', accountId: 'A1', round: 1, places: 2 }
const held = { status: 'waitlisted', accountId: 'A1', round: 1, releasing: false } as const

test.each([
  ['waits and fits', {}, 2, 'rise'],
  ['a family and one free place', {}, 1, 'wait'],
  ['not written yet', null, 2, 'wait'],
  ['an earlier round', { round: 0 }, 2, 'wait'],
  ['a later round', { round: 2 }, 2, 'drop'],
  ['of another account of the same member', { accountId: 'A2' }, 2, 'drop'],
  ['drawn and not told yet', { status: 'in_draw' }, 2, 'wait'],
  ['confirmed already', { status: 'confirmed' }, 2, 'drop'],
  ['being given back', { status: 'cancelled', releasing: true }, 2, 'release'],
  ['given back', { status: 'cancelled' }, 2, 'drop'],
] as const)('whoever stands first, %s: room %#', (_, change, room, outcome) => {
  expect(decideRise({ entry, room, held: change && { ...held, ...change } })).toBe(outcome)
})

test('a stand is read back as it was written, and nothing else is a stand', () => {
  const id = fc.stringMatching(/^[0-9A-Za-z_-]{1,30}$/)
  const whole = fc.integer({ min: 0, max: 10_000 })
  fc.assert(
    fc.property(id, id, whole, whole, (signUpId, accountId, round, places) => {
      const one = { signUpId, accountId, round, places }
      expect(lineEntryOf(lineWord(one))).toEqual(one)
    }),
  )
  for (const word of ['', 'a', 'a:b:c:d', 'a:b:1', 'a:b:1:2:3', ' a:b:1:2']) expect(lineEntryOf(word)).toBeNull()
})
