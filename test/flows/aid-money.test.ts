import { aid } from '../../src/contract/aid'
import {
  AidWorld,
  AUDITOR,
  CHAIR,
  CHECKER,
  card,
  contentOf,
  LEAD,
  LEAD2,
  MAKER,
  ME,
  newRequest,
  OFF1,
  RIGHTS,
  RIGHTS2,
} from './aid-world'
import { accepted, type Cloud, codeOf, startCloud } from './local-cloud'

let cloud: Cloud
let world: AidWorld

beforeAll(async () => {
  cloud = await startCloud({ workers: 3 })
})
beforeEach(async () => {
  world = await AidWorld.afresh(cloud, 400_000)
})
afterAll(() => cloud?.stop())

const member = (n: number) => `oMember${n}`
const approve = { command: 'approve' as const, amountFen: 150_000 }
const open = async () => accepted(await cloud.as(MAKER).call(aid.openBatch, { title: '十月', requestId: newRequest() }))
const add = (batchId: string, ...applicationIds: string[]) =>
  cloud.as(MAKER).call(aid.addLines, { batchId, applicationIds })
const payables = async (many: number): Promise<string[]> => {
  const ids: string[] = []
  for (let n = 1; n <= many; n++) {
    const id = await world.submit(member(n), contentOf(n))
    await world.approved(id)
    await world.acts(RIGHTS, id, { command: 'publishNotice' })
    ids.push(id)
  }
  await world.advance(20 * 86_400_000)
  await world.sweep()
  return ids
}

test('I1 of three approvals at one moment the budget pays two, and the third is told so', async () => {
  const ids: string[] = []
  for (const n of [1, 2, 3]) {
    const id = await world.submit(member(n), contentOf(n))
    await world.proposed(id)
    await world.acts(CHAIR, id, approve)
    ids.push(id)
  }
  const codes = await Promise.all(ids.map(id => world.act(RIGHTS, id, approve)))
  expect([...codes].sort()).toEqual(['OK', 'OK', 'OVER_BUDGET'])
  expect(await world.money()).toEqual({ reserved: 300_000, paid: 0, recovering: 0 })
  const held = ids[codes.indexOf('OK')] ?? ''
  const owner = member(ids.indexOf(held) + 1)
  accepted(await cloud.as(owner).call(aid.withdraw, { applicationId: held, version: await world.version(held) }))
  expect(await world.money()).toEqual({ reserved: 150_000, paid: 0, recovering: 0 })
  await world.acts(RIGHTS, ids[codes.indexOf('OVER_BUDGET')] ?? '', approve)
})

test('B37 a maker confirms nothing, one fen off is refused, and after the confirmation no line is added', async () => {
  const [a = '', b = ''] = await payables(2)
  const { batchId } = await open()
  const { version, count, totalFen } = accepted(await add(batchId, a))
  const sure = (openid: string, change: object = {}) =>
    cloud.as(openid).call(aid.confirmBatch, { batchId, version, count, totalFen, ...change })
  expect(codeOf(await sure(MAKER))).toBe('FORBIDDEN')
  expect(codeOf(await sure(CHECKER, { totalFen: totalFen - 1 }))).toBe('TOTAL_WRONG')
  expect(codeOf(await sure(CHECKER, { count: 2 }))).toBe('TOTAL_WRONG')
  const grown = accepted(await add(batchId, b))
  expect(codeOf(await sure(CHECKER))).toBe('BATCH_CHANGED')
  accepted(await cloud.as(MAKER).call(aid.dropLine, { batchId, applicationId: b }))
  const back = accepted(await cloud.as(MAKER).call(aid.batch, { batchId }))
  expect(back).toMatchObject({ count: 1, totalFen, version: grown.version + 1 })
  const now = { version: back.version, count: back.count, totalFen: back.totalFen }
  const first = accepted(await sure(CHECKER, now))
  expect(accepted(await sure(CHECKER, now))).toEqual(first)
  expect(accepted(await add(batchId, b)).left).toEqual([{ applicationId: b, code: 'BATCH_CLOSED' }])
  expect(codeOf(await cloud.as(MAKER).call(aid.dropLine, { batchId, applicationId: a }))).toBe('BATCH_CLOSED')
})

