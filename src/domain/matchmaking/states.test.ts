import fc from 'fast-check'
import { decideApply } from './apply'
import { CLOCK_STEPS, dueSteps, isForgotten, nextDueAtMs } from './clock'
import { pairRefusal, pairStateAt } from './pair'
import {
  APPLICATION_MOVES,
  HOLDS_PLACE,
  MOVERS,
  nextSessionState,
  PAIR_MOVES,
  SESSION_COMMANDS,
  type SessionCommand,
  stateAt,
} from './states'
import { APPLICATION_STATES, MEETING_STATES, PAIR_STATES } from './words'

/** The session's line written down a second time: who, then `from>to` for each state that allows it. */
const LINE: Readonly<Record<SessionCommand, string>> = {
  save: 'matchmaker draft>draft published>published',
  publish: 'matchmaker draft>published',
  open: 'clock published>open',
  apply: 'member open>open',
  vouch: 'officer open>open',
  seal: 'matchmaker open>sealed',
  enterNumber: 'matchmaker sealed>drawn',
  settleDraw: 'clock drawn>confirming',
  withdraw: 'member open>open sealed>sealed drawn>drawn confirming>confirming final>final running>running',
  confirm: 'member confirming>confirming',
  expire: 'clock confirming>confirming',
  finalise: 'matchmaker confirming>final',
  plan: 'matchmaker open>final final>final running>running',
  nextRound: 'matchmaker final>running running>running',
  replan: 'matchmaker running>running',
  askHelp: 'member running>running choosing>choosing',
  choose: 'member running>running choosing>choosing',
  openChoosing: 'matchmaker running>choosing',
  reveal: 'matchmaker choosing>revealed',
  consent: 'member revealed>revealed closed>closed',
  handOver: 'matchmaker revealed>revealed closed>closed',
  block: 'member running>running choosing>choosing revealed>revealed closed>closed',
  report: 'member final>final running>running choosing>choosing revealed>revealed closed>closed',
  close: 'matchmaker revealed>closed running>closed final>closed',
  endForgotten: 'clock revealed>closed',
  purge: `clock ${MEETING_STATES.filter(state => state !== 'draft' && state !== 'purged')
    .map(state => `${state}>purged`)
    .join(' ')}`,
  cancel:
    'matchmaker draft>cancelled published>cancelled open>cancelled sealed>cancelled drawn>cancelled confirming>cancelled final>cancelled',
}

const cells = MEETING_STATES.flatMap(state =>
  MOVERS.flatMap(by => SESSION_COMMANDS.map(command => [state, by, command] as const)),
)

test.each(cells)('a session that is %s, %s, %s: as written down', (state, by, command) => {
  const [mover, ...moves] = LINE[command].split(' ')
  const move = moves.find(one => one.startsWith(`${state}>`))
  expect(nextSessionState(state, { by, command })).toBe(mover === by && move ? move.split('>')[1] : null)
})

test('no command leads out of purged, only cancelled and the line itself lead anywhere, and every state is reached', () => {
  const reached = new Set<string>(['draft'])
  for (let i = 0; i < MEETING_STATES.length; i++)
    for (const [state, by, command] of cells) {
      const to = nextSessionState(state, { by, command })
      if (to && reached.has(state)) reached.add(to)
      if (state === 'purged') expect(to).toBeNull()
      if (state === 'cancelled') expect([null, 'purged']).toContain(to)
    }
  expect([...reached].sort()).toEqual([...MEETING_STATES].sort())
})

test('sign-up opens by the clock alone', () => {
  expect(stateAt({ state: 'published', opensAtMs: 10 }, 9)).toBe('published')
  expect(stateAt({ state: 'published', opensAtMs: 10 }, 10)).toBe('open')
  expect(stateAt({ state: 'sealed', opensAtMs: 10 }, 99)).toBe('sealed')
})

/** Applications written down a second time: `from>to`, all others refused. */
const APPLICATIONS: Readonly<Record<keyof typeof APPLICATION_MOVES, string>> = {
  vouchYes: 'applied>verified rejected>verified verified>verified',
  vouchNo: 'applied>rejected verified>rejected rejected>rejected',
  seal: 'verified>sealed',
  leaveOut: 'applied>rejected',
  win: 'sealed>selected',
  wait: 'sealed>waitlisted',
  promote: 'waitlisted>selected',
  accept: 'selected>confirmed',
  decline: 'selected>declined',
  expire: 'selected>expired',
  withdraw: ['applied', 'verified', 'rejected', 'sealed', 'selected', 'waitlisted', 'confirmed']
    .map(state => `${state}>withdrawn`)
    .join(' '),
  finish: 'confirmed>done',
  miss: 'confirmed>no_show',
  purge: APPLICATION_STATES.filter(state => state !== 'purged')
    .map(state => `${state}>purged`)
    .join(' '),
}

test('every state of an application by every command is as written down', () => {
  for (const [command, moves] of Object.entries(APPLICATION_MOVES))
    for (const state of APPLICATION_STATES) {
      const written = APPLICATIONS[command as keyof typeof APPLICATION_MOVES].split(' ')
      const move = written.find(one => one.startsWith(`${state}>`))
      expect([command, state, moves[state] ?? null]).toEqual([command, state, move?.split('>')[1] ?? null])
    }
  expect(HOLDS_PLACE).toEqual(['selected', 'confirmed'])
})

