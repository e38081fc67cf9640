import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { account } from '../../src/contract/account'
import { aid } from '../../src/contract/aid'
import { matchmaking } from '../../src/contract/matchmaking'
import { office } from '../../src/contract/office'
import { AidWorld, AUDITOR, consents, contentOf, ME, newRequest, OFF1, OFF2 } from './aid-world'
import { photo } from './files-made'
import { leaksIn } from './leak-scan'
import { accepted, type Cloud, codeOf, startCloud } from './local-cloud'
import { upload } from './pillar-world'

const OLD = { FIELD_KEY: '11'.repeat(32), INDEX_KEY: '22'.repeat(32) }
const BOTH = {
  INDEX_KEY: OLD.INDEX_KEY,
  FIELD_KEY: '71'.repeat(32),
  FIELD_KEY_OLD: OLD.FIELD_KEY,
  BLIND_KEY: '72'.repeat(32),
  BLIND_KEY_OLD: OLD.INDEX_KEY,
}
/** The rotation is over and the former keys are gone. */
const NEW = { INDEX_KEY: OLD.INDEX_KEY, FIELD_KEY: BOTH.FIELD_KEY, BLIND_KEY: BOTH.BLIND_KEY }

let data: string
let cloud: Cloud
let world: AidWorld
let id = ''

beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'aid-safe-'))
  cloud = await startCloud({ data, env: OLD, workers: 2 })
  await AidWorld.tuesday(cloud)
  world = await AidWorld.at(cloud)
  id = await world.submit(ME, contentOf(1))
})
afterAll(async () => {
  await cloud?.stop()
  rmSync(data, { recursive: true, force: true })
})

const advance = (advanceMs: number) => cloud.post('/__clock', { advanceMs })
const rows = (name: string, where: object = {}) => world.door.rows(name, where)
/** Other keys over the same data, at the same hour: a cloud's shift is not kept over its restart. */
const startedAgain = async (env: Readonly<Record<string, string>>) => {
  const nowMs = await world.now()
  await cloud.stop()
  cloud = await startCloud({ data, env, workers: 2 })
  await cloud.post('/__clock', { nowMs })
  world = await AidWorld.again(cloud, world)
}

test('B09 a file that nobody could look at is kept, told as such and shown to nobody, neither clean nor bad; the cloud looks again', async () => {
  const content = contentOf(3)
  const { applicationId } = await world.draft('oMember3', content)
  const caller = cloud.as('oMember3')
  const send = async (bytes: Buffer, requestId: string): Promise<string> => {
    const started = accepted(await caller.call(account.startFile, { bytes: bytes.length, purpose: 'photo', requestId }))
    const piece = await caller.upload(`${started.folder}/0`, bytes)
    // the function that looks at it dies before it could say anything
    await cloud.post('/__kill', { afterWrites: 1, function: 'account' })
    await caller.raw('account', { action: 'takeFile', input: { fileId: started.fileId, uploads: [piece] } })
    return started.fileId
  }
  const good = await send(photo({}), 'b09-good')
  const bad = await send(Buffer.from('MZ no picture at all'), 'b09-bad')
  accepted(await caller.call(aid.addEvidence, { applicationId, materialKey: 'income', fileIds: [good, bad] }))
  const { version } = accepted(await caller.call(aid.draft, { applicationId }))
  accepted(
    await caller.call(aid.submit, { applicationId, version, consents: consents(content), requestId: newRequest() }),
  )
  const seen = async () => accepted(await cloud.as(OFF1).call(aid.review, { applicationId })).unlooked
  const look = async (fileId: string) =>
    codeOf(await cloud.as(OFF1).call(aid.evidencePiece, { applicationId, fileId, piece: 0, reason: '核实' }))
  expect([...(await seen())].sort()).toEqual([good, bad].sort())
  expect(accepted(await caller.call(aid.case, { applicationId })).unlooked).toHaveLength(2)
  expect([await look(good), await look(bad)]).toEqual(['NOT_FOUND', 'NOT_FOUND'])
  await advance(3 * 60_000)
  await cloud.post('/__timer/account')
  expect(await seen()).toEqual([])
  // what turned out to be no picture is gone, and is no file of the case any more
  expect([await look(good), await look(bad)]).toEqual(['OK', 'NOT_FOUND'])
})

