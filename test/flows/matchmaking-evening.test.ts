import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { drawHash } from '../../cloudfunctions/_services/draw-hash'
import { account } from '../../src/contract/account'
import type { Output } from '../../src/contract/define'
import { matchmaking } from '../../src/contract/matchmaking'
import type { DrawFile } from '../../src/domain/draw-replay'
import { rootByProof } from '../../src/domain/merkle'
import { accepted, type Cloud, codeOf, startCloud } from './local-cloud'
import { applicationOf, DAY_MS, HOUR_MS, MATCHMAKER, MatchmakingWorld, SECOND_MATCHMAKER } from './matchmaking-world'

let cloud: Cloud
let world: MatchmakingWorld

beforeAll(async () => {
  cloud = await startCloud({ workers: 4 })
  world = await MatchmakingWorld.at(cloud)
})
afterAll(() => cloud.stop())

const run = (openid = MATCHMAKER) => world.as(openid)
type Draw = Output<typeof matchmaking.draw>

/** What "check this draw" hands to an auditor. */
const fileOf = ({ commitmentHex, rootHex, numberName, quotas, lines, drawn }: Draw): DrawFile => ({
  version: 'v1',
  commitmentHex,
  rootHex,
  secretHex: drawn?.secretHex ?? '',
  numberName,
  digits: drawn?.digits ?? '',
  quotas,
  lines,
  result: drawn?.result ?? [],
})

/** The command's exit code over such a file. */
const verified = (file: DrawFile): number | null => {
  const folder = mkdtempSync(join(tmpdir(), 'draw-'))
  writeFileSync(join(folder, 'draw.json'), JSON.stringify(file))
  const { status } = spawnSync(process.execPath, ['config/draw-verify.mjs', join(folder, 'draw.json')])
  rmSync(folder, { recursive: true })
  return status
}

const consentsOf = (openid: string, pairId: string, yes = true) =>
  world.as(openid).call(matchmaking.consent, { pairId, yes })

test('a whole evening: from the announcement to the introduction', async () => {
  const people = await world.events.members(1, 12)
  const sessionId = await world.running(people)
  const badges = new Map<string, number>()
  for (const openid of people) badges.set(openid, (await world.evening(openid, sessionId)).badge)
  // every round seats all of them, no pair twice
  const met = new Set<string>()
  for (let round = 1; round <= 6; round++) {
    const { tables, resting } = await world.round(sessionId, round)
    expect(resting).toEqual([])
    expect(tables).toHaveLength(6)
    for (const { badges: pair } of tables) met.add(pair.join('-'))
  }
  expect(met.size).toBe(36)
  expect(codeOf(await run().call(matchmaking.nextRound, { sessionId, round: 7 }))).toBe('ROUNDS_OVER')
  const [first = '', second = ''] = people
  const choose = (openid: string, of: readonly number[]) =>
    world.as(openid).call(matchmaking.choose, { sessionId, badges: [...of] })
  const [one = 0, two = 0] = [badges.get(first), badges.get(second)]
  accepted(await choose(first, [two]))
  // a yes alone is visible to nobody
  expect((await world.evening(second, sessionId)).met.every(person => !person.yes)).toBe(true)
  const { met: all } = await world.evening(second, sessionId)
  expect(
    codeOf(
      await choose(
        second,
        all.map(person => person.badge),
      ),
    ),
  ).toBe('TOO_MANY_CARDS')
  expect(codeOf(await choose(second, [badges.get(people[3] ?? '') ?? 0]))).toBe('NOT_MET')
  accepted(await choose(second, [one]))
  accepted(await run().call(matchmaking.openChoosing, { sessionId }))
  expect(codeOf(await world.as(first).call(matchmaking.matches, { sessionId }))).toBe('NOT_REVEALED')
  const [a, b] = await Promise.all([
    run().call(matchmaking.reveal, { sessionId }),
    run(SECOND_MATCHMAKER).call(matchmaking.reveal, { sessionId }),
  ])
  expect([a, b].map(codeOf)).toEqual(['OK', 'OK'])
  expect(codeOf(await choose(first, []))).toBe('WRONG_STATE')
  const mine = accepted(await world.as(first).call(matchmaking.matches, { sessionId })).items
  expect(mine.map(item => item.badge)).toEqual([two])
  expect(accepted(await world.as(people[2] ?? '').call(matchmaking.matches, { sessionId })).items).toEqual([])
  const pairId = mine[0]?.pairId ?? ''
  // one consent is not enough, and taking it back stops the hand-over
  accepted(await consentsOf(first, pairId))
  expect(codeOf(await run().call(matchmaking.handOver, { pairId, reason: '介绍认识' }))).toBe('CONSENTS_MISSING')
  accepted(await consentsOf(second, pairId))
  accepted(await consentsOf(first, pairId, false))
  expect(codeOf(await run().call(matchmaking.handOver, { pairId, reason: '介绍认识' }))).toBe('CONSENTS_MISSING')
  accepted(await consentsOf(first, pairId))
  expect(accepted(await run().call(matchmaking.introductions, { sessionId })).items).toHaveLength(1)
  // being introduced at all is taken back on the page of my consents: this pair stops too, until it is agreed to anew
  const { items: given } = accepted(await world.as(second).call(account.consents, {}))
  const consentId = given.find(one => one.kind === 'matchmaking.contact')?.consentId ?? ''
  accepted(await world.as(second).call(account.revokeConsent, { consentId }))
  expect(accepted(await run().call(matchmaking.introductions, { sessionId })).items).toEqual([])
  expect(codeOf(await run().call(matchmaking.handOver, { pairId, reason: '介绍认识' }))).toBe('CONSENTS_MISSING')
  accepted(await consentsOf(second, pairId))
  const { contacts } = accepted(await run().call(matchmaking.handOver, { pairId, reason: '介绍认识' }))
  expect(contacts.map(contact => contact.phone).sort()).toEqual(['19900000000', '19900000001'])
  expect(await world.rows('access_log')).toHaveLength(2)
  expect(codeOf(await consentsOf('oMember3', pairId))).toBe('NOT_FOUND')
})

