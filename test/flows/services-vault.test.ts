import { fieldCrypto } from '../../cloudfunctions/_services/field-crypto'
import { type AuditEvent, auditHash, verifyChain } from '../../src/domain/audit'
import { type Cloud, startCloud } from './local-cloud'
import { ask, buildProbe, documentsOf, type ProbeWorld } from './probe-world'

const PLACE = 'probe_things/one/diagnosis'
let world: ProbeWorld
let cloud: Cloud

beforeAll(async () => {
  world = buildProbe()
  cloud = await startCloud({ ...world.options, workers: 3 })
})
afterAll(async () => {
  await cloud?.stop()
  world?.end()
})

test('a vault opens what it sealed at that place only, and its key lies sealed', async () => {
  expect(await ask(cloud, { do: 'newVault', vaultId: 'v1' })).toBe(true)
  const sealed = await ask(cloud, { do: 'seal', vaultId: 'v1', text: '诊断', aad: PLACE })
  expect(await ask(cloud, { do: 'open', vaultId: 'v1', text: sealed, aad: PLACE })).toBe('诊断')
  const moved = await ask(cloud, { do: 'open', vaultId: 'v1', text: sealed, aad: 'probe_things/two/diagnosis' })
  expect(moved).toEqual({ error: 'TAMPERED' })
  expect(await documentsOf(cloud, 'vaults')).toMatchObject([
    { _id: 'v1', keySealed: expect.stringMatching(/^v1\.gcm\./) },
  ])
})

test("one member's vault does not open another's field, and a second key never replaces the first", async () => {
  const sealed = await ask(cloud, { do: 'seal', vaultId: 'v1', text: '诊断', aad: PLACE })
  await ask(cloud, { do: 'newVault', vaultId: 'v2' })
  expect(await ask(cloud, { do: 'open', vaultId: 'v2', text: sealed, aad: PLACE })).toEqual({ error: 'UNKNOWN_KEY' })
  expect(await ask(cloud, { do: 'newVault', vaultId: 'v1' })).toBe(false)
  expect(await ask(cloud, { do: 'open', vaultId: 'v1', text: sealed, aad: PLACE })).toBe('诊断')
})

test('a shredded vault is shut for good on every instance, and shredding again changes nothing', async () => {
  await ask(cloud, { do: 'newVault', vaultId: 'v3' })
  const sealed = await ask(cloud, { do: 'seal', vaultId: 'v3', text: '诊断', aad: PLACE })
  await ask(cloud, { do: 'shred', vaultId: 'v3' })
  const [, , before] = await documentsOf(cloud, 'vaults')
  const opened = Array.from({ length: 6 }, () => ask(cloud, { do: 'open', vaultId: 'v3', text: sealed, aad: PLACE }))
  for (const one of await Promise.all(opened)) expect(one).toEqual({ error: 'SHREDDED' })
  await ask(cloud, { do: 'shred', vaultId: 'v3' })
  expect((await documentsOf(cloud, 'vaults'))[2]).toEqual(before)
  expect(before).toMatchObject({ keySealed: null, shreddedAtMs: expect.any(Number) })
  expect(await ask(cloud, { do: 'newVault', vaultId: 'v3' })).toBe(false)
})

test('ten writers of one subject leave one chain without a gap', async () => {
  await Promise.all(Array.from({ length: 10 }, () => ask(cloud, { do: 'append', id: 'one', times: 2 })))
  const rows = (await documentsOf(cloud, 'audit')).map(({ _id, ...event }) => event as unknown as AuditEvent)
  rows.sort((a, b) => a.seq - b.seq)
  process.env['FIELD_KEY'] = '11'.repeat(32)
  process.env['INDEX_KEY'] = '22'.repeat(32)
  const mac = fieldCrypto().auditMac
  const [{ audit } = { audit: null }] = await documentsOf(cloud, 'probe_things')
  expect(audit).toEqual({ seq: 20, hash: rows[19]?.hash })
  expect(verifyChain(rows, { mac })).toEqual({ state: 'whole', head: audit })
  expect(auditHash('', rows[0] as AuditEvent, mac)).toBe(rows[0]?.hash)
})

test('an access leaves one row an occasion, with the reason sealed', async () => {
  for (const occasion of ['file-1', 'file-1', undefined, undefined]) await ask(cloud, { do: 'log', occasion })
  const rows = await documentsOf(cloud, 'access_log')
  expect(rows).toHaveLength(3)
  expect(JSON.stringify(rows)).not.toContain('张晓明')
})