test('B28 an opened file bears viewer, time and purpose and stands in the log; fifty in ten minutes are told to the auditor', async () => {
  const at = async () => accepted(await cloud.as(OFF1).call(aid.review, { applicationId: id })).evidence
  const [fileId = ''] = (await at()).flatMap(({ fileIds }) => fileIds)
  const look = { applicationId: id, fileId, piece: 0, reason: '核对诊断' }
  const { watermark } = accepted(await cloud.as(OFF1).call(aid.evidencePiece, look))
  expect(watermark).toMatchObject({ viewer: '张*明', reason: '核对诊断' })
  accepted(await cloud.as(OFF1).call(aid.evidencePiece, look))
  // pieces of one file and coming back to it are one look
  expect(await rows('access_log', { subjectId: fileId })).toHaveLength(1)
  const { applicationId, version } = await world.draft('oMember4', contentOf(4))
  for (const materialKey of ['a', 'b', 'c']) {
    const fileIds = await Promise.all(Array.from({ length: 9 }, () => upload(cloud, 'oMember4', photo({}))))
    accepted(await cloud.as('oMember4').call(aid.addEvidence, { applicationId, materialKey, fileIds }))
  }
  const now = { applicationId, version: version + 3, consents: consents(contentOf(4)), requestId: newRequest() }
  accepted(await cloud.as('oMember4').call(aid.submit, now))
  const { evidence } = accepted(await cloud.as(OFF2).call(aid.review, { applicationId }))
  const all = evidence.flatMap(({ fileIds }) => fileIds)
  expect(all.length).toBeGreaterThan(25)
  const open = (one: string) => cloud.as(OFF2).call(aid.evidencePiece, { applicationId, fileId: one, piece: 0 })
  // a look counts anew once its ten minutes by the clock are over: 25 files before, 25 behind that moment
  const { nowMs } = (await cloud.get('/__clock')) as { nowMs: number }
  await advance(600_000 - (nowMs % 600_000) - 60_000)
  for (const one of all.slice(0, 25)) accepted(await open(one))
  await advance(120_000)
  for (const one of all.slice(0, 24)) accepted(await open(one))
  const desk = async () => accepted(await cloud.as(AUDITOR).call(office.auditDesk, {})).alerts
  expect(await desk()).toEqual([])
  accepted(await open(all[24] ?? ''))
  expect(await desk()).toMatchObject([{ opened: 50, role: 'officer', byNameMasked: '张*明' }])
})

test('B48 whoever takes no cards is told in the inbox once, the case goes on, and its handler has a call to make', async () => {
  const { nowMs } = (await cloud.get('/__clock')) as { nowMs: number }
  for (const requestId of ['tap-1', 'tap-2'])
    accepted(await cloud.as(ME).call(account.addGrants, { templateIds: ['template-progress'], requestId }))
  await cloud.post('/__subscribe', { openid: ME, templateId: 'template-progress', refuse: true })
  const ask = { command: 'askCorrection' as const, items: ['结算单'], code: 'C1', text: '照片有点糊' }
  await world.acts(OFF1, id, { command: 'accept' }, ask)
  for (let run = 0; run < 3; run++) {
    await advance(11 * 60_000)
    await cloud.post('/__timer/account')
  }
  expect(await world.state(id)).toBe('correction')
  const told = await rows('inbox', { accountId: world.door.accountId(ME), kind: 'aid.correction' })
  expect(told).toMatchObject([{ send: 'refused', todo: true }])
  expect(Number(told[0]?.['atMs'])).toBeGreaterThanOrEqual(nowMs)
  const { asked, may } = accepted(await cloud.as(OFF1).call(aid.review, { applicationId: id }))
  expect([asked?.called, may.includes('logCall')]).toEqual([false, true])
})

