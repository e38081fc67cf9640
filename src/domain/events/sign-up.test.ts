import fc from 'fast-check'
import { decideCancel } from './cancel'
import { CLAIM_FRESH_MS, CLAIM_SETTLES_MS, claimFate, isSettled, type PlaceClaim } from './claim'
import { isEligible } from './eligibility'
import { MOST_WAITING } from './line'
import { decideSignUp, type MySignUp, type SignUpAsked } from './sign-up'
import { signUpBar } from './sign-up-bar'
import { EVENT_STATES, SESSION_MODES, SIGN_UP_STATUSES } from './words'

const NOW = 1_750_000_000_000
const HOUR = 3_600_000

const session: SignUpAsked['session'] = {
  eventState: 'published',
  signUpOpensAtMs: NOW - HOUR,
  signUpClosesAtMs: NOW + HOUR,
  capacity: 10,
  taken: 0,
  maxPlaces: 3,
  allowed: ['self', 'adult', 'child'],
  onlyUnionIds: [],
  brand: '聚红能',
  mode: 'first_come',
  questions: [],
}
const mine: MySignUp = {
  accountId: 'me',
  status: 'confirmed',
  round: 1,
  releasing: false,
  releasedAtMs: null,
  places: 2,
  requests: [{ requestId: 'first', places: 2 }],
}
const cancelled: MySignUp = { ...mine, status: 'cancelled', releasedAtMs: NOW - HOUR }
const claim: PlaceClaim = {
  kind: 'take',
  round: 1,
  atMs: NOW - 1000,
  signUpId: 'SIGNUP',
  requestId: 'first',
  places: 2,
  placeKinds: ['self', 'adult'],
  ticketHex: '0000000001',
}
const asked: SignUpAsked = {
  session,
  claim: null,
  mine: null,
  accountId: 'me',
  unionPath: ['root', 'east'],
  places: [{ kind: 'self' }],
  wait: false,
  declaresWoman: false,
  answers: [],
  history: null,
  requestId: 'new',
  nowMs: NOW,
}
const question = { questionId: 'q1', label: '尺码', kind: 'text', options: [], required: true } as const
const full = { ...session, taken: 10 }

