import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { checkin } from '../../src/contract/checkin'
import { events } from '../../src/contract/events'
import { members } from '../../src/contract/members'
import { encodeCode, fromHex, type Hmac, windowAt } from '../../src/domain/codes'
import { GATE, liveSession, OFFICER } from './house-world'
import { accepted, type Cloud, codeOf, startCloud } from './local-cloud'

const HOUR_MS = 3_600_000
const phoneHmac: Hmac = (key, message) => hmac(sha256, key, message)
const memberNo = (number: number): string => `oDemoMember${String(number).padStart(3, '0')}`
const MEMBERS = Array.from({ length: 300 }, (_, i) => memberNo(i + 1))
const self = [{ kind: 'self' as const }]

let cloud: Cloud
let data: string
let demoNames: readonly string[]

beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'house-'))
  cloud = await startCloud({ demo: true, data, workers: 6 })
  const known = (await cloud.get('/__identities')) as { openid: string; label: string; phone?: string }[]
  demoNames = known.flatMap(({ label, phone }) => [
    ...(/ (\p{Script=Han}{2,4})(?: ·|$)/u.exec(label)?.slice(1) ?? []),
    phone ?? '',
  ])
})
afterAll(async () => {
  await cloud?.stop()
  rmSync(data, { recursive: true, force: true })
})

/** A published session of the officer's union for 60, with the gate at its door; begins now. */
const session60 = async (requestId: string) => {
  const { sessionId: liveId, eventId: liveEventId } = await liveSession(cloud)
  const edited = accepted(await cloud.as(OFFICER).call(events.edit, { eventId: liveEventId }))
  const [live] = edited.sessions
  if (!live) throw new Error(`no session ${liveId}`)
  const { sessionId: _, taken: __, ...draft } = live
  const { eventId: ___, state: ____, ...event } = edited
  const saved = accepted(
    await cloud.as(OFFICER).call(events.save, {
      ...event,
      ...{ title: '六十个名额', version: 0, requestId },
      sessions: [{ ...draft, capacity: 60 }],
    }),
  )
  accepted(await cloud.as(OFFICER).call(events.publish, { eventId: saved.eventId, version: saved.version }))
  const sessionId = saved.sessionIds[0] ?? ''
  const { inviteCode } = accepted(await cloud.as(OFFICER).call(checkin.invite, { sessionId, hours: 24, uses: 1 }))
  accepted(await cloud.as(GATE).call(checkin.join, { inviteCode }))
  return sessionId
}
const taken = async (sessionId: string) =>
  accepted(await cloud.as(memberNo(1)).call(events.list, {}))
    .items.flatMap(event => event.sessions)
    .find(one => one.sessionId === sessionId)?.taken
const redeem = (sessionId: string, code: string, nonce: string) =>
  cloud.as(GATE).call(checkin.redeem, { code, lists: [sessionId], nonce })

test('300 members tap for 60 places: exactly 60 get one and every other answer is SESSION_FULL', async () => {
  const sessionId = await session60('crowd-race')
  const answers = await Promise.all(
    MEMBERS.map(openid => cloud.as(openid).call(events.signUp, { sessionId, places: self, requestId: 'tap' })),
  )
  const counted = new Map<string, number>()
  for (const answer of answers) counted.set(codeOf(answer), (counted.get(codeOf(answer)) ?? 0) + 1)
  expect(Object.fromEntries(counted)).toEqual({ OK: 60, SESSION_FULL: 240 })
  expect(new Set(answers.flatMap(answer => (answer.ok ? [answer.data.signUpId] : []))).size).toBe(60)
  expect(await taken(sessionId)).toBe(60)
  // a refused call is not remembered: its retry gets the place that was given back
  const winner = answers.findIndex(answer => answer.ok)
  const loser = answers.findIndex(answer => !answer.ok)
  const won = answers[winner]
  if (!won?.ok) throw new Error('nobody won')
  accepted(await cloud.as(MEMBERS[winner] ?? '').call(events.cancel, { signUpId: won.data.signUpId }))
  const again = { sessionId, places: self, requestId: 'tap' }
  expect(codeOf(await cloud.as(MEMBERS[loser] ?? '').call(events.signUp, again))).toBe('OK')
  // an accepted one answers the same, also after the cancel, and takes nothing
  expect(accepted(await cloud.as(MEMBERS[winner] ?? '').call(events.signUp, again))).toEqual(won.data)
  expect(await taken(sessionId)).toBe(60)
})

