import fc from 'fast-check'
import { type Claim, claimFate } from '../../src/domain/events/claim'
import { lineWord } from '../../src/domain/events/line'
import type { AccountRecord, SessionRecord, SignUpRecord } from '../_data/records'
import { type Ctx, Refused } from '../_kit/ctx'
import type { Change, Comparison, Doc, Store, Where } from '../_kit/ports'
import { fieldCrypto } from '../_services/field-crypto'
import { cancel } from './cancel'
import { sweep } from './jobs'
import { signUp } from './sign-up'

// The real handlers and jobs on a store in memory, where every single operation is a step that the scheduler may put
// in any order, and functions die after any write: thousands of races that no machine would ever time this way.

process.env['FIELD_KEY'] = '11'.repeat(32)
process.env['INDEX_KEY'] = '22'.repeat(32)
const crypto = fieldCrypto()

const START_MS = 1_750_000_000_000
const LIFE_MS = 20_000
const CAPACITY = 3
const SESSION = 'SESSION'
/** oA and oB are one member on two WeChat identities, as after a re-binding. */
const PEOPLE = { oA: 'm1', oB: 'm1', oC: 'm2', oD: 'm3' } as const
type Openid = keyof typeof PEOPLE
const OPENIDS: readonly Openid[] = ['oA', 'oB', 'oC', 'oD']

type Command =
  | {
      readonly kind: 'signUp'
      readonly openid: Openid
      readonly places: number
      readonly request: number
      readonly wait: boolean
    }
  | { readonly kind: 'cancel'; readonly openid: Openid }
  | { readonly kind: 'sweep' }
  | { readonly kind: 'advance'; readonly ms: number }
type Planned = { readonly command: Command; readonly dieAfterWrites: number }

const openid = fc.constantFrom(...OPENIDS)
const command: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('signUp' as const),
      openid,
      places: fc.integer({ min: 1, max: 2 }),
      request: fc.integer({ min: 1, max: 6 }),
      wait: fc.boolean(),
    }),
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('cancel' as const), openid }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('sweep' as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('advance' as const),
      ms: fc.constantFrom(1, 3_000, 15_000, 61_000, 121_000),
    }),
  },
)
const planned = fc.record({
  command,
  dieAfterWrites: fc.oneof(
    { weight: 2, arbitrary: fc.constant(99) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 3 }) },
  ),
})

class Died extends Error {}
type Documents = Map<string, Map<string, Doc>>

const world = () => {
  const account = (id: Openid): AccountRecord => ({
    _id: crypto.id('account', id),
    openid: id,
    card: {
      memberId: PEOPLE[id],
      unionId: 'root',
      unionName: '',
      unionPath: ['root'],
      companyName: '',
      nameMasked: '',
      nameGrams: [],
      phoneTailBlind: null,
    },
    roles: [],
    tries: null,
    waitingRequestId: null,
  })
  const session: SessionRecord = {
    _id: SESSION,
    eventId: 'EVENT',
    eventTitle: '',
    eventState: 'published',
    brand: '聚红能',
    venueName: '',
    organiserName: '',
    organiserPath: ['root'],
    onlyUnionIds: [],
    title: '',
    startsAtMs: START_MS + 9e8,
    endsAtMs: START_MS + 9.1e8,
    signUpOpensAtMs: START_MS - 1,
    signUpClosesAtMs: START_MS + 9e8,
    cancelUntilMs: START_MS + 9e8,
    doorOpensAtMs: START_MS + 9e8,
    doorClosesAtMs: START_MS + 9e8,
    mode: 'first_come',
    capacity: CAPACITY,
    taken: 0,
    waitlist: true,
    line: [],
    waiting: 0,
    claims: {},
    moves: 0,
    unsettled: false,
    hoursMovedAtMs: null,
    maxPlaces: 4,
    allowed: ['self', 'adult'],
    doors: [],
    tagHex: '0000',
    keySealed: '',
  }
  const documents: Documents = new Map([
    ['accounts', new Map(OPENIDS.map(id => [account(id)._id, account(id)]))],
    ['sessions', new Map<string, Doc>([[SESSION, session]])],
    ['sign_ups', new Map()],
    ['inbox', new Map()],
  ])
  const sessionNow = () => documents.get('sessions')?.get(SESSION) as SessionRecord
  const signUpsNow = () => [...(documents.get('sign_ups')?.values() ?? [])] as SignUpRecord[]
  return { documents, sessionNow, signUpsNow, clock: { nowMs: START_MS } }
}
type World = ReturnType<typeof world>