test('a frozen pair never moves again, and a lapsed one only freezes', () => {
  for (const [move, from] of Object.entries(PAIR_MOVES))
    for (const state of PAIR_STATES) {
      if (move === 'freeze') expect(from[state]).toBe('frozen')
      else if (state === 'frozen' || state === 'lapsed') expect(from[state]).toBeUndefined()
    }
})

test('a contact leaves only with both consents, within 72 hours, and never from a frozen pair', () => {
  const consent = fc.option(fc.integer({ min: 1, max: 1000 }))
  const pair = fc.record({
    state: fc.constantFrom(...PAIR_STATES),
    consentAAtMs: consent,
    consentBAtMs: consent,
    lapsesAtMs: fc.integer({ min: 1, max: 2000 }),
  })
  fc.assert(
    fc.property(pair, fc.integer({ min: 0, max: 3000 }), (standing, nowMs) => {
      const refused = pairRefusal(standing, { move: 'handOver', nowMs })
      const state = pairStateAt(standing, nowMs)
      const both = standing.consentAAtMs !== null && standing.consentBAtMs !== null
      expect(refused === null).toBe((state === 'mutual' || state === 'exchanged') && both)
      if (standing.state === 'mutual' && nowMs >= standing.lapsesAtMs) expect(refused).toBe('PAIR_LAPSED')
    }),
  )
})

test('the clock does each step once, in order, and knows when to look again', () => {
  const DAY_MS = 86_400_000
  const base = { state: 'closed' as const, cancelReason: '', endsAtMs: 0, revealedAtMs: 0, closedAtMs: 1000 }
  const receipts: { what: string }[] = []
  const seen: string[] = []
  for (let due = nextDueAtMs({ ...base, receipts }); due !== null; due = nextDueAtMs({ ...base, receipts })) {
    const steps = dueSteps({ ...base, receipts }, due)
    expect(steps.length).toBeGreaterThan(0)
    for (const what of steps) {
      receipts.push({ what })
      seen.push(`${what}@${due / DAY_MS}`)
    }
  }
  expect(seen).toEqual(['yesCards@1', 'threeDays@3', 'threeWeeks@21', 'cards@30', 'threeMonths@91', 'shells@365'])
  expect(seen).toHaveLength(CLOCK_STEPS.length)
})

test('an evening that nobody ran to its end is emptied all the same, and one called off asks nobody how it was', () => {
  const DAY_MS = 86_400_000
  const left = { cancelReason: '', endsAtMs: 5 * DAY_MS, revealedAtMs: null, closedAtMs: null, receipts: [] }
  for (const state of MEETING_STATES.filter(one => one !== 'revealed')) {
    const due = nextDueAtMs({ ...left, state })
    expect([state, due === null ? null : due / DAY_MS]).toEqual([state, state === 'draft' ? null : 35])
  }
  const off = { ...left, state: 'cancelled' as const, cancelReason: '台风', closedAtMs: DAY_MS }
  expect(dueSteps(off, 31 * DAY_MS)).toEqual(['cards'])
  const purged = { ...off, state: 'purged' as const, receipts: [{ what: 'cards' }] }
  expect(dueSteps(purged, 400 * DAY_MS)).toEqual(['shells'])
})

test('an evening that was revealed and not ended is ended a day later, and not before it is over', () => {
  const HOUR_MS = 3_600_000
  const hours = { endsAtMs: 5 * HOUR_MS, revealedAtMs: HOUR_MS, closedAtMs: null }
  const revealed = { state: 'revealed' as const, cancelReason: '', ...hours }
  const receipts = [{ what: 'yesCards' }]
  expect(isForgotten({ ...revealed, receipts }, 29 * HOUR_MS - 1)).toBe(false)
  expect(isForgotten({ ...revealed, receipts }, 29 * HOUR_MS)).toBe(true)
  expect(isForgotten({ ...revealed, state: 'closed', receipts }, 99 * HOUR_MS)).toBe(false)
  expect(nextDueAtMs({ ...revealed, receipts })).toBe(29 * HOUR_MS)
})

test('who may apply: the promise and two consents alone, the other three never refuse', () => {
  fc.assert(
    fc.property(
      fc.record({
        single: fc.boolean(),
        conduct: fc.boolean(),
        companyCheck: fc.boolean(),
        takePart: fc.boolean(),
        showCard: fc.boolean(),
        suggestions: fc.boolean(),
        contact: fc.boolean(),
        photos: fc.boolean(),
        paused: fc.boolean(),
      }),
      fc.integer({ min: 0, max: 30 }),
      ({ single, conduct, companyCheck, paused, ...consents }, nowMs) => {
        const session = {
          kind: 'youth' as const,
          state: 'published' as const,
          opensAtMs: 10,
          closesAtMs: 20,
          startsAtMs: 30,
        }
        const asked = { session, mine: null, birthYear: 1940, single, conduct, companyCheck, consents, paused, nowMs }
        const ticks = single && conduct && companyCheck && consents.takePart && consents.showCard
        const decision = decideApply(asked)
        expect(decision.kind === 'apply').toBe(nowMs >= 10 && nowMs < 20 && !paused && ticks)
        if (decision.kind === 'refuse' && nowMs < 10) expect(decision.code).toBe('NOT_OPEN_YET')
        if (decision.kind === 'refuse' && nowMs >= 20) expect(decision.code).toBe('APPLY_CLOSED')
      },
    ),
  )
})