test('50 taps of one member are one sign-up; 20 scans of its ticket are one entry', async () => {
  const sessionId = await session60('crowd-taps')
  const caller = cloud.as(memberNo(2))
  const taps = await Promise.all(
    Array.from({ length: 50 }, (_, i) =>
      caller.call(events.signUp, { sessionId, places: self, requestId: `tap-${i}` }),
    ),
  )
  expect(new Set(taps.map(answer => JSON.stringify(accepted(answer)))).size).toBe(1)
  expect(await taken(sessionId)).toBe(1)
  const { signUpId } = accepted(
    taps[0] ?? (await caller.call(events.signUp, { sessionId, places: self, requestId: 'x' })),
  )
  const { staticCode } = accepted(await caller.call(events.ticket, { signUpId }))
  const scans = await Promise.all(Array.from({ length: 20 }, (_, i) => redeem(sessionId, staticCode, `scan-${i}`)))
  expect(scans.map(codeOf).sort()).toEqual([...Array(19).fill('ALREADY_CHECKED_IN'), 'OK'])
  const first = scans.findIndex(answer => answer.ok)
  expect(accepted(await redeem(sessionId, staticCode, `scan-${first}`))).toEqual(
    accepted(scans[first] ?? (await redeem(sessionId, staticCode, 'none'))),
  )
  const { items } = accepted(await cloud.as(GATE).call(checkin.counts, { lists: [sessionId] }))
  expect(items).toMatchObject([{ expected: 1, entered: 1 }])
})

test('a rotating code lives one window either way; older ones say how old; hours and the deadline hold', async () => {
  const sessionId = await session60('crowd-codes')
  const caller = cloud.as(memberNo(3))
  const { signUpId } = accepted(await caller.call(events.signUp, { sessionId, places: self, requestId: 'codes' }))
  const ticket = accepted(await caller.call(events.ticket, { signUpId }))
  const [key, tag, number] = [ticket.keyHex, ticket.tagHex, ticket.ticketHex].map(
    hex => fromHex(hex) ?? new Uint8Array(),
  )
  const codeAt = (atMs: number) =>
    encodeCode(phoneHmac, key ?? new Uint8Array(), {
      kind: 'rotating',
      tag: tag ?? new Uint8Array(),
      ticket: number ?? new Uint8Array(),
      window: windowAt(atMs),
    })
  const { nowMs: startMs } = (await cloud.get('/__clock')) as { nowMs: number }
  // the middle of a window, so that the calls of this test stay inside it
  const middle = Math.floor(startMs / 30_000) * 30_000 + 30_000 + 10_000
  await cloud.post('/__clock', { nowMs: middle })
  for (const [behind, code] of [
    [2, 'CODE_EXPIRED'],
    [-2, 'CODE_EXPIRED'],
    [6, 'CODE_EXPIRED'],
  ] as const)
    expect(codeOf(await redeem(sessionId, codeAt(middle - behind * 30_000), `w${behind}`))).toBe(code)
  const aged = await redeem(sessionId, codeAt(middle - 180_000), 'age')
  const ageSeconds = aged.ok ? null : aged.details?.['ageSeconds']
  expect(ageSeconds).toBeGreaterThanOrEqual(190)
  expect(ageSeconds).toBeLessThan(210)
  for (let at = 2; at < 36; at++) {
    const wrong = `${ticket.staticCode.slice(0, at)}${ticket.staticCode[at] === 'Z' ? 'Y' : 'Z'}${ticket.staticCode.slice(at + 1)}`
    expect([at, codeOf(await redeem(sessionId, wrong, `c${at}`))]).toEqual([at, 'CODE_INVALID'])
  }
  await cloud.post('/__clock', { nowMs: ticket.doorOpensAtMs - 60_000 })
  expect(codeOf(await redeem(sessionId, ticket.staticCode, 'early'))).toBe('TOO_EARLY')
  await cloud.post('/__clock', { nowMs: ticket.doorClosesAtMs + 1 })
  expect(codeOf(await redeem(sessionId, ticket.staticCode, 'late'))).toBe('TOO_LATE')
  expect(codeOf(await caller.call(events.cancel, { signUpId }))).toBe('TOO_LATE')
  await cloud.post('/__clock', { nowMs: middle })
  expect(accepted(await redeem(sessionId, codeAt(middle - 30_000), 'ok'))).toMatchObject({ places: 1, amber: false })
  expect(codeOf(await caller.call(events.cancel, { signUpId }))).toBe('ALREADY_CHECKED_IN')
  // the nonce of the refused scan was not remembered, that of the accepted one is, at any later hour
  await cloud.post('/__clock', { nowMs: ticket.doorClosesAtMs + HOUR_MS })
  expect(accepted(await redeem(sessionId, codeAt(middle - 30_000), 'ok')).places).toBe(1)
  expect(codeOf(await redeem(sessionId, ticket.staticCode, 'late'))).toBe('TOO_LATE')
  await cloud.post('/__clock', { nowMs: startMs })
})

