import fc from 'fast-check'
import { decideVisibility, VISIBILITIES, VISIBILITY_ACTS, type VisibilityFacts } from './visibility'
import { OUTCOMES, THREAD_KINDS, THREAD_STATES } from './words'

const waiting: VisibilityFacts = {
  visibility: 'publicPending',
  kind: 'question',
  state: 'resolved',
  outcome: 'answered',
  askerId: 'asker',
  consent: true,
  proposedBy: 'writer',
  byAccountId: 'second',
}
const facts: fc.Arbitrary<VisibilityFacts> = fc.record({
  visibility: fc.constantFrom(...VISIBILITIES),
  kind: fc.constantFrom(...THREAD_KINDS),
  state: fc.constantFrom(...THREAD_STATES),
  outcome: fc.constantFrom(null, ...OUTCOMES),
  askerId: fc.constantFrom('asker', ''),
  consent: fc.boolean(),
  proposedBy: fc.constantFrom(null, 'writer', 'second'),
  byAccountId: fc.constantFrom(null, 'asker', 'writer', 'second'),
})

describe('visibility', () => {
  test.each([
    ['a second person publishes what waits', {}, 'publish', 'public'],
    ['its writer does not', { byAccountId: 'writer' }, 'publish', 'SECOND_PERSON'],
    ['its asker does not', { byAccountId: 'asker' }, 'publish', 'SECOND_PERSON'],
    ['without consent nobody does', { consent: false }, 'publish', 'NO_CONSENT'],
    ['nothing is proposed without consent', { visibility: 'requesterOnly', consent: false }, 'propose', 'NO_CONSENT'],
    [
      'an open question is not proposed',
      { visibility: 'requesterOnly', state: 'assigned', outcome: null },
      'propose',
      'NOT_PUBLISHABLE',
    ],
    ['a complaint never is', { visibility: 'requesterOnly', kind: 'complaint' }, 'propose', 'NOT_PUBLISHABLE'],
    ['what is private is not published past the gate', { visibility: 'requesterOnly' }, 'publish', 'NOT_WAITING'],
    [
      'what was hidden is not published without being proposed anew',
      { visibility: 'hidden' },
      'publish',
      'NOT_WAITING',
    ],
    ['it is hidden at once', { visibility: 'public' }, 'hide', 'hidden'],
    ['and taken back at any time', { visibility: 'public', consent: false }, 'withdraw', 'requesterOnly'],
    ['a copy that was refused is private again', {}, 'refuse', 'requesterOnly'],
  ] as const)('%s', (_, more, act, expected) => {
    const decided = decideVisibility({ ...waiting, ...more }, act)
    expect(decided.ok ? decided.to : decided.code).toBe(expected)
  })

  test('whatever is asked: public only by a second person with consent, of an answered question', () => {
    fc.assert(
      fc.property(facts, fc.constantFrom(...VISIBILITY_ACTS), (one, act) => {
        const decided = decideVisibility(one, act)
        if (!decided.ok || decided.to !== 'public') return
        expect(one).toMatchObject({ visibility: 'publicPending', kind: 'question', outcome: 'answered', consent: true })
        expect([null, one.askerId, one.proposedBy]).not.toContain(one.byAccountId)
      }),
    )
  })
})