test('two batches at one moment draw a case once', async () => {
  const [a = ''] = await payables(1)
  const [one, two] = [await open(), await open()]
  await Promise.all([add(one.batchId, a), add(two.batchId, a), add(one.batchId, a)])
  const counts = await Promise.all(
    [one, two].map(async ({ batchId }) => accepted(await cloud.as(MAKER).call(aid.batch, { batchId })).count),
  )
  expect([...counts].sort()).toEqual([0, 1])
  await world.money()
})

test('B35 while the bank is silent nothing is retried; after its no and another account attempt 2 is the only live one', async () => {
  const [a = ''] = await payables(1)
  const batchId = await world.confirmed([a])
  expect(accepted(await cloud.as(ME).call(aid.case, { applicationId: a })).may.fixAccount).toBe(false)
  const fix = async (number: string, openid = ME, passbookReason?: string) =>
    codeOf(
      await cloud.as(openid).call(aid.fixAccount, {
        ...{
          applicationId: a,
          version: await world.version(a),
          bank: { holder: '示例甲1', bankName: '示范银行', card: number },
        },
        ...(passbookReason ? { passbookReason } : {}),
      }),
    )
  expect(await fix(card(9))).toBe('WRONG_STATE')
  expect(await world.bank(batchId, () => '失败')).toMatchObject({ failed: 1 })
  expect(await world.money()).toEqual({ reserved: 150_000, paid: 0, recovering: 0 })
  expect(await fix('6222000000000000')).toBe('CARD_WRONG')
  expect(await fix('6222000000000000', OFF1, '存折没有校验位')).toBe('OK')
  const second = await world.confirmed([a])
  expect(await world.bank(second, () => '成功')).toMatchObject({ paid: 1 })
  expect(await world.bank(batchId, () => '成功')).toMatchObject({ errors: [{ code: 'OTHER_RESULT' }] })
  const { payments } = accepted(await cloud.as(ME).call(aid.case, { applicationId: a }))
  expect(payments.map(({ attempt, state }) => [attempt, state])).toEqual([
    [1, 'failed'],
    [2, 'paid'],
  ])
  expect(await world.money()).toEqual({ reserved: 0, paid: 150_000, recovering: 0 })
})

test('unknown, double and differing rows of a bank file are row errors, good ones post; the file again, in any order, posts nothing', async () => {
  const [a = '', b = ''] = await payables(2)
  const batchId = await world.confirmed([a, b])
  const broken = (rows: string[][]) => [
    ['00000000000000000000000000', '1111', '1.00', '成功'],
    ...rows.slice(0, 1),
    ...rows.slice(0, 1),
    ...rows.slice(1).map(([id = '', tail = '', , result = '']) => [id, tail, '1499.99', result]),
  ]
  expect(await world.bank(batchId, () => '成功', broken)).toEqual({
    ...{ paid: 1, failed: 0, same: 0 },
    errors: [
      { row: 2, code: 'UNKNOWN' },
      { row: 4, code: 'DUPLICATE' },
      { row: 5, code: 'OTHER_AMOUNT' },
    ],
  })
  expect(await world.bank(batchId, () => '处理中')).toMatchObject({
    errors: [{ code: 'UNREADABLE' }, { code: 'UNREADABLE' }],
  })
  expect(
    await world.bank(
      batchId,
      () => '成功',
      rows => rows.reverse(),
    ),
  ).toMatchObject({ paid: 1, same: 1, errors: [] })
  const ledger = await world.door.rows('aid_ledger', {})
  for (let i = 0; i < 2; i++)
    expect(await world.bank(batchId, () => '成功')).toMatchObject({ paid: 0, same: 2, errors: [] })
  expect(await world.door.rows('aid_ledger', {})).toEqual(ledger)
  expect(await world.money()).toEqual({ reserved: 0, paid: 300_000, recovering: 0 })
  expect(accepted(await cloud.as(MAKER).call(aid.batch, { batchId })).state).toBe('done')
})