test('400 calls of 100 people at once: nobody sees, cancels or draws what is another’s', async () => {
  const sessionId = await session60('crowd-own')
  const people = MEMBERS.slice(100, 160)
  const mine = await Promise.all(
    people.map(async openid => ({
      openid,
      me: accepted(await cloud.as(openid).call(members.me, {})),
      ...accepted(await cloud.as(openid).call(events.signUp, { sessionId, places: self, requestId: 'own' })),
    })),
  )
  expect(new Set(mine.map(one => one.me.member?.memberId)).size).toBe(60)
  const own = new Set(mine.map(one => one.signUpId))
  expect(own.size).toBe(60)
  const callers = [...mine, ...MEMBERS.slice(200, 240).map(openid => ({ openid, me: null, signUpId: '' }))]
  const checks = callers.flatMap((one, i) => {
    const another = mine[(i + 7) % mine.length]
    const caller = cloud.as(one.openid)
    return [
      async () => {
        const answer = accepted(await caller.call(members.me, {}))
        expect(answer.openid).toBe(one.openid)
        if (one.me) expect(answer).toEqual(one.me)
      },
      async () => {
        const { items } = accepted(await caller.call(events.mine, {}))
        const here = items.filter(item => item.sessionId === sessionId).map(item => item.signUpId)
        expect(here).toEqual(one.signUpId === '' ? [] : [one.signUpId])
      },
      async () =>
        expect(codeOf(await caller.call(events.ticket, { signUpId: another?.signUpId ?? '' }))).toBe('NOT_FOUND'),
      async () =>
        expect(codeOf(await caller.call(events.cancel, { signUpId: another?.signUpId ?? '' }))).toBe('NOT_FOUND'),
    ]
  })
  expect(checks).toHaveLength(400)
  await Promise.all(checks.map(check => check()))
  expect(await taken(sessionId)).toBe(60)
  const keys = await Promise.all(
    mine.map(async ({ openid, signUpId }) => accepted(await cloud.as(openid).call(events.ticket, { signUpId })).keyHex),
  )
  expect(new Set(keys).size).toBe(60)
})

