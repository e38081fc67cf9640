import { PAST_LABEL, pastFile } from '../../cloudfunctions/_demo/aid-past'
import { aid } from '../../src/contract/aid'
import { AidWorld, AUDITOR, contentOf, DAY_MS, ME, OFF1, RIGHTS } from './aid-world'
import { collections, leaksIn, type ScannedPart } from './leak-scan'
import { accepted, type Cloud, startCloud } from './local-cloud'

let cloud: Cloud
let world: AidWorld

beforeAll(async () => {
  cloud = await startCloud({ workers: 2 })
  await AidWorld.tuesday(cloud)
  world = await AidWorld.at(cloud)
})
afterAll(() => cloud?.stop())

test('one case from draft to paid and closed', async () => {
  const id = await world.submit(ME, contentOf(1))
  expect(await world.state(id)).toBe('submitted')
  await world.approved(id)
  expect(await world.money()).toEqual({ reserved: 150_000, paid: 0, recovering: 0 })
  await world.acts(RIGHTS, id, { command: 'publishNotice' })
  const { items } = accepted(await cloud.as('oNobody').call(aid.notices, {}))
  expect(items).toMatchObject([{ nameMasked: '示**1', kindWord: '困难帮扶', amountFen: 150_000 }])
  await world.advance(20 * DAY_MS)
  await world.sweep()
  expect(await world.state(id)).toBe('payable')
  const batchId = await world.confirmed([id])
  expect(await world.bank(batchId, () => '成功')).toEqual({ paid: 1, failed: 0, same: 0, errors: [] })
  expect(await world.money()).toEqual({ reserved: 0, paid: 150_000, recovering: 0 })
  await world.acts(OFF1, id, { command: 'followUp', how: 'phone', stillInHardship: false, reason: '已经好转' })
  expect(await world.state(id)).toBe('closed')
  const seen = accepted(await cloud.as(ME).call(aid.case, { applicationId: id }))
  expect(seen.progress.map(({ state }) => state)).toEqual([
    ...['submitted', 'verifying', 'l1', 'l2', 'notice', 'payable', 'paying', 'paid', 'closed'],
  ])
})

test('after the whole happy path nothing that was typed lies in clear: documents, logs, messages', async () => {
  const { person, bank, story } = contentOf(1)
  const secrets = [person.name, person.idNumber, person.phone, person.address, bank.card, bank.holder, story]
  const parts: ScannedPart[] = []
  for (const name of collections()) {
    const rows = await world.door.rows(name, {})
    parts.push({ name, bytes: Buffer.from(JSON.stringify(rows)) })
  }
  parts.push({ name: 'logs', bytes: Buffer.from(cloud.logs) })
  parts.push({ name: 'outbox', bytes: Buffer.from(JSON.stringify(await cloud.get('/__outbox'))) })
  expect(leaksIn(parts, secrets)).toEqual([])
})

test('B44 when its time is over a case is emptied with its key and files; ledger, statistics and chain stay', async () => {
  const [one] = await world.door.rows('aid_cases', {})
  const id = String(one?.['_id'])
  const before = accepted(await cloud.as(AUDITOR).call(aid.statistics, {}))
  await world.advance(11 * 366 * DAY_MS)
  await world.sweep()
  const stored = await world.stored(id)
  expect(stored).toMatchObject({ contentSealed: '', evidence: [], nameMasked: '*', idBlinds: [], state: 'closed' })
  expect(await world.door.rows('vaults', { _id: stored['householdId'] })).toMatchObject([{ keySealed: null }])
  expect(await world.door.rows('files', {})).toEqual([])
  expect(accepted(await cloud.as(AUDITOR).call(aid.statistics, {}))).toEqual(before)
  const chain = await world.door.rows('audit', { subjectKind: 'aidCase', subjectId: id })
  expect(chain.at(-1)).toMatchObject({ what: 'aid.shredded', hash: (stored['audit'] as { hash: string }).hash })
})

test('the past comes in once, without names, and statistics are the ledger’s sums under its label', async () => {
  const content = await pastFile(2026)
  const take = async (name: string) => {
    const fileId = await cloud.as(RIGHTS).upload(`aid-past/${name}.xlsx`, content)
    return accepted(await cloud.as(RIGHTS).call(aid.importPast, { fileId, label: PAST_LABEL }))
  }
  expect(await take('first')).toEqual({ rows: 891, totalFen: 79_971_000, bad: [] })
  const once = accepted(await cloud.as(AUDITOR).call(aid.statistics, {}))
  expect(once).toMatchObject({ people: 892, paidFen: 79_971_000 + 150_000, label: '演示分摊' })
  await take('again')
  expect(accepted(await cloud.as(AUDITOR).call(aid.statistics, {}))).toEqual(once)
})
