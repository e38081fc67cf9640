import { createHmac } from 'node:crypto'
import { join } from 'node:path'
import { transformSync } from '@babel/core'
import { buildSync } from 'esbuild'
import fc from 'fast-check'
import type { DoorPolicy } from '../../src/domain/checkin/policy'
import { encodeCode, type Hmac, ticketKey, WINDOW_MS, windowAt } from '../../src/domain/codes'

/** What both builds offer: decisions, with the HMAC that each side has. */
interface Built {
  decideOffline: typeof import('../../src/domain/checkin/offline-door').decideOffline
  decideRedeem: typeof import('../../src/domain/checkin/decide-redeem').decideRedeem
  linesOf: typeof import('../../src/domain/checkin/offline-door').linesOf
  rosterLine: typeof import('../../src/domain/checkin/roster-line').rosterLine
  issueOf: typeof import('../../src/domain/codes').issueOf
  decodeCode: typeof import('../../src/domain/codes').decodeCode
  hmacSha256?: Hmac
}

const NOW = 1_790_000_000_000 - (1_790_000_000_000 % WINDOW_MS)
const KEY = Uint8Array.from({ length: 32 }, (_, i) => (i * 5) & 255)
const TAG = Uint8Array.of(0xab, 0xcd)
const HOUR = 3_600_000
const nodeHmac: Hmac = (key, message) => createHmac('sha256', key).update(message).digest()