test('ids are long, no two alike in their beginnings, and no openid stands in them', async () => {
  const { items } = accepted(await cloud.as(memberNo(1)).call(events.list, {}))
  const ids = items.flatMap(event => [event.eventId, ...event.sessions.map(one => one.sessionId)])
  for (const openid of MEMBERS.slice(0, 20)) {
    const me = accepted(await cloud.as(openid).call(members.me, {}))
    ids.push(me.accountId, me.member?.memberId ?? '')
  }
  for (const id of ids) expect(id).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/)
  expect(new Set(ids.map(id => id.slice(0, 8))).size).toBe(ids.length)
})

test('after all this no name and no phone stands in the database, the outbox, a log or an address', async () => {
  expect(demoNames.length).toBeGreaterThan(500)
  const secrets = [...new Set(demoNames)].filter(text => text !== '')
  const files = readdirSync(data, { recursive: true })
    .map(String)
    .filter(name => /sqlite/.test(name) || /^files[/\\]/.test(name) || /outbox/.test(name))
  expect(files.some(name => name.includes('sqlite'))).toBe(true)
  const texts = new Map<string, string>([
    ['logs', cloud.logs],
    ['outbox', JSON.stringify(await cloud.get('/__outbox'))],
    ['stats', JSON.stringify(await cloud.get('/__stats'))],
  ])
  for (const name of files) {
    try {
      texts.set(name, readFileSync(join(data, name)).toString('utf8'))
    } catch (error) {
      if ((error as { code?: string }).code !== 'EISDIR') throw error
    }
  }
  for (const [name, text] of texts) expect([name, secrets.filter(secret => text.includes(secret))]).toEqual([name, []])
  expect(cloud.logs).not.toContain('unexpected')
})

test('killed with -9 and started again on its data, the world and its door stand as they were', async () => {
  const before = accepted(await cloud.as(memberNo(2)).call(events.mine, {})).items
  await cloud.stop('SIGKILL')
  cloud = await startCloud({ demo: true, data, workers: 4 })
  expect(accepted(await cloud.as(memberNo(2)).call(events.mine, {})).items).toEqual(before)
  const { sessionId } = await liveSession(cloud)
  const caller = cloud.as(memberNo(99))
  const asked = { sessionId, places: self, requestId: 'after-kill' }
  const { signUpId } = accepted(await caller.call(events.signUp, asked))
  const { staticCode } = accepted(await caller.call(events.ticket, { signUpId }))
  expect(codeOf(await redeem(sessionId, staticCode, 'after-kill'))).toBe('OK')
})

test('at every third hour of a day, and weeks on, nothing breaks, and the next start opens a door again', async () => {
  const seed = (await import(join(__dirname, '../../dist/demo/seed.js'))) as {
    seedDemo(options: { url: string; log: (line: string) => void }): Promise<void>
  }
  for (const hours of [3, 3, 3, 3, 3, 3, 3, 7 * 24, 30 * 24 - 5]) {
    await cloud.post('/__clock', { advanceMs: hours * HOUR_MS })
    for (const fn of ['events', 'members', 'account', 'office', 'aid', 'faq', 'matchmaking']) {
      const { result } = (await cloud.post(`/__timer/${fn}`)) as { result?: { ok?: boolean; failed?: number } }
      expect([fn, typeof result, result?.ok, result?.failed]).toEqual([fn, 'object', undefined, undefined])
    }
    for (const procedure of [events.list, events.home, events.mine, members.me, checkin.doors, events.desk])
      for (const openid of [memberNo(2), OFFICER, GATE])
        expect(['OK', 'FORBIDDEN']).toContain(codeOf(await cloud.as(openid).call(procedure, {})))
    await seed.seedDemo({ url: cloud.url, log: () => undefined })
    const { sessionId } = await liveSession(cloud)
    expect(
      codeOf(await cloud.as(memberNo(98)).call(events.signUp, { sessionId, places: self, requestId: 'hour' })),
    ).toBe('OK')
  }
}, 400_000)
