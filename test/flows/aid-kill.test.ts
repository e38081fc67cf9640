import { aid } from '../../src/contract/aid'
import type { Input, Procedure } from '../../src/contract/define'
import {
  AidWorld,
  AUDITOR,
  CHAIR,
  CHECKER,
  consents,
  contentOf,
  DAY_MS,
  HOUR_MS,
  LEAD,
  LEAD2,
  MAKER,
  newRequest,
  RIGHTS,
  RIGHTS2,
} from './aid-world'
import { accepted, type Cloud, startCloud } from './local-cloud'

let cloud: Cloud
let world: AidWorld

beforeAll(async () => {
  cloud = await startCloud({ workers: 2 })
  await AidWorld.tuesday(cloud)
  world = await AidWorld.at(cloud)
})
afterAll(() => cloud?.stop())

/** Locks of a transaction that died live 30 s. */
const LOCKS_MS = 31_000
const approve = { command: 'approve' as const, amountFen: 150_000 }

/** Sends a call whose function dies after its n-th write; true where it had so many. Budget, ledger, cases and chain agree afterwards. */
const killed = async <P extends Procedure>(
  openid: string,
  { procedure, input, after }: { procedure: P; input: Input<P>; after: number },
): Promise<boolean> => {
  await cloud.post('/__kill', { afterWrites: after, function: 'aid' })
  await cloud.as(openid).raw(procedure.fn, { action: procedure.action, input })
  const { last } = (await cloud.get('/__kill')) as { last?: { killed: boolean } }
  await world.advance(LOCKS_MS)
  await world.money()
  return last?.killed === true
}

/** One case for each write that may be the last. */
const WRITES = [1, 2, 3, 4, 5, 6]
const ids: string[] = []

test('approving, killed after every write: the budget holds the case wholly or not at all, and a retry holds it once', async () => {
  for (const n of WRITES) {
    const id = await world.submit(`oMember${n}`, contentOf(n))
    await world.proposed(id)
    await world.acts(CHAIR, id, approve)
    ids.push(id)
  }
  let held = 0
  for (const [i, id] of ids.entries()) {
    const input = { applicationId: id, version: await world.version(id), requestId: `kill-${i}`, act: approve }
    expect(await killed(RIGHTS, { procedure: aid.act, input, after: i + 1 })).toBe(true)
    const state = await world.state(id)
    expect(['l2', 'notice']).toContain(state)
    for (let again = 0; again < 2; again++) accepted(await cloud.as(RIGHTS).call(aid.act, input))
    held += 150_000
    expect(await world.money()).toEqual({ reserved: held, paid: 0, recovering: 0 })
  }
})

test('drawing and confirming, killed after every write: count and sum of the batch are those of its lines', async () => {
  for (const id of ids) await world.acts(RIGHTS, id, { command: 'publishNotice' })
  await world.advance(20 * DAY_MS)
  await world.sweep()
  const { batchId } = accepted(await cloud.as(MAKER).call(aid.openBatch, { title: '十月', requestId: newRequest() }))
  const lines = async () => accepted(await cloud.as(MAKER).call(aid.batch, { batchId }))
  for (const [i, id] of ids.entries()) {
    const input = { batchId, applicationIds: [id] }
    await killed(MAKER, { procedure: aid.addLines, input, after: i + 1 })
    for (let again = 0; again < 2; again++)
      expect(accepted(await cloud.as(MAKER).call(aid.addLines, input)).left).toEqual([])
    const { count, totalFen, lines: drawn } = await lines()
    expect([count, totalFen, drawn.length]).toEqual([i + 1, (i + 1) * 150_000, i + 1])
  }
  for (const after of [1, 2, 3]) {
    const { version, count, totalFen } = await lines()
    const input = { batchId, version, count, totalFen }
    await killed(CHECKER, { procedure: aid.confirmBatch, input, after })
    expect(['open', 'confirmed']).toContain((await lines()).state)
  }
  const { version, count, totalFen, state } = await lines()
  if (state === 'open') accepted(await cloud.as(CHECKER).call(aid.confirmBatch, { batchId, version, count, totalFen }))
  expect((await lines()).state).toBe('confirmed')
})

test('posting the bank’s answers, killed after every write: each line is paid wholly or not at all, and the file again ends it', async () => {
  const { items } = accepted(await cloud.as(MAKER).call(aid.batches, {}))
  const batchId = items[0]?.batchId ?? ''
  const { lines } = accepted(await cloud.as(MAKER).call(aid.batch, { batchId }))
  const csv = ['业务编号,账号,金额,结果', ...lines.map(line => `${line.paymentId},${line.cardTail},1500.00,成功`)].join(
    '\n',
  )
  for (const after of [1, 2, 3, 4, 5, 6, 7, 8, 17]) {
    const fileId = await cloud.as(CHECKER).upload(`aid-bank/kill-${after}.csv`, Buffer.from(csv))
    await killed(CHECKER, { procedure: aid.bankResult, input: { batchId, fileId }, after })
  }
  expect(await world.bank(batchId, () => '成功')).toMatchObject({ failed: 0, errors: [] })
  expect(await world.money()).toEqual({ reserved: 0, paid: 900_000, recovering: 0 })
  expect(await world.door.rows('inbox', { kind: 'aid.paid' })).toHaveLength(6)
})

