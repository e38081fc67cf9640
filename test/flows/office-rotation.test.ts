import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SEALED_PLACES, sealedFieldsOf } from '../../cloudfunctions/_data/sealed-places'
import { fieldCrypto } from '../../cloudfunctions/_services/field-crypto'
import { events } from '../../src/contract/events'
import { members } from '../../src/contract/members'
import { office } from '../../src/contract/office'
import { ROOT_UNION_ID } from '../../src/domain/members/root'
import { newRequest, sessionOf } from './events-world'
import { accepted, type Cloud, codeOf, startCloud } from './local-cloud'
import { ADMIN, bindByWechat, HEAD, importRows, makeOfficer, putPeople, startWorld } from './members-world'
import { ask, buildProbe, documentsOf, type ProbeWorld } from './probe-world'

const OFFICER = { openid: 'oRotateOfficer', name: '轮换官', phone: '19900008301' }
const ASKER = { openid: 'oRotateAsker', name: '申请人', phone: '19900008302' }
const LATE = { openid: 'oRotateLate', name: '晚来人', phone: '19900008303' }
const PEOPLE = [ASKER, LATE]
const PLACE = 'probe_things/one/diagnosis'
const OLD = { FIELD_KEY: '11'.repeat(32), INDEX_KEY: '22'.repeat(32) }
const NEW = {
  INDEX_KEY: OLD.INDEX_KEY,
  FIELD_KEY: '71'.repeat(32),
  FIELD_KEY_OLD: OLD.FIELD_KEY,
  BLIND_KEY: '72'.repeat(32),
  BLIND_KEY_OLD: OLD.INDEX_KEY,
}
/** The rotation is over and the former keys are taken away. */
const AFTER = { INDEX_KEY: OLD.INDEX_KEY, FIELD_KEY: NEW.FIELD_KEY, BLIND_KEY: NEW.BLIND_KEY }

let probe: ProbeWorld
let cloud: Cloud
let data: string
let unionId: string
let vaultField: unknown

const cryptoOf = (env: Readonly<Record<string, string>>) => {
  for (const name of Object.keys(NEW)) delete process.env[name]
  Object.assign(process.env, env)
  return fieldCrypto()
}

/** Every field that ctx.crypto sealed, by its place. */
const sealedFields = async (): Promise<Map<string, string>> => {
  const all = new Map<string, string>()
  for (const place of SEALED_PLACES)
    for (const doc of await documentsOf(cloud, place.collection))
      for (const { aad, at, sealed } of sealedFieldsOf(place, doc as { _id: string })) all.set(`${aad} ${at}`, sealed)
  return all
}
const opened = (fields: ReadonlyMap<string, string>, env: Readonly<Record<string, string>>): Map<string, string> => {
  const { open } = cryptoOf(env)
  return new Map([...fields].map(([place, sealed]) => [place, open(sealed, place.split(' ')[0] ?? '')]))
}
const found = async (query: string): Promise<number> =>
  accepted(await cloud.as(OFFICER.openid).call(members.roster, { query })).items.length

beforeAll(async () => {
  probe = buildProbe()
  data = mkdtempSync(join(tmpdir(), 'rotation-'))
  const world = await startWorld({ ...probe.options, data, env: OLD })
  cloud = world.cloud
  unionId = world.unions.甲工会
  await putPeople(cloud, [OFFICER, ...PEOPLE])
  await makeOfficer(world, { ...OFFICER, unionId, unionName: '甲工会' })
  const rows = PEOPLE.map(({ name, phone }, i) => [name, phone, `LH${i}`, '甲工会', '', ''])
  await importRows(cloud, { openid: ADMIN, unionId: ROOT_UNION_ID, rows: [HEAD, ...rows] })
  accepted(await cloud.as(ASKER.openid).call(members.bind, { by: 'phone', name: ASKER.name, phone: ASKER.phone }))
  const { nowMs } = (await cloud.get('/__clock')) as { nowMs: number }
  const event = { title: '轮换活动', brand: '习科学' as const, venueName: '职工之家', organiserUnionId: unionId }
  const sessions = [sessionOf(nowMs), sessionOf(nowMs)]
  accepted(
    await cloud.as(OFFICER.openid).call(events.save, { ...event, sessions, version: 0, requestId: newRequest() }),
  )
  for (const vaultId of ['v1', 'v2']) await ask(cloud, { do: 'newVault', vaultId })
  vaultField = await ask(cloud, { do: 'seal', vaultId: 'v1', text: '诊断', aad: PLACE })
  await ask(cloud, { do: 'shred', vaultId: 'v2' })
  await ask(cloud, { do: 'log' })
  const seal = (text: string, part: string) => ask(cloud, { do: 'sealField', text, aad: `sign_ups/deep/${part}` })
  const deep = {
    ...{ _id: 'deep', ticketHex: 'deep', memberId: 'nobody', block: { reasonSealed: await seal('冒名', 'block') } },
    entries: [
      { places: 1 },
      { proxySealed: await seal('代领人', 'proxy') },
      { proxySealed: await seal('另一人', 'proxy') },
    ],
  }
  const insert = { action: 'database.insertDocument', collectionName: 'sign_ups', data: [JSON.stringify(deep)] }
  await cloud.post('/admin', insert)
  await cloud.stop()
})
afterAll(async () => {
  await cloud?.stop()
  probe?.end()
  rmSync(data, { recursive: true, force: true })
})