test('a waiting list: whoever lets 24 hours pass gives the place on, in order, and the sealed list stays', async () => {
  const people = await world.events.members(100, 8)
  const sessionId = await world.announced({ places: { m: 1, f: 1 } })
  await world.applied(sessionId, people)
  await world.drawn(sessionId)
  const states = async () => Promise.all(people.map(openid => world.mine(openid, sessionId)))
  const before = await states()
  expect(before.filter(one => one?.state === 'selected')).toHaveLength(2)
  const draw = accepted(await world.as(people[0] ?? '').call(matchmaking.draw, { sessionId, withLines: true }))
  const waiting = (place: number) =>
    people.filter((_, i) => before[i]?.state === 'waitlisted' && before[i]?.waitingPlace === place)
  expect(waiting(1)).toHaveLength(2)
  await world.advance(DAY_MS + HOUR_MS)
  expect(await world.clock()).toMatchObject({ expired: 2 })
  for (const openid of waiting(1)) expect((await world.mine(openid, sessionId))?.state).toBe('selected')
  const [next = ''] = waiting(1)
  expect(accepted(await world.as(next).call(matchmaking.confirm, { sessionId, yes: true }))).toMatchObject({
    state: 'confirmed',
  })
  const after = accepted(await world.as(people[0] ?? '').call(matchmaking.draw, { sessionId, withLines: true }))
  expect(after.rootHex).toBe(draw.rootHex)
  expect(after.lines).toEqual(draw.lines)
  expect(after.drawn?.result).toEqual(draw.drawn?.result)
  expect(verified(fileOf(after))).toBe(0)
  expect(verified({ ...fileOf(after), digits: '1' })).toBe(1)
  const [line = '', ...others] = after.lines
  const heavier = `${line.slice(0, -1)}${line.endsWith('9') ? '8' : '9'}`
  expect(verified({ ...fileOf(after), lines: [heavier, ...others] })).toBe(1)
  expect(verified({ ...fileOf(after), lines: [...others, line] })).toBe(1)
  expect(verified({ ...fileOf(after), secretHex: '00'.repeat(32) })).toBe(1)
  // one's own line stands in the list, and nobody else's is named
  for (const openid of people) {
    const { mine, rootHex } = accepted(await world.as(openid).call(matchmaking.draw, { sessionId }))
    expect(rootByProof(drawHash.sha256, Buffer.from(mine?.line ?? ''), mine?.proof ?? [])).toBe(rootHex)
  }
})