test('B39 a revocation after payment opens a recovery by reversing lines; statistics net, the payment stays visible', async () => {
  const [a = ''] = await payables(1)
  await world.bank(await world.confirmed([a]), () => '成功')
  const revoke = { command: 'revoke' as const, reason: '材料不实' }
  await world.acts(LEAD, a, revoke)
  expect(await world.act(LEAD, a, revoke)).toBe('NOT_NEW')
  await world.acts(AUDITOR, a, revoke)
  expect(await world.state(a)).toBe('revoked')
  expect(await world.money()).toEqual({ reserved: 0, paid: 0, recovering: 150_000 })
  const statistics = async () => accepted(await cloud.as(AUDITOR).call(aid.statistics, {}))
  expect(await statistics()).toMatchObject({ people: 0, paidFen: 0, recoveringFen: 150_000 })
  expect(accepted(await cloud.as(ME).call(aid.case, { applicationId: a })).payments).toMatchObject([
    { state: 'reversed' },
  ])
  const back = { applicationId: a, reason: '已退回' }
  expect(accepted(await cloud.as(CHECKER).call(aid.recovered, back)).amountFen).toBe(150_000)
  accepted(await cloud.as(CHECKER).call(aid.recovered, back))
  expect(await world.money()).toEqual({ reserved: 0, paid: 0, recovering: 0 })
  expect(accepted(await cloud.as(AUDITOR).call(aid.ledger, { fundLineId: world.fundLineId })).items).toHaveLength(4)
})

test('an appeal won against a revocation: money still out stays and the books agree; money that came back is paid by another attempt', async () => {
  const [a = '', b = ''] = await payables(2)
  await world.bank(await world.confirmed([a, b]), () => '成功')
  const revoke = { command: 'revoke' as const, reason: '材料不实' }
  const vote = { command: 'decideAppeal' as const, reopen: true, reason: '材料属实' }
  const appealed = async (id: string, openid: string) => {
    await world.acts(LEAD, id, revoke)
    await world.acts(AUDITOR, id, revoke)
    if (id === b) accepted(await cloud.as(CHECKER).call(aid.recovered, { applicationId: id, reason: '已退回' }))
    const version = await world.version(id)
    accepted(await cloud.as(openid).call(aid.appeal, { applicationId: id, version, text: '请再看看' }))
    for (const judge of [LEAD2, RIGHTS2]) await world.acts(judge, id, vote)
  }
  await appealed(a, member(1))
  expect([await world.state(a), await world.money()]).toEqual(['paid', { reserved: 0, paid: 300_000, recovering: 0 }])
  expect(accepted(await cloud.as(AUDITOR).call(aid.statistics, {}))).toMatchObject({
    paidFen: 300_000,
    recoveringFen: 0,
  })
  await appealed(b, member(2))
  expect([await world.state(b), await world.money()]).toEqual(['l2', { reserved: 0, paid: 150_000, recovering: 0 }])
  await world.acts(RIGHTS, b, { command: 'approve', amountFen: 150_000 }, { command: 'publishNotice' })
  await world.advance(20 * 86_400_000)
  await world.sweep()
  await world.bank(await world.confirmed([b]), () => '成功')
  expect(await world.money()).toEqual({ reserved: 0, paid: 300_000, recovering: 0 })
  // one person's word revokes nothing anew
  await world.acts(LEAD, a, revoke)
  expect(await world.state(a)).toBe('paid')
})