test('stopped after any write, every field is readable, none is sealed twice, and everybody is found', async () => {
  cloud = await startCloud({ ...probe.options, data, env: NEW, workers: 3 })
  const before = await sealedFields()
  const clear = opened(before, OLD)
  expect(clear.size).toBeGreaterThan(12)
  const forms = new Map([...before].map(([aad, sealed]) => [aad, new Set([sealed])]))
  let stops = 0
  const isOver = async () => (await documentsOf(cloud, 'key_rotations')).some(one => one['finishedAtMs'] !== null)
  for (; !(await isOver()); stops++) {
    // the timer's other jobs write some first; then a piece is cut within, at its end and between two
    await cloud.post('/__kill', { afterWrites: 4 + (stops % 9), function: 'office' })
    await cloud.post('/__timer/office')
    const now = await sealedFields()
    expect(opened(now, NEW)).toEqual(clear)
    for (const [aad, sealed] of now) expect(forms.get(aad)?.add(sealed).size).toBeLessThanOrEqual(2)
    if (stops % 4 === 0) expect([await found('轮换'), await found('8302'), await found('LH1')]).toEqual([1, 1, 1])
    expect(stops).toBeLessThan(200)
  }
  expect(stops).toBeGreaterThan(10)
})

test('the auditor is told when the former key may go, and then nothing is left under it', async () => {
  const isCurrent = cryptoOf(AFTER).isCurrent
  for (let runs = 0; runs < 5; runs++) await cloud.post('/__timer/office')
  expect([...(await sealedFields()).values()].filter(sealed => !isCurrent(sealed))).toEqual([])
  const [rotation] = await documentsOf(cloud, 'key_rotations')
  expect(rotation).toMatchObject({ changed: 0, finishedAtMs: expect.any(Number) })
  expect((await cloud.post('/__timer/office')) as object).toMatchObject({ result: { rotated: 0 } })
})

test('a roster imported again finds everybody, and whoever was not bound binds, with the former keys gone', async () => {
  const rows = [...PEOPLE].map(({ name, phone }, i) => [name, phone, `LH${i}`, '甲工会', '', ''])
  const imported = { openid: ADMIN, unionId: ROOT_UNION_ID, rows: [HEAD, ...rows] }
  expect(await importRows(cloud, imported)).toMatchObject({ inserted: 0, unchanged: 2 })
  await cloud.stop()
  cloud = await startCloud({ ...probe.options, data, env: AFTER })
  expect(await importRows(cloud, imported)).toMatchObject({ inserted: 0, unchanged: 2 })
  await putPeople(cloud, PEOPLE)
  expect(accepted(await bindByWechat(cloud, LATE))).toEqual({ binding: 'active' })
  expect(await found('轮换')).toBe(1)
  expect(await ask(cloud, { do: 'open', vaultId: 'v1', text: vaultField, aad: PLACE })).toBe('诊断')
  expect(await ask(cloud, { do: 'open', vaultId: 'v2', text: vaultField, aad: PLACE })).toEqual({ error: 'SHREDDED' })
  // chains are under a key of their own, which never changes
  const audits = await cloud.as(ADMIN).call(office.audits, {})
  expect(codeOf(audits)).toBe('FORBIDDEN')
})

test('a roster imported in the middle of it makes nobody twice', async () => {
  await cloud.stop()
  const back = {
    ...NEW,
    FIELD_KEY: '81'.repeat(32),
    FIELD_KEY_OLD: NEW.FIELD_KEY,
    BLIND_KEY: '82'.repeat(32),
    BLIND_KEY_OLD: NEW.BLIND_KEY,
  }
  cloud = await startCloud({ ...probe.options, data, env: back })
  const rows = [...PEOPLE].map(({ name, phone }, i) => [name, phone, `LH${i}`, '甲工会', '', ''])
  const imported = {
    openid: ADMIN,
    unionId: ROOT_UNION_ID,
    rows: [HEAD, ...rows, ['新来人', '19900008304', '', '甲工会', '', '']],
  }
  expect(await importRows(cloud, imported)).toMatchObject({ inserted: 1, unchanged: 2 })
  expect(await importRows(cloud, imported)).toMatchObject({ inserted: 0, unchanged: 3 })
  expect(await documentsOf(cloud, 'roster')).toHaveLength(4)
})
