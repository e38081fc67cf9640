import fc from 'fast-check'
import { decodeCursor, encodeCursor } from './cursor'
import { decideCallOff, decidePublish } from './publish'
import { decideSave, type SaveAsked, type SessionDraft } from './save'
import { isToday, isUpcoming } from './today'

const HOUR = 3_600_000
/** 2025-06-15 23:00 in Beijing. */
const NOW = Date.UTC(2025, 5, 15, 15)

const draft: SessionDraft = {
  title: '',
  startsAtMs: NOW,
  endsAtMs: NOW + HOUR,
  signUpOpensAtMs: NOW - HOUR,
  signUpClosesAtMs: NOW,
  cancelUntilMs: NOW,
  mode: 'first_come',
  capacity: 10,
  maxPlaces: 1,
  allowed: ['self'],
  doorOpensMinutesBefore: 60,
  doorClosesMinutesAfter: 0,
  doors: [{ doorId: 'main', name: '正门' }],
}
const stands = (taken: number, hasSignUps: boolean): SaveAsked['standing'] => ({
  state: 'published',
  version: 3,
  sessions: [{ sessionId: 'A', taken, hasSignUps }],
})
const kept = { ...draft, sessionId: 'A' }

describe('decideSave', () => {
  test.each<[string, SaveAsked, object]>([
    ['a new event', { sessions: [draft], read: 0, standing: null }, { ok: true, removed: [] }],
    ['a new event with a version', { sessions: [draft], read: 1, standing: null }, { code: 'VERSION_CONFLICT' }],
    ['an edit', { sessions: [kept, draft], read: 3, standing: stands(10, true) }, { ok: true, removed: [] }],
    [
      'an edit of an older version',
      { sessions: [kept], read: 2, standing: stands(0, false) },
      { code: 'VERSION_CONFLICT' },
    ],
    [
      'a called-off event',
      { sessions: [kept], read: 3, standing: { state: 'cancelled', version: 3, sessions: [] } },
      { code: 'EVENT_CANCELLED' },
    ],
    [
      'an unused session goes',
      { sessions: [draft], read: 3, standing: stands(0, false) },
      { ok: true, removed: ['A'] },
    ],
    ['a used one stays', { sessions: [draft], read: 3, standing: stands(0, true) }, { code: 'SESSION_IN_USE' }],
    [
      'less room than taken',
      { sessions: [{ ...kept, capacity: 9 }], read: 3, standing: stands(10, true) },
      { code: 'CAPACITY_BELOW_TAKEN', details: { session: 0, taken: 10 } },
    ],
    ['one session twice', { sessions: [kept, kept], read: 3, standing: stands(0, false) }, { code: 'BAD_INPUT' }],
    [
      'a session of another event',
      { sessions: [{ ...draft, sessionId: 'B' }], read: 3, standing: stands(0, false) },
      { code: 'BAD_INPUT' },
    ],
    [
      'one door twice',
      { sessions: [{ ...draft, doors: [...draft.doors, ...draft.doors] }], read: 0, standing: null },
      { code: 'BAD_INPUT' },
    ],
    ['a lottery', { sessions: [{ ...draft, mode: 'lottery' }], read: 0, standing: null }, { ok: true }],
    [
      'another mode once somebody signed up',
      {
        sessions: [{ ...draft, sessionId: 'S', mode: 'lottery' }],
        read: 1,
        standing: {
          state: 'published',
          version: 1,
          sessions: [{ sessionId: 'S', taken: 0, hasSignUps: true, mode: 'approval' }],
        },
      },
      { code: 'MODE_IN_USE' },
    ],
    [
      'a rule twice',
      { rules: [{ kind: 'women' }, { kind: 'women' }], sessions: [draft], read: 0, standing: null },
      { code: 'BAD_INPUT' },
    ],
    [
      'no length',
      { sessions: [draft, { ...draft, endsAtMs: NOW }], read: 0, standing: null },
      { code: 'TIMES_WRONG', details: { session: 1, reason: 'ENDS_BEFORE_START' } },
    ],
    [
      'sign-up never open',
      { sessions: [{ ...draft, signUpOpensAtMs: NOW }], read: 0, standing: null },
      { code: 'TIMES_WRONG' },
    ],
    [
      'sign-up after the end',
      { sessions: [{ ...draft, signUpClosesAtMs: NOW + HOUR + 1 }], read: 0, standing: null },
      { code: 'TIMES_WRONG' },
    ],
    [
      'cancelling after the end',
      { sessions: [{ ...draft, cancelUntilMs: NOW + HOUR + 1 }], read: 0, standing: null },
      { code: 'TIMES_WRONG' },
    ],
  ])('%s', (_, asked, expected) => {
    expect(decideSave(asked)).toMatchObject(expected)
  })
})

test.each([
  ['draft', 2, 2, 'write', 'NOT_READY'],
  ['draft', 3, 2, 'VERSION_CONFLICT', 'VERSION_CONFLICT'],
  ['published', 2, 2, 'same', 'write'],
  ['published', 3, 2, 'same', 'VERSION_CONFLICT'],
  ['published', 4, 2, 'VERSION_CONFLICT', 'VERSION_CONFLICT'],
  ['cancelled', 3, 2, 'EVENT_CANCELLED', 'same'],
  ['cancelled', 4, 2, 'EVENT_CANCELLED', 'EVENT_CANCELLED'],
] as const)(
  '%s at version %i, read at %i: publishing is %s, calling off is %s',
  (state, version, read, publish, off) => {
    const asked = { state, version, read, sessionCount: 1 }
    const word = (decision: ReturnType<typeof decidePublish>) =>
      decision.kind === 'refuse' ? decision.code : decision.kind
    expect(word(decidePublish(asked))).toBe(publish)
    expect(word(decideCallOff(asked))).toBe(off)
  },
)

test('an event without a session is not ready', () => {
  const asked = { state: 'draft', version: 1, read: 1, sessionCount: 0 } as const
  expect(decidePublish(asked)).toEqual({ kind: 'refuse', code: 'NOT_READY' })
})

test('a cursor comes back as it was given, and nothing else is read as one', () => {
  const id = fc.stringMatching(/^[0-9A-Za-z_-]{1,64}$/)
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4_102_444_800_000 }), id, (at, name) => {
      expect(decodeCursor(encodeCursor({ at, id: name }))).toEqual({ at, id: name })
    }),
  )
  for (const foreign of ['', '.', 'x', '1.', '.a', '1.$gt', '1.a.b', '!.a']) expect(decodeCursor(foreign)).toBeNull()
  expect(decodeCursor(undefined)).toBe('start')
})

test.each([
  ['an hour ago, over', -2 * HOUR, -HOUR, true, false],
  ['running since last month', -30 * 24 * HOUR, HOUR, true, false],
  ['later tonight', HOUR / 2, 3 * HOUR, true, false],
  ["after Beijing's midnight", HOUR, 2 * HOUR, false, true],
  ['yesterday', -24 * HOUR, -23 * HOUR, false, false],
])('%s', (_, starts, ends, today, upcoming) => {
  const span = { startsAtMs: NOW + starts, endsAtMs: NOW + ends }
  expect([isToday(span, NOW), isUpcoming(span, NOW)]).toEqual([today, upcoming])
})