const ENTRY = `
export { decideOffline, linesOf } from './domain/checkin/offline-door'
export { decideRedeem } from './domain/checkin/decide-redeem'
export { rosterLine } from './domain/checkin/roster-line'
export { issueOf, decodeCode } from './domain/codes'
`
const bundle = (contents: string, target: string): string => {
  const stdin = { contents, resolveDir: join(__dirname, '../../src'), loader: 'ts' as const }
  const { outputFiles } = buildSync({ stdin, bundle: true, write: false, format: 'cjs', platform: 'node', target })
  return outputFiles[0]?.text ?? ''
}
const load = (code: string): Built => {
  const module = { exports: {} }
  // the bundles of this very repository, to be run beside one another
  new Function('module', 'exports', 'require', code)(module, module.exports, require)
  return module.exports as Built
}
const forFunction = load(bundle(ENTRY, 'node16'))
const noble = "\nexport { hmacSha256 } from './platform/hmac'"
// as Taro does: bundled, then every class, spread and iterator rewritten for old phones
const oldPhones = { presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5' }]] }
const rewritten = transformSync(bundle(ENTRY + noble, 'es2020'), {
  ...{ filename: 'phone.js', configFile: false, babelrc: false, compact: false, sourceType: 'script' as const },
  ...oldPhones,
})
const forPhone = load(rewritten?.code ?? '')

const policies: readonly Partial<DoorPolicy>[] = [
  {},
  { entry: 'daily' },
  { entry: 'many' },
  { reentry: true },
  { reentry: true, autoOutMinute: 600 },
  { rules: [[{ kind: 'weekday', days: [1, 3, 6] }], [{ kind: 'door', doorIds: ['east'] }]] },
  {
    rules: [
      [
        { kind: 'between', fromMinute: 500, toMinute: 700, toleranceMinutes: 15 },
        { kind: 'minutesSinceLast', least: 20 },
      ],
    ],
  },
  { rules: [[{ kind: 'entriesAtMost', most: 1, per: 'today' }]], entry: 'many' },
  { questions: [{ questionId: 'q1', label: '?', kind: 'choice', options: ['a', 'b'], required: true }] },
]
const plain: DoorPolicy = {
  ...{ entry: 'once', reentry: false, autoOutMinute: null, rules: [], questions: [], walkIns: false, gift: null },
}

const anySituation = fc.record({
  policy: fc.constantFrom(...policies),
  status: fc.constantFrom('confirmed', 'confirmed', 'confirmed', 'pending', 'waitlisted', 'in_draw', 'cancelled'),
  blocked: fc.boolean(),
  places: fc.integer({ min: 1, max: 4 }),
  issue: fc.integer({ min: 1, max: 4 }),
  codeIssue: fc.integer({ min: 1, max: 5 }),
  kind: fc.constantFrom('rotating', 'static', 'hand', 'nonsense'),
  windows: fc.integer({ min: -6, max: 6 }),
  exit: fc.boolean(),
  entries: fc.array(
    fc.record({
      kind: fc.constantFrom('entry', 'entry', 'exit'),
      places: fc.integer({ min: 1, max: 2 }),
      minutesAgo: fc.integer({ min: 1, max: 3000 }),
      doorId: fc.constantFrom('main', 'east'),
    }),
    { maxLength: 4 },
  ),
  asked: fc.option(fc.integer({ min: 1, max: 4 })),
  answer: fc.constantFrom(null, 'a', 'z'),
  doorId: fc.constantFrom('main', 'main', 'east', 'roof'),
  opens: fc.integer({ min: -2, max: 1 }),
  closes: fc.integer({ min: 0, max: 60 }),
  seconds: fc.nat(3600 * 30),
  state: fc.constantFrom('published', 'published', 'cancelled'),
  nonce: fc.integer({ min: 0, max: 4 }),
})
type Situation = typeof anySituation extends fc.Arbitrary<infer T> ? T : never

const told = (built: Built, hmac: Hmac, given: Situation): string => {
  const nowMs = NOW + given.seconds * 1000
  const ticket = Uint8Array.of(1, 2, 3, 4, 5)
  const key = ticketKey(hmac, KEY, ticket, given.codeIssue)
  const kind = given.kind === 'static' ? 'static' : 'rotating'
  const window = kind === 'static' ? given.codeIssue : windowAt(nowMs - given.windows * WINDOW_MS)
  const code = given.kind === 'nonsense' ? 'U1OOPS' : encodeCode(hmac, key, { kind, tag: TAG, ticket, window })
  const session = {
    ...{ sessionId: 's1', eventState: given.state as 'published', tagHex: 'abcd' },
    ...{ doorOpensAtMs: nowMs + given.opens * HOUR, doorClosesAtMs: nowMs + given.closes * HOUR },
    doors: ['main', 'east'].map(doorId => ({ doorId, name: doorId })),
    doorPolicy: { ...plain, ...given.policy },
  }
  const entries = given.entries.map(({ minutesAgo, ...entry }, i) => ({
    ...{ ...entry, kind: entry.kind as 'entry', nonce: `n-${i}`, atMs: nowMs - minutesAgo * 60_000 },
  }))
  const row = {
    ...{ ticketHex: '0102030405', formerTickets: [], issue: given.issue, status: given.status as 'confirmed' },
    ...{ blocked: given.blocked, places: given.places, nameMasked: '王*明', union: 0, grams: [], tail: '' },
    ...{ entries, doorAsked: [] },
  }
  const answers = given.answer === null ? null : [{ questionId: 'q1', values: [given.answer] }]
  const scan = {
    ...{ kind: given.exit ? ('exit' as const) : ('entry' as const), nonce: `n-${given.nonce}`, doorId: given.doorId },
    ...{ places: given.asked, answers, nowMs },
  }
  const pack = {
    session,
    keyHex: Buffer.from(KEY).toString('hex'),
    unions: ['u'],
    ...built.linesOf([built.rosterLine(row)]),
  }
  const by = given.kind === 'hand' ? { ticketHex: '0102030405' } : { code }
  const offline = built.decideOffline(hmac, [pack], () => [], { ...scan, by })
  const read = built.decodeCode(code)
  const issue = read && built.issueOf(hmac, KEY, read, { inForce: given.issue, newer: 0 })
  const online = built.decideRedeem({
    ...{ ...scan, mode: 'online' as const, lists: ['s1'], granted: [session] },
    scan: given.kind === 'hand' ? { by: 'hand' as const } : { by: 'code' as const, code: read, issue },
    ticket: { ...row, signUpId: 'u1', sessionId: 's1' },
  })
  return JSON.stringify([offline, online])
}

test('the phone’s build and the function’s decide 10,000 situations alike, each with its own HMAC', () => {
  const phoneHmac = forPhone.hmacSha256
  if (!phoneHmac) throw new Error('the phone has an HMAC of its own')
  const kinds = new Set<string>()
  fc.assert(
    fc.property(anySituation, given => {
      const here = told(forFunction, nodeHmac, given)
      expect(told(forPhone, phoneHmac, given)).toBe(here)
      for (const [, code] of here.matchAll(/"code":"([A-Z_]+)"/g)) kinds.add(code ?? '')
      if (here.includes('"ok":true')) kinds.add('OK')
    }),
    { numRuns: 10_000 },
  )
  // the situations reach nearly every answer of the door
  expect(kinds.size).toBeGreaterThanOrEqual(14)
})