test('my data lists my applications in words and nobody else’s; leaving gives drafts up and says what has to stay', async () => {
  const { url } = accepted(await cloud.as(ME).call(account.exportMine, {}))
  const { readXlsx } = await import('../../cloudfunctions/_services/xlsx')
  const text = JSON.stringify(await readXlsx(Buffer.from(await (await fetch(url)).arrayBuffer())))
  const [own, other] = [await world.stored(id), (await rows('aid_cases', { state: 'submitted' }))[0]]
  for (const word of ['困难帮扶申请', String(own['receiptNo']), '请您补充材料', '东片工会'])
    expect(text).toContain(word)
  expect(text).not.toContain(String(other?.['receiptNo']))
  const draft = await world.draft('oMember5', contentOf(5))
  const me = { kind: 'delete' as const }
  const plan = accepted(await cloud.as('oMember5').call(account.exitPlan, me))
  expect(plan.removed).toContainEqual({ what: '没有提交的帮扶申请', count: 1 })
  expect(plan.kept.map(({ what }) => what)).toContain('提交过的困难帮扶档案（如有）')
  expect(await world.state(draft.applicationId)).toBe('draft')
})

const avoided = async () => (await rows('meeting_avoid'))[0]?.['blinds']

test('B19 B43 keys are changed with stops in between: at each moment the same person is found and every case reads, none is sealed twice', async () => {
  accepted(await cloud.as(ME).call(matchmaking.avoid, { people: ['示例乙', '13900000002'] }))
  const neverWith = await avoided()
  await startedAgain(BOTH)
  const twin = (order: number) => {
    const people = [
      { personId: 'p1', relation: '配偶', name: '示例甲1', idNumber: contentOf(1).person.idNumber, phone: '' },
    ]
    return contentOf(order, { people })
  }
  const flagged = async (openid: string, order: number) => {
    const applicationId = await world.submit(openid, twin(order))
    return accepted(await cloud.as(OFF2).call(aid.review, { applicationId })).flags.map(({ kind }) => kind)
  }
  expect(await flagged('oMember6', 6)).toEqual(['SAME_PERSON'])
  const before = await rows('aid_cases', { _id: id })
  const isOver = async () => (await rows('key_rotations')).some(one => one['finishedAtMs'] !== null)
  let stops = 0
  for (; !(await isOver()); stops++) {
    await cloud.post('/__kill', { afterWrites: 4 + (stops % 9) * 3, function: 'office' })
    await cloud.post('/__timer/office')
    await advance(31_000)
    const { content } = accepted(await cloud.as(ME).call(aid.ownFile, { applicationId: id }))
    expect(content.person.name).toBe('示例甲1')
    expect(stops).toBeLessThan(60)
  }
  expect(stops).toBeGreaterThan(3)
  const [after] = await rows('aid_cases', { _id: id })
  // what was typed lies under the household's key, which alone was sealed anew
  expect(after?.['contentSealed']).toBe(before[0]?.['contentSealed'])
  expect(after?.['idBlinds']).not.toEqual(before[0]?.['idBlinds'])
  expect(await avoided()).toHaveLength(2)
  expect(await avoided()).not.toEqual(neverWith)
  await startedAgain(NEW)
  expect(await flagged('oMember7', 7)).toEqual(['SAME_PERSON', 'SAME_PERSON'])
  const secrets = [1, 3, 4, 5, 6, 7].flatMap(order => {
    const { person, bank, story } = contentOf(order)
    return [person.name, person.idNumber, person.phone, person.address, bank.card, story]
  })
  const parts = await Promise.all(
    ['aid_cases', 'aid_households', 'audit', 'inbox', 'files', 'vaults'].map(async name => ({
      name,
      bytes: Buffer.from(JSON.stringify(await rows(name))),
    })),
  )
  expect(leaksIn(parts, secrets)).toEqual([])
})