describe('decideSignUp', () => {
  test.each<[string, Partial<SignUpAsked>, object]>([
    ['a free place is taken', {}, { kind: 'take', round: 1 }],
    ['after a cancel the next round is taken', { mine: cancelled }, { kind: 'take', round: 2 }],
    ['a known request answers as before', { mine, requestId: 'first' }, { kind: 'same', places: 2, remember: false }],
    [
      'a known request answers even when cancelled',
      { mine: cancelled, requestId: 'first' },
      { kind: 'same', status: 'confirmed' },
    ],
    ['another tap answers the same', { mine, session: full }, { kind: 'same', places: 2, remember: true }],
    ['an open claim is finished, even where it is full', { claim, session: full }, { kind: 'finish', refresh: false }],
    [
      'an old one is renewed first',
      { claim: { ...claim, atMs: NOW - CLAIM_FRESH_MS } },
      { kind: 'finish', refresh: true },
    ],
    ['a half-done cancel is ended first', { mine: { ...cancelled, releasing: true } }, { kind: 'release' }],
    ['what another account won is dropped', { mine: { ...mine, accountId: 'other' }, claim }, { kind: 'drop' }],
    ['the last place is one', { session: { ...session, taken: 9 } }, { kind: 'take' }],
    ['full is full', { session: full }, { kind: 'refuse', code: 'SESSION_FULL' }],
    [
      'a family needs all its places',
      { session: { ...session, taken: 9 }, places: [{ kind: 'self' }, { kind: 'adult' }] },
      { code: 'NOT_ENOUGH_PLACES', details: { left: 1 } },
    ],
    ['before the opening', { nowMs: session.signUpOpensAtMs - 1 }, { code: 'NOT_OPEN_YET' }],
    ['at the opening', { nowMs: session.signUpOpensAtMs }, { kind: 'take' }],
    ['at the closing', { nowMs: session.signUpClosesAtMs }, { code: 'SIGN_UP_CLOSED' }],
    ['a draft', { session: { ...session, eventState: 'draft' } }, { code: 'NOT_PUBLISHED' }],
    ['a called-off event', { session: { ...session, eventState: 'cancelled' } }, { code: 'EVENT_CANCELLED' }],
    ['another union', { session: { ...session, onlyUnionIds: ['west'] } }, { code: 'NOT_ELIGIBLE' }],
    ['a union above', { session: { ...session, onlyUnionIds: ['root'] } }, { kind: 'take' }],
    ['too many', { places: Array(4).fill({ kind: 'adult' }) }, { code: 'PLACES_NOT_ALLOWED' }],
    [
      'a kind that is not offered',
      { session: { ...session, allowed: ['self'] }, places: [{ kind: 'adult' }] },
      { code: 'PLACES_NOT_ALLOWED' },
    ],
    ['two selves', { places: [{ kind: 'self' }, { kind: 'self' }] }, { code: 'PLACES_NOT_ALLOWED' }],
    ['a child without consent', { places: [{ kind: 'child' }] }, { code: 'CONSENT_NEEDED' }],
    ['full, and would wait', { session: { ...full, waitlist: true }, wait: true }, { kind: 'wait', round: 1 }],
    [
      'full, could wait',
      { session: { ...full, waitlist: true } },
      { code: 'SESSION_FULL', details: { canWait: true } },
    ],
    ['full without a line', { session: full, wait: true }, { code: 'SESSION_FULL' }],
    [
      'a line that is long enough',
      { session: { ...full, waitlist: true, waiting: MOST_WAITING }, wait: true },
      { code: 'LINE_FULL' },
    ],
    [
      'places while others wait are theirs',
      { session: { ...session, waitlist: true, waiting: 1 } },
      { code: 'SESSION_FULL' },
    ],
    [
      'a family takes what is left where the event says so',
      { session: { ...session, taken: 9, takeLeft: true }, places: [{ kind: 'self' }, { kind: 'adult' }] },
      { kind: 'take', places: 1 },
    ],
    [
      'a family that would wait keeps together',
      { session: { ...session, taken: 9, waitlist: true }, places: [{ kind: 'self' }, { kind: 'adult' }], wait: true },
      { kind: 'wait' },
    ],
    [
      'approval, even where it is full',
      { session: { ...full, mode: 'approval' } },
      { kind: 'apply', status: 'pending' },
    ],
    [
      'a lottery, even where it is full',
      { session: { ...full, mode: 'lottery' } },
      { kind: 'apply', status: 'in_draw' },
    ],
    ['women only, not stated', { session: { ...session, rules: [{ kind: 'women' }] } }, { code: 'NOT_ELIGIBLE' }],
    [
      'women only, stated',
      { session: { ...session, rules: [{ kind: 'women' }] }, declaresWoman: true },
      { kind: 'take' },
    ],
    [
      'a question of the sign-up',
      { session: { ...session, questions: [{ ...question, at: 'sign_up' }] } },
      { code: 'ANSWERS_NEEDED', details: { questionIds: ['q1'] } },
    ],
    ['a question of the door', { session: { ...session, questions: [question] } }, { kind: 'take' }],
    [
      'a question that is answered',
      {
        session: { ...session, questions: [{ ...question, at: 'both' }] },
        answers: [{ questionId: 'q1', values: ['L'] }],
      },
      { kind: 'take' },
    ],
    ['a child with consent', { places: [{ kind: 'child', guardianConsent: true }] }, { kind: 'take' }],
  ])('%s', (_, change, expected) => {
    expect(decideSignUp({ ...asked, ...change })).toMatchObject(expected)
  })
})

describe('a claim against the sign-up', () => {
  const give = { kind: 'give', round: 1, atMs: NOW, signUpId: 'SIGNUP' } as const
  test.each([
    ['no sign-up yet', claim, null, 'unfinished'],
    ['an earlier round cancelled', { ...claim, round: 2 }, cancelled, 'unfinished'],
    ['its sign-up', claim, mine, 'made'],
    ['its sign-up on the way back', claim, { ...cancelled, releasing: true }, 'made'],
    ['its round given back already', claim, cancelled, 'surplus'],
    ["another account's round", claim, { ...mine, accountId: 'other' }, 'surplus'],
    ['places for who still waits', claim, { ...mine, status: 'waitlisted' }, 'rising'],
    ['a stand and its sign-up', { ...claim, kind: 'wait' }, { ...mine, status: 'waitlisted' }, 'made'],
    ['a stand without its sign-up', { ...claim, kind: 'wait' }, null, 'unfinished'],
    ['a later round', claim, { ...mine, round: 2 }, 'surplus'],
    ['a mark whose sign-up does not know', give, { ...cancelled, releasing: true }, 'giving'],
    ['a mark whose sign-up knows', give, cancelled, 'given'],
  ] as const)('%s', (_, given, held, fate) => {
    expect(claimFate(given, 'me', held)).toBe(fate)
  })

  test('is swept two minutes after the last one who could act on it, not before', () => {
    expect(isSettled(claim, null, claim.atMs + CLAIM_SETTLES_MS)).toBe(false)
    expect(isSettled(claim, null, claim.atMs + CLAIM_SETTLES_MS + 1)).toBe(true)
    const told = { ...cancelled, releasedAtMs: NOW + 10 * HOUR }
    expect(isSettled(give, told, NOW + 10 * HOUR + CLAIM_SETTLES_MS)).toBe(false)
    expect(isSettled(give, told, NOW + 10 * HOUR + CLAIM_SETTLES_MS + 1)).toBe(true)
  })
})