test('revoking, killed after every write: the reversing line and the case go together', async () => {
  const revoke = { command: 'revoke' as const, reason: '材料不实' }
  for (const [i, id] of ids.entries()) {
    await world.acts(LEAD, id, revoke)
    const input = { applicationId: id, version: await world.version(id), requestId: `revoke-${i}`, act: revoke }
    expect(await killed(AUDITOR, { procedure: aid.act, input, after: i + 1 })).toBe(true)
    for (let again = 0; again < 2; again++) accepted(await cloud.as(AUDITOR).call(aid.act, input))
  }
  expect(await world.money()).toEqual({ reserved: 0, paid: 0, recovering: 900_000 })
})

test('a won appeal, killed in its midst: money, payment and case are restored together or not at all', async () => {
  const vote = { command: 'decideAppeal' as const, reopen: true, reason: '材料属实' }
  let restored = 0
  for (const [i, after] of [2, 4, 6].entries()) {
    const id = ids[i] ?? ''
    const version = await world.version(id)
    accepted(await cloud.as(`oMember${i + 1}`).call(aid.appeal, { applicationId: id, version, text: '请再看看' }))
    await world.acts(LEAD2, id, vote)
    const input = { applicationId: id, version: await world.version(id), requestId: `restore-${i}`, act: vote }
    expect(await killed(RIGHTS2, { procedure: aid.act, input, after })).toBe(true)
    for (let again = 0; again < 2; again++) accepted(await cloud.as(RIGHTS2).call(aid.act, input))
    restored += 150_000
    expect(await world.money()).toEqual({ reserved: 0, paid: restored, recovering: 900_000 - restored })
    expect(await world.state(id)).toBe('paid')
  }
})

test('submitting, killed after every write: one receipt, one place in the household, one event, and every tick kept', async () => {
  // five ticks are five writes of one kind: the first, the last, then everything of the transaction
  for (const after of [1, 5, 6, 7, 8, 9, 10]) {
    const openid = `oSubmit${after}`
    await world.door.insert('accounts', [world.account(openid, 'u-east')])
    const content = contentOf(30 + after)
    const { applicationId, version } = await world.draft(openid, content)
    const input = { applicationId, version, consents: consents(content), requestId: `submit-${after}` }
    const had = await killed(openid, { procedure: aid.submit, input, after })
    const first = accepted(await cloud.as(openid).call(aid.submit, input))
    expect(accepted(await cloud.as(openid).call(aid.submit, input))).toEqual(first)
    const [household] = await world.door.rows('aid_households', { headAccountId: world.door.accountId(openid) })
    expect(Object.values(household?.['slots'] ?? {})).toEqual([applicationId])
    expect(await world.door.rows('audit', { subjectId: applicationId })).toHaveLength(1)
    expect(await world.door.rows('consents', { accountId: world.door.accountId(openid) })).toHaveLength(5)
    // every write was tried once there is none left to die after
    if (!had) return
  }
  throw new Error('submit writes more often than was tried')
})

test('handing a correction in again, killed after every write: it goes back to who asked once, its todo ends', async () => {
  for (const [i, who] of [1, 5, 6, 7, 8].entries()) {
    const [openid, after] = [`oSubmit${who}`, i + 1]
    const { items } = accepted(await cloud.as(openid).call(aid.mine, {}))
    const applicationId = items[0]?.applicationId ?? ''
    const ask = { command: 'askCorrection' as const, items: ['结算单'], code: 'C1', text: '照片有点糊' }
    await world.acts('oOff1', applicationId, { command: 'accept' }, ask)
    const content = contentOf(30 + who, { story: '补充说明' })
    const at = { applicationId, programmeId: world.programmeId, version: await world.version(applicationId) }
    accepted(await cloud.as(openid).call(aid.saveDraft, { ...at, step: 'home', content, requestId: `mend-${after}` }))
    const input = { applicationId, version: await world.version(applicationId), requestId: `resubmit-${after}` }
    const had = await killed(openid, { procedure: aid.resubmit, input, after })
    const first = accepted(await cloud.as(openid).call(aid.resubmit, input))
    expect(accepted(await cloud.as(openid).call(aid.resubmit, input))).toEqual(first)
    expect(await world.state(applicationId)).toBe('verifying')
    // a function that died before it could end the todo leaves it to the timer
    await world.advance(2 * HOUR_MS)
    await world.sweep()
    const todo = { kind: 'aid.correction', accountId: world.door.accountId(openid), todo: true }
    expect(await world.door.rows('inbox', todo)).toEqual([])
    const chain = await world.door.rows('audit', { subjectId: applicationId })
    expect(chain.filter(event => event['what'] === 'aid.resubmit')).toHaveLength(1)
    if (!had) return
  }
  throw new Error('resubmit writes more often than was tried')
})

test('beginning a draft, killed after every write: one draft', async () => {
  for (const after of [1, 2, 3]) {
    const input = {
      ...{
        programmeId: world.programmeId,
        version: 0,
        step: 'home',
        content: contentOf(70 + after),
        requestId: `draft-${after}`,
      },
    }
    await killed('oWest1', { procedure: aid.saveDraft, input, after })
    const first = accepted(await cloud.as('oWest1').call(aid.saveDraft, input))
    expect(accepted(await cloud.as('oWest1').call(aid.saveDraft, input))).toEqual(first)
  }
  expect(accepted(await cloud.as('oWest1').call(aid.mine, {})).items).toHaveLength(3)
})