const wordOf = (signUp: SignUpRecord) => lineWord({ ...signUp, signUpId: signUp._id })

/** What `taken` must be at every single moment: sign-ups that hold places, and claims without one. */
const expectedTaken = ({ sessionNow, signUpsNow }: World): number => {
  const { claims, line = [] } = sessionNow()
  const bySignUp = new Map(signUpsNow().map(signUp => [signUp._id, signUp]))
  const held = signUpsNow().filter(signUp => {
    if (signUp.status === 'confirmed') return true
    const claim = claims[signUp.accountId]
    if (signUp.waited && line.includes(wordOf(signUp))) return false
    return signUp.releasing && !(claim && claimFate(claim, signUp.accountId, signUp) === 'giving')
  })
  const waiting = Object.entries(claims).filter(([accountId, claim]) =>
    ['unfinished', 'surplus', 'rising'].includes(claimFate(claim, accountId, bySignUp.get(claim.signUpId) ?? null)),
  )
  return (
    held.reduce((sum, signUp) => sum + signUp.places, 0) +
    waiting.reduce((sum, [, claim]) => sum + (claim.kind === 'take' ? claim.places : 0), 0)
  )
}

const at = (doc: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((value, key) => {
    if (Array.isArray(value) && /^\d+$/.test(key)) return value[Number(key)]
    if (Array.isArray(value)) return value.map(item => at(item, key))
    return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
  }, doc)

const holds = (value: unknown, given: Comparison): boolean => {
  if (typeof given !== 'object' || given === null) return Array.isArray(value) ? value.includes(given) : value === given
  if ('eq' in given) return value === given.eq
  if ('exists' in given) return (value !== undefined) === given.exists
  if ('neq' in given) return Array.isArray(value) ? !value.includes(given.neq) : value !== given.neq
  if ('in' in given) return given.in.some(one => one === value)
  if ('nin' in given) return given.nin.every(one => one !== value)
  const number = Number(value)
  return (
    (given.gt === undefined || (value !== null && number > Number(given.gt))) &&
    (given.gte === undefined || number >= Number(given.gte)) &&
    (given.lt === undefined || number < Number(given.lt)) &&
    (given.lte === undefined || number <= Number(given.lte))
  )
}

const changed = (doc: Doc, change: Change): Doc => {
  const next = structuredClone(doc)
  for (const [path, given] of Object.entries(change)) {
    const keys = path.split('.')
    const last = keys.pop() ?? ''
    const parent = at(next, keys.join('.')) ?? next
    if (typeof parent !== 'object' || parent === null) throw new Error(`no parent for ${path}`)
    const old: unknown = Reflect.get(parent, last)
    if (typeof given !== 'object' || given === null || Array.isArray(given)) Reflect.set(parent, last, given)
    else if ('set' in given) Reflect.set(parent, last, given.set)
    else if ('inc' in given) Reflect.set(parent, last, Number(old) + given.inc)
    else if ('push' in given)
      Reflect.set(parent, last, [...(old as unknown[]), ...given.push].slice(-(given.keepLast ?? 1e9)))
    else if ('pull' in given)
      Reflect.set(
        parent,
        last,
        (old as unknown[]).filter(one => one !== given.pull),
      )
    else if ('remove' in given) Reflect.deleteProperty(parent, last)
    else throw new Error('change not modelled')
  }
  return next
}

/** The port over maps. `step` waits for the scheduler; `wrote` may end the function after the write is done. */
const storeOf = (documents: Documents, step: (what: string) => Promise<void>, wrote: () => void): Store => {
  const rows = (name: string) => documents.get(name) ?? new Map<string, Doc>()
  const matching = (name: string, where: Where) =>
    [...rows(name).values()].filter(doc => Object.entries(where).every(([path, given]) => holds(at(doc, path), given)))
  const never = () => Promise.reject(new Error('not used here'))
  return {
    get: async <T extends Doc>(name: string, id: string) => {
      await step(`get ${name}`)
      return (structuredClone(rows(name).get(id)) ?? null) as T | null
    },
    find: async <T extends Doc>(name: string, where: Where) => {
      await step(`find ${name}`)
      return structuredClone(matching(name, where)) as unknown as T[]
    },
    insert: async (name, doc) => {
      await step(`insert ${name}`)
      const taken = [...rows(name).values()].some(other => other['ticketHex'] === doc['ticketHex'])
      const outcome = rows(name).has(doc._id) || taken ? 'exists' : 'inserted'
      if (outcome === 'inserted') rows(name).set(doc._id, structuredClone(doc))
      wrote()
      return outcome
    },
    update: async (name, where, change) => {
      await step(`update ${name}`)
      const found = matching(name, where)
      for (const doc of found) rows(name).set(doc._id, changed(doc, change))
      wrote()
      return found.length
    },
    // the two aggregates of these paths, told apart by their collection
    aggregate: async <T>(name: string, stages: readonly Readonly<Record<string, unknown>>[]) => {
      await step(`aggregate ${name}`)
      if (name === 'sign_ups') {
        const held = matching(name, { sessionId: SESSION }).filter(
          doc => doc['status'] === 'confirmed' || doc['releasing'],
        )
        const releasing = held.filter(doc => doc['releasing']).length
        return [{ places: held.reduce((sum, doc) => sum + Number(doc['places']), 0), releasing }] as T[]
      }
      const account = rows(name).get(String(at(stages[0], 'match._id')))
      const mine = matching('sign_ups', { memberId: String(at(account, 'card.memberId')) })
      return structuredClone([{ ...account, session: [rows('sessions').get(SESSION)], mine }]) as T[]
    },
    insertMany: async (name, docs) => {
      await step(`insertMany ${name}`)
      for (const doc of docs) rows(name).set(doc._id, doc)
      wrote()
    },
    count: never,
    put: never,
    remove: never,
    transaction: never,
  }
}

const contextOf = (the: World, plan: Planned, scheduler: fc.Scheduler | null, check: () => void): Ctx => {
  const bornMs = the.clock.nowMs
  let writes = 0
  const step = async (what: string) => {
    if (scheduler) await scheduler.schedule(Promise.resolve(), what)
    if (the.clock.nowMs - bornMs > LIFE_MS || writes >= plan.dieAfterWrites) throw new Died()
  }
  const wrote = () => {
    check()
    writes += 1
    if (writes >= plan.dieAfterWrites) throw new Died()
  }
  const never = () => Promise.reject(new Error('not used here'))
  return {
    openid: 'openid' in plan.command ? plan.command.openid : undefined,
    source: '',
    clock: () => the.clock.nowMs,
    ids: { random: () => '' },
    store: storeOf(the.documents, step, wrote),
    files: { upload: never, download: never, temporaryUrl: never, remove: never },
    wechat: { phoneNumber: never, wxaCode: never, subscribeSend: never, msgSecCheck: never, mediaCheckAsync: never },
    crypto,
    env: () => '-',
    log: () => undefined,
  }
}

const run = async (the: World, plan: Planned, scheduler: fc.Scheduler, check: () => void): Promise<void> => {
  const { command } = plan
  await scheduler.schedule(Promise.resolve(), `begin ${JSON.stringify(command)}`)
  if (command.kind === 'advance') {
    the.clock.nowMs += command.ms
    return
  }
  const ctx = contextOf(the, plan, scheduler, check)
  try {
    if (command.kind === 'sweep') expect((await sweep(ctx, Number.MAX_SAFE_INTEGER)).recounted).toBe(0)
    else if (command.kind === 'cancel') {
      const signUpId = crypto.id('sign-up', `${SESSION}:${PEOPLE[command.openid]}`)
      await cancel(ctx, { signUpId })
    } else {
      const places = Array.from({ length: command.places }, (_, i) => ({ kind: i === 0 ? 'self' : 'adult' }) as const)
      const requestId = `request-${command.openid}-${command.request}`
      const said = { wait: command.wait, declares: [], answers: [] }
      const answer = await signUp(ctx, { sessionId: SESSION, places, requestId, ...said })
      if (answer instanceof Refused) expect(['SESSION_FULL', 'NOT_ENOUGH_PLACES', 'BUSY']).toContain(answer.code)
      else expect(the.signUpsNow().some(mine => mine._id === answer.signUpId)).toBe(true)
    }
  } catch (error) {
    if (!(error instanceof Died)) throw error
  }
}

/** The line only grows at its end; whoever takes places leaves it from its front, and a newcomer takes none before it. */
const checkLine = (was: SessionRecord, is: SessionRecord): void => {
  const [before = [], after = []] = [was.line, is.line]
  if (is.waiting !== after.length) throw new Error(`${is.waiting} counted of ${after.length} in line`)
  const gone = before.filter(word => !after.includes(word))
  const come = after.filter(word => !before.includes(word))
  const kept = before.filter(word => after.includes(word))
  if (gone.length + come.length > 1) throw new Error('two moves in one write')
  if (JSON.stringify(after) !== JSON.stringify([...kept, ...come])) throw new Error('the order changed')
  if (is.taken > was.taken && before.length > 0 && gone[0] !== before[0]) throw new Error('somebody passed the line')
}

test('taken is what sign-ups and open claims hold after every single write, whatever races and dies', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), fc.array(planned, { minLength: 2, maxLength: 14 }), async (scheduler, plans) => {
      const the = world()
      let before = the.sessionNow()
      const check = () => {
        const now = the.sessionNow()
        const { taken } = now
        checkLine(before, now)
        before = now
        if (taken > CAPACITY) throw new Error(`oversold: ${taken}`)
        if (taken !== expectedTaken(the)) throw new Error(`taken ${taken}, held ${expectedTaken(the)}`)
      }
      const all = plans.map(plan => run(the, plan, scheduler, check))
      await scheduler.waitFor(Promise.all(all))

      const calm: Planned = { command: { kind: 'sweep' }, dieAfterWrites: 99 }
      for (let i = 0; i < 3; i++) {
        the.clock.nowMs += 300_000
        expect((await sweep(contextOf(the, calm, null, check), Number.MAX_SAFE_INTEGER)).recounted).toBe(0)
      }
      const confirmed = the.signUpsNow().filter(signUp => signUp.status === 'confirmed')
      const { taken, claims, unsettled, line = [] } = the.sessionNow()
      const waitlisted = the.signUpsNow().filter(signUp => signUp.status === 'waitlisted')
      expect([...line].sort()).toEqual(waitlisted.map(wordOf).sort())
      // nobody waits in front of places that would do
      const [first = ''] = line
      if (first !== '') expect(Number(first.split(':')[3])).toBeGreaterThan(CAPACITY - taken)
      expect(taken).toBe(confirmed.reduce((sum, signUp) => sum + signUp.places, 0))
      expect({ claims, unsettled }).toEqual({ claims: {}, unsettled: false })
      expect(the.signUpsNow().every(signUp => !signUp.releasing)).toBe(true)
    }),
    { numRuns: 1000 },
  )
}, 60_000)

test('a mark of places given back outlives everyone who saw them unreleased', () => {
  const claim: Claim = { kind: 'give', round: 1, atMs: 0, signUpId: 's' }
  const held = { accountId: 'a', status: 'cancelled', round: 1, releasing: true, releasedAtMs: null } as const
  expect(claimFate(claim, 'a', held)).toBe('giving')
  expect(claimFate(claim, 'a', { ...held, releasing: false, releasedAtMs: 5 })).toBe('given')
})