test('the emergency lane pays first, up to its cap and by two people, and closes only after verification and notice', async () => {
  const id = await world.submit(ME, contentOf(1))
  const urgent = { command: 'emergency' as const, amountFen: 150_000, reason: '刚失火' }
  expect(await world.act(RIGHTS, id, { ...urgent, amountFen: 200_001 })).toBe('AMOUNT_WRONG')
  await world.acts(RIGHTS, id, urgent)
  expect(await world.state(id)).toBe('submitted')
  expect(await world.act(LEAD, id, { ...urgent, amountFen: 140_000 })).toBe('AMOUNT_CHANGED')
  await world.acts(LEAD, id, urgent)
  await world.bank(await world.confirmed([id]), () => '成功')
  const close = { command: 'followUp' as const, how: 'visit' as const, stillInHardship: false, reason: '已安置' }
  expect(await world.act(OFF1, id, close)).toBe('CHECKS_MISSING')
  const check = { command: 'recordCheck' as const, source: '低保核对', result: 'match' as const, authorisation: 'SQ-1' }
  await world.acts(OFF1, id, check)
  await world.visit(id)
  expect(await world.act(OFF1, id, close)).toBe('NOTICE_OPEN')
  await world.acts(RIGHTS, id, { command: 'publishNotice' })
  await world.advance(20 * 86_400_000)
  await world.acts(RIGHTS, id, { command: 'finishNotice' })
  await world.acts(OFF1, id, close)
  expect(accepted(await cloud.as(AUDITOR).call(aid.statistics, {}))).toMatchObject({ emergencyFen: 150_000 })
})

test('a second instalment is reserved, paid and counted by itself', async () => {
  const [a = ''] = await payables(1)
  await world.bank(await world.confirmed([a]), () => '成功')
  await world.acts(RIGHTS, a, { command: 'nextInstalment', amountFen: 100_000, reason: '下半年' })
  await world.bank(await world.confirmed([a]), () => '成功')
  expect(await world.money()).toEqual({ reserved: 0, paid: 250_000, recovering: 0 })
})

test('a budget is never set below what is promised and paid', async () => {
  await payables(1)
  const { items } = accepted(await cloud.as(LEAD).call(aid.fundLines, {}))
  const { programmeId = '', year = '', version = 0 } = items[0] ?? {}
  const set = (totalFen: number) => cloud.as(LEAD).call(aid.saveFundLine, { programmeId, year, totalFen, version })
  expect(codeOf(await set(149_999))).toBe('BELOW_PROMISED')
  expect(accepted(await set(150_000)).availableFen).toBe(0)
})

test('B47 an export needs a purpose and a second person, is masked, and the auditor counts it', async () => {
  await payables(1)
  const asked = { purpose: '年度内部核对', year: '2026', requestId: 'export-1' }
  const { exportId } = accepted(await cloud.as(RIGHTS).call(aid.askExport, asked))
  expect(codeOf(await cloud.as(RIGHTS).call(aid.approveExport, { exportId }))).toBe('OWN_REQUEST')
  const { url, rows } = accepted(await cloud.as(LEAD).call(aid.approveExport, { exportId }))
  expect(rows).toBe(1)
  expect(url).toContain('http')
  expect(accepted(await cloud.as(AUDITOR).call(aid.exports, {})).items).toMatchObject([
    { approved: true, rows: 1, purpose: asked.purpose },
  ])
})

test('the bank file holds names and accounts in clear and each holder reads that it was made', async () => {
  const [a = ''] = await payables(1)
  const batchId = await world.confirmed([a])
  const { url, totalFen } = accepted(await cloud.as(CHECKER).call(aid.bankFile, { batchId, format: 'csv' }))
  const text = await (await fetch(url)).text()
  expect(text).toContain(`示例甲1,示范银行,${card(1)},1500.00`)
  expect(totalFen).toBe(150_000)
  expect(await world.door.rows('access_log', { subjectId: a })).toMatchObject([{ fields: ['name', 'card'] }])
})