test.each([
  ['confirmed', 0, 0, { kind: 'cancel' }],
  ['confirmed', 0, 1, { kind: 'refuse', code: 'TOO_LATE' }],
  ['confirmed', 1, 0, { kind: 'refuse', code: 'ALREADY_CHECKED_IN' }],
  ['cancelled', 0, 1, { kind: 'same' }],
  ['waitlisted', 0, 1, { kind: 'cancel' }],
  ['pending', 0, 1, { kind: 'cancel' }],
] as const)('decideCancel of %s with %i used, %i ms after the deadline', (status, used, late, expected) => {
  expect(decideCancel({ status, used, cancelUntilMs: NOW, nowMs: NOW + late })).toEqual(expected)
})

describe('signUpBar', () => {
  const shown = { ...session, endsAtMs: NOW + 2 * HOUR, myStatus: null }
  const member = { whyNot: null }
  test.each([
    ['places left', shown, member, { action: 'sign_up', how: 'take', left: 10 }],
    ['mine', { ...shown, myStatus: 'confirmed' }, member, { action: 'ticket' }],
    ['mine, given back', { ...shown, myStatus: 'cancelled' }, member, { action: 'sign_up', how: 'take', left: 10 }],
    ['waiting', { ...shown, myStatus: 'waitlisted' }, member, { action: 'none', why: 'WAITING' }],
    ['full', { ...shown, taken: 10 }, member, { action: 'none', why: 'SESSION_FULL' }],
    ['full, with a line', { ...shown, taken: 10, waitlist: true }, member, { action: 'sign_up', how: 'wait' }],
    ['approval', { ...shown, taken: 10, mode: 'approval' }, member, { action: 'sign_up', how: 'apply' }],
    ['a cool-down', shown, { whyNot: { reason: 'COOL_DOWN' } }, { action: 'none', why: 'NOT_ELIGIBLE' }],
    ['a guest', shown, { whyNot: { reason: 'NOT_BOUND' } }, { action: 'bind' }],
    [
      'a guest before a full one',
      { ...shown, taken: 10 },
      { whyNot: { reason: 'NOT_BOUND' } },
      { action: 'none', why: 'SESSION_FULL' },
    ],
    ['another union', shown, { whyNot: { reason: 'OTHER_UNION' } }, { action: 'none', why: 'NOT_ELIGIBLE' }],
    ['over', { ...shown, endsAtMs: NOW, myStatus: 'confirmed' }, member, { action: 'none', why: 'ENDED' }],
    [
      'called off',
      { ...shown, eventState: 'cancelled', myStatus: 'confirmed' },
      member,
      { action: 'none', why: 'EVENT_CANCELLED' },
    ],
  ] as const)('%s', (_, given, person, expected) => {
    expect(signUpBar(given, person, NOW)).toEqual(expected)
  })

  test('offers exactly what the server would accept', () => {
    const anySession = fc.record({
      eventState: fc.constantFrom(...EVENT_STATES),
      signUpOpensAtMs: fc.integer({ min: NOW - 5, max: NOW + 5 }),
      signUpClosesAtMs: fc.integer({ min: NOW - 5, max: NOW + 5 }),
      capacity: fc.integer({ min: 0, max: 3 }),
      taken: fc.integer({ min: 0, max: 4 }),
      onlyUnionIds: fc.constantFrom([], ['east'], ['west']),
      mode: fc.constantFrom(...SESSION_MODES),
      waitlist: fc.boolean(),
      waiting: fc.constantFrom(0, 1, MOST_WAITING),
    })
    const anyMine = fc.option(fc.constantFrom(...SIGN_UP_STATUSES))
    fc.assert(
      fc.property(anySession, anyMine, (some, status) => {
        const signUp = status && { ...mine, status }
        const decision = decideSignUp({ ...asked, session: { ...session, ...some }, mine: signUp, wait: true })
        const isMine = isEligible(some.onlyUnionIds, asked.unionPath)
        const person = { whyNot: isMine ? null : ({ reason: 'OTHER_UNION' } as const) }
        const bar = signUpBar({ ...some, endsAtMs: NOW + HOUR, myStatus: status }, person, NOW)
        if (status === null || status === 'cancelled') expect(bar.action === 'sign_up').toBe(decision.kind !== 'refuse')
        else expect(decision.kind).toBe('same')
      }),
    )
  })
})