test('a card is changed without its number being typed again, and nobody under 18 applies', async () => {
  const [openid = '', other = ''] = await world.events.members(240, 2)
  const sessionId = await world.announced()
  const { phone: _, ...card } = applicationOf(sessionId, 7)
  const apply = (input: object) => world.as(openid).call(matchmaking.apply, { ...card, ...input })
  expect(codeOf(await apply({}))).toBe('BAD_INPUT')
  // whoever is 17 at most at the end of the evening's year
  const birthYear = new Date((await world.nowMs()) + 2 * DAY_MS).getUTCFullYear() - 17
  expect(codeOf(await apply({ phone: '19900000007', birthYear }))).toBe('TOO_YOUNG')
  expect(accepted(await world.as(openid).call(matchmaking.mine, {})).items).toEqual([])
  accepted(await apply({ phone: '19900000007' }))
  const [row] = await world.rows('meeting_applications', { sessionId })
  accepted(await apply({ nickname: '新昵称' }))
  const changed = await world.mine(openid, sessionId)
  expect(changed).toMatchObject({ nickname: '新昵称', phoneMasked: '199****0007', promisedAtMs: row?.['promisedAtMs'] })
  // whoever is avoided by a number is found by the one that stands now
  accepted(await apply({ phone: '19900000008' }))
  const [again] = await world.rows('meeting_applications', { sessionId })
  expect(again?.['blinds']).not.toEqual(row?.['blinds'])
  expect((await world.mine(openid, sessionId))?.phoneMasked).toBe('199****0008')
  const { items, missed, paused } = accepted(await world.as(openid).call(matchmaking.mine, {}))
  expect({ missed, paused }).toEqual({ missed: 0, paused: false })
  expect(items).toMatchObject([{ sessionId, state: 'applied', sessionState: 'open', waitingPlace: 0, signUpId: null }])
  expect(accepted(await world.as(other).call(matchmaking.mine, {})).items).toEqual([])
})

test('whoever confirmed and did not come sits out one evening, is told before the form, and is back after it', async () => {
  const people = await world.events.members(260, 5)
  const [gone = '', ...others] = people
  const sessionId = await world.announced({ places: { m: 2, f: 2 }, rounds: 2 })
  await world.applied(sessionId, people.slice(0, 4))
  await world.drawn(sessionId)
  await world.confirmed(sessionId, people.slice(0, 4))
  accepted(await run().call(matchmaking.finalise, { sessionId }))
  const { badge: missing } = await world.evening(gone, sessionId)
  for (const { badge } of (await world.host(sessionId)).people)
    if (badge !== missing) accepted(await run().call(matchmaking.setHere, { sessionId, badge, here: true }))
  await world.round(sessionId, 1)
  accepted(await run().call(matchmaking.openChoosing, { sessionId }))
  accepted(await run().call(matchmaking.reveal, { sessionId }))
  accepted(await run().call(matchmaking.close, { sessionId }))
  expect(accepted(await world.as(gone).call(matchmaking.mine, {}))).toMatchObject({ missed: 0, paused: true })
  // whoever came and matched nobody has more keys next time, in neutral words
  expect(accepted(await world.as(others[0] ?? '').call(matchmaking.mine, {}))).toMatchObject({
    missed: 2,
    paused: false,
  })
  const apply = (openid: string, id: string) => world.as(openid).call(matchmaking.apply, applicationOf(id, 0))
  // an evening that was open already is no excuse to wait for the next
  await world.advance(HOUR_MS + 1000)
  const next = await world.announced({
    startsAtMs: (await world.nowMs()) + 5 * DAY_MS,
    endsAtMs: (await world.nowMs()) + 6 * DAY_MS,
  })
  expect(accepted(await world.as(gone).call(matchmaking.get, { sessionId: next })).paused).toBe(true)
  expect(codeOf(await apply(gone, next))).toBe('PAUSED')
  await world.applied(next, [people[4] ?? ''])
  await world.drawn(next)
  const after = await world.announced()
  expect(accepted(await world.as(gone).call(matchmaking.get, { sessionId: after })).paused).toBe(false)
  accepted(await apply(gone, after))
  expect(accepted(await world.as(gone).call(matchmaking.get, { sessionId: next })).paused).toBe(true)
})

test('friends share one ticket: both in or both out', async () => {
  const people = await world.events.members(200, 6)
  const [host = '', friend = '', other = ''] = people
  const sessionId = await world.announced({ places: { m: 2, f: 2 } })
  const apply = (openid: string, i: number, change: object = {}) =>
    world.as(openid).call(matchmaking.apply, { ...applicationOf(sessionId, i), ...change })
  accepted(await apply(host, 0))
  const buddyCode = (await world.mine(host, sessionId))?.buddyCode ?? ''
  expect(codeOf(await apply(friend, 2, { buddyCode: 'NOSUCH' }))).toBe('BUDDY_UNKNOWN')
  expect(codeOf(await apply(friend, 1, { buddyCode }))).toBe('BUDDY_UNKNOWN')
  accepted(await apply(friend, 2, { buddyCode: buddyCode.toLowerCase() }))
  expect(codeOf(await apply(other, 4, { buddyCode }))).toBe('BUDDY_UNKNOWN')
  await world.applied(sessionId, [])
  await world.drawn(sessionId)
  const [a, b] = [await world.mine(host, sessionId), await world.mine(friend, sessionId)]
  expect([a?.state, b?.state]).toEqual(['selected', 'selected'])
  expect(a?.ticket).toBe(b?.ticket)
  accepted(await world.as(friend).call(matchmaking.withdraw, { sessionId }))
  expect((await world.mine(host, sessionId))?.state).toBe('withdrawn')
})
