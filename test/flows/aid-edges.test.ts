import { aid } from '../../src/contract/aid'
import type { RoleGrant } from '../../src/domain/can'
import type { Capability } from '../../src/domain/members/words'
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
  ME,
  newRequest,
  OFF1,
  OFF2,
  RIGHTS,
  RIGHTS2,
} from './aid-world'
import { photo } from './files-made'
import { accepted, type Cloud, codeOf, startCloud } from './local-cloud'
import { upload } from './pillar-world'

let cloud: Cloud
let world: AidWorld

beforeAll(async () => {
  cloud = await startCloud({ workers: 2 })
})
beforeEach(async () => {
  world = await AidWorld.afresh(cloud, 400_000)
})
afterAll(() => cloud?.stop())

const approve = { command: 'approve' as const, amountFen: 150_000 }
const refuse = { command: 'reject' as const, code: 'M2', clause: '第三条', text: '自付金额不够' }
const publish = { command: 'publishNotice' as const }
const revoke = { command: 'revoke' as const, reason: '材料不实' }
const vote = (reopen: boolean) => ({ command: 'decideAppeal' as const, reopen, reason: '看过材料' })
const ruling = (objectionId: string, uphold: boolean) => ({
  ...{ command: 'decideObjection' as const, objectionId, uphold },
  ...{ code: 'O1', clause: '第五条', text: '已核查' },
})

const noticed = async (n: number): Promise<string> => {
  const id = await world.submit(`oMember${n}`, contentOf(n))
  await world.approved(id)
  await world.acts(RIGHTS, id, publish)
  return id
}
const paid = async (...members: readonly number[]): Promise<string[]> => {
  const ids: string[] = []
  for (const n of members) ids.push(await noticed(n))
  await world.advance(20 * DAY_MS)
  await world.sweep()
  await world.bank(await world.confirmed(ids), () => '成功')
  return ids
}
const objected = async (applicationId: string, openid = 'oWest1') =>
  cloud.as(openid).call(aid.object, { applicationId, text: '家里有两套房', anonymous: true, requestId: newRequest() })
const listed = async () =>
  accepted(await cloud.as('oWest1').call(aid.notices, {})).items.map(({ applicationId }) => applicationId)
const appeal = async (openid: string, applicationId: string) =>
  codeOf(
    await cloud
      .as(openid)
      .call(aid.appeal, { applicationId, version: await world.version(applicationId), text: '请再看看' }),
  )
const withdraw = async (openid: string, applicationId: string) =>
  codeOf(await cloud.as(openid).call(aid.withdraw, { applicationId, version: await world.version(applicationId) }))
const submitDraft = async (openid: string, n: number) => {
  const { applicationId, version } = await world.draft(openid, contentOf(n))
  const ticks = consents(contentOf(n))
  const reply = await cloud
    .as(openid)
    .call(aid.submit, { applicationId, version, consents: ticks, requestId: newRequest() })
  return { applicationId, code: codeOf(reply) }
}
const set = (collectionName: string, _id: string, fields: object) =>
  cloud.post('/admin', {
    ...{ action: 'database.modifyDocument', collectionName, query: JSON.stringify({ _id }) },
    ...{ queryType: 'WHERE', multi: true, merge: true, upsert: false, data: JSON.stringify({ $set: fields }) },
  })
const staff = async (openid: string, ...capabilities: readonly Capability[]) => {
  const role: RoleGrant = { role: 'district', unionId: 'root', capabilities: [...capabilities] }
  await world.door.insert('accounts', [world.account(openid, 'u-west', [role])])
}

describe('one place a household', () => {
  test('a draft given up beside an open case, or an old appeal taken back, leaves that case its place', async () => {
    const first = await world.submit(ME, contentOf(1))
    const { applicationId: beside, code } = await submitDraft(ME, 1)
    expect(code).toBe('ALREADY_OPEN')
    expect(await withdraw(ME, beside)).toBe('OK')
    expect((await submitDraft(ME, 1)).code).toBe('ALREADY_OPEN')
    await world.acts(OFF1, first, { command: 'accept' }, refuse)
    expect(await appeal(ME, first)).toBe('OK')
    expect((await submitDraft(ME, 1)).code).toBe('OK')
    expect(await withdraw(ME, first)).toBe('OK')
    expect((await submitDraft(ME, 1)).code).toBe('ALREADY_OPEN')
  })

  test('a member who left the union still puts a correction right', async () => {
    const id = await world.submit(ME, contentOf(1))
    const ask = { command: 'askCorrection' as const, items: ['story'], code: 'M7', text: '请写清楚' }
    await world.acts(OFF1, id, { command: 'accept' }, ask)
    await set('accounts', world.door.accountId(ME), { card: null })
    const save = { applicationId: id, programmeId: world.programmeId, version: await world.version(id), step: 'home' }
    const content = contentOf(1, { story: '去年三月住院' })
    accepted(await cloud.as(ME).call(aid.saveDraft, { ...save, content, requestId: newRequest() }))
    const again = { applicationId: id, version: await world.version(id), requestId: newRequest() }
    accepted(await cloud.as(ME).call(aid.resubmit, again))
  })
})

describe('the notice', () => {
  test('a last minute’s objection stops it; upheld and won by appeal, it is published for five full days anew', async () => {
    const id = await noticed(1)
    // 2026-10-12 23:59 in Beijing
    await world.advance(13 * DAY_MS + 15 * HOUR_MS - 60_000)
    const { objectionId } = accepted(await objected(id))
    await world.advance(HOUR_MS)
    await world.sweep()
    expect(await world.state(id)).toBe('objection')
    await world.acts(LEAD, id, ruling(objectionId, true))
    expect([await world.state(id), await listed()]).toEqual(['rejected', []])
    expect(await appeal(ME, id)).toBe('OK')
    for (const judge of [LEAD2, RIGHTS2]) await world.acts(judge, id, vote(true))
    await world.acts(RIGHTS, id, approve)
    await world.advance(20 * DAY_MS)
    await world.sweep()
    // nobody has published it yet: no day of the old notice counts
    expect(await world.state(id)).toBe('notice')
    await world.acts(RIGHTS, id, publish)
    await world.sweep()
    expect([await world.state(id), await listed()]).toEqual(['notice', [id]])
    await world.advance(8 * DAY_MS)
    await world.sweep()
    expect(await world.state(id)).toBe('payable')
  })

  test('while it is held it is not shown, and then it has its five full days again', async () => {
    const id = await noticed(1)
    await world.acts(AUDITOR, id, { command: 'hold', reason: '有人反映' })
    expect(await listed()).toEqual([])
    await world.advance(20 * DAY_MS)
    await world.acts(AUDITOR, id, { command: 'unhold', reason: '已查清' })
    await world.sweep()
    expect([await world.state(id), await listed()]).toEqual(['notice', [id]])
    accepted(await objected(id))
  })

  test('behind an emergency’s money: it ends by itself, an objection stops it, and one that is right is answered by a revocation', async () => {
    const emergency = async (n: number) => {
      const id = await world.submit(`oMember${n}`, contentOf(n))
      const urgent = { command: 'emergency' as const, amountFen: 100_000, reason: '刚失火' }
      await world.acts(RIGHTS, id, urgent)
      await world.acts(LEAD, id, urgent)
      return id
    }
    const [a, b] = [await emergency(1), await emergency(2)]
    await world.bank(await world.confirmed([a, b]), () => '成功')
    for (const id of [a, b]) await world.acts(RIGHTS, id, publish)
    const { objectionId } = accepted(await objected(a))
    const { objectionId: second } = accepted(await objected(b))
    await world.advance(20 * DAY_MS)
    await world.sweep()
    expect((await listed()).sort()).toEqual([a, b].sort())
    await world.acts(LEAD2, a, ruling(objectionId, false))
    await world.acts(LEAD2, b, ruling(second, true))
    expect([await world.state(b), await listed()]).toEqual(['paid', [a]])
    await world.advance(8 * DAY_MS)
    await world.sweep()
    expect(await listed()).toEqual([])
    expect(accepted(await cloud.as(RIGHTS2).call(aid.review, { applicationId: a })).notice?.finishedAtMs).not.toBeNull()
    expect(await world.act(RIGHTS2, b, { command: 'finishNotice' })).toBe('NOTICE_OPEN')
    await world.acts(LEAD, b, revoke)
    await world.acts(AUDITOR, b, { ...revoke, reason: '异议属实' })
    expect(accepted(await cloud.as('oMember2').call(aid.case, { applicationId: b })).refusal?.text).toBe('异议属实')
    expect(await world.money()).toEqual({ reserved: 0, paid: 100_000, recovering: 100_000 })
  })
})

describe('who may not', () => {
  test('a checker confirms no batch with an own payment or an own decision in it, and who confirmed one judges no appeal of its cases', async () => {
    await staff('oTwo', 'aidReview', 'financeChecker')
    await staff('oThree', 'aidLead', 'financeChecker')
    const id = await world.submit(ME, contentOf(1))
    await world.proposed(id)
    await world.acts(CHAIR, id, approve)
    await world.acts('oTwo', id, approve, publish)
    await world.advance(20 * DAY_MS)
    await world.sweep()
    const { batchId } = accepted(await cloud.as(MAKER).call(aid.openBatch, { title: '十月', requestId: newRequest() }))
    const { version } = accepted(await cloud.as(MAKER).call(aid.addLines, { batchId, applicationIds: [id] }))
    const sure = { batchId, version, count: 1, totalFen: 150_000 }
    expect(await cloud.as('oTwo').call(aid.confirmBatch, sure)).toMatchObject({
      code: 'LINE_BARRED',
      details: { receiptNos: [id.slice(0, 12).toUpperCase()] },
    })
    expect(await world.door.rows('audit', { subjectKind: 'aidBatch', what: 'aid.forbidden' })).toHaveLength(1)
    accepted(await cloud.as('oThree').call(aid.confirmBatch, sure))
    await world.bank(batchId, () => '成功')
    await world.acts(LEAD, id, revoke)
    await world.acts(AUDITOR, id, revoke)
    expect(await appeal(ME, id)).toBe('OK')
    expect(await world.act('oThree', id, vote(true))).toBe('ACTED_BEFORE')
    // money may come back while it is being looked at, and then no withdrawal hides it
    expect(await withdraw(ME, id)).toBe('WRONG_STATE')
    for (const judge of [LEAD2, RIGHTS2]) await world.acts(judge, id, vote(false))
    expect(await world.state(id)).toBe('upheld')
    const back = { applicationId: id, reason: '已退回' }
    for (const _ of [1, 2]) expect(accepted(await cloud.as(CHECKER).call(aid.recovered, back)).amountFen).toBe(150_000)
    expect(await world.money()).toEqual({ reserved: 0, paid: 0, recovering: 0 })
  })

  test('a handler of the household, or one who stepped aside, opens no file and no field; nobody opens a draft', async () => {
    const { applicationId: id } = await world.draft(ME, contentOf(1))
    const [{ fileIds: [fileId = ''] = [] } = {}] = accepted(
      await cloud.as(ME).call(aid.ownFile, { applicationId: id }),
    ).evidence
    const look = async (openid: string) =>
      codeOf(await cloud.as(openid).call(aid.evidencePiece, { applicationId: id, fileId, piece: 0 }))
    expect(await look(OFF1)).toBe('NOT_FOUND')
    const version = await world.version(id)
    const ticks = consents(contentOf(1))
    accepted(
      await cloud.as(ME).call(aid.submit, { applicationId: id, version, consents: ticks, requestId: newRequest() }),
    )
    expect(await look(OFF1)).toBe('OK')
    await world.acts(OFF1, id, { command: 'declareConflict', reason: '是同事' })
    await set('aid_cases', id, { relatedAccountIds: [world.door.accountId(OFF2)] })
    for (const openid of [OFF1, OFF2]) {
      expect(await look(openid)).toBe('NOT_FOUND')
      const reveal = { applicationId: id, field: 'name' as const, reason: '看看' }
      expect(codeOf(await cloud.as(openid).call(aid.revealField, reveal))).not.toBe('OK')
    }
  })

  test('a deputy of two duties acts in one of them; a leader asked in during leave signs no second level', async () => {
    await staff('oDeputy', 'aidReview', 'aidLead')
    const id = await world.submit(ME, contentOf(1))
    const urgent = { command: 'emergency' as const, amountFen: 150_000, reason: '刚失火' }
    await world.acts('oDeputy', id, urgent)
    // the same person again is the same word, never the second one
    await world.act('oDeputy', id, urgent)
    expect(await world.state(id)).toBe('submitted')
    await world.acts(LEAD, id, urgent)
    expect(await world.state(id)).toBe('payable')
  })

  test('an agent speaks for the person to the end: appeals a refusal, and takes the case back', async () => {
    const consentFileId = await upload(cloud, OFF1, photo({}))
    const content = contentOf(1)
    const saved = accepted(
      await cloud.as(OFF1).call(aid.saveDraft, {
        ...{ programmeId: world.programmeId, version: 0, step: 'home', content, requestId: newRequest() },
        onBehalf: { consentFileId },
      }),
    )
    for (const materialKey of ['diagnosis', 'invoice']) {
      const fileIds = [await upload(cloud, OFF1, photo({}))]
      accepted(await cloud.as(OFF1).call(aid.addEvidence, { applicationId: saved.applicationId, materialKey, fileIds }))
    }
    const id = saved.applicationId
    const version = await world.version(id)
    const ticks = consents(content)
    accepted(
      await cloud.as(OFF1).call(aid.submit, { applicationId: id, version, consents: ticks, requestId: newRequest() }),
    )
    await world.acts(OFF2, id, { command: 'accept' }, refuse)
    expect(await appeal(OFF1, id)).toBe('OK')
    expect(accepted(await cloud.as(OFF1).call(aid.case, { applicationId: id })).may.withdraw).toBe(true)
    expect(await withdraw(OFF1, id)).toBe('OK')
  })
})

describe('money at its edges', () => {
  test('the last fen is given, one more is not', async () => {
    const ids: string[] = []
    const sums = [150_000, 150_000, 100_000, 1]
    for (const [i, amountFen] of sums.entries()) {
      const id = await world.submit(`oMember${i + 1}`, contentOf(i + 1))
      await world.proposed(id, amountFen)
      await world.acts(CHAIR, id, { command: 'approve', amountFen })
      ids.push(id)
    }
    const codes: string[] = []
    for (const [i, amountFen] of sums.entries())
      codes.push(await world.act(RIGHTS, ids[i] ?? '', { command: 'approve', amountFen }))
    expect(codes).toEqual(['OK', 'OK', 'OK', 'OVER_BUDGET'])
    expect(await world.money()).toEqual({ reserved: 400_000, paid: 0, recovering: 0 })
  })

  test('a file in GBK with tabs, a sum below and rows beyond posts its own rows; the file for the bank runs no formula', async () => {
    const bank = { holder: '=HYPERLINK("x")', bankName: '+示范银行', card: contentOf(1).bank.card }
    const id = await world.submit(ME, contentOf(1, { bank }))
    await world.payable(id)
    const batchId = await world.confirmed([id])
    const made = accepted(await cloud.as(CHECKER).call(aid.bankFile, { batchId, format: 'csv' }))
    const csv = await (await fetch(made.url)).text()
    expect(csv).toContain(`"'=HYPERLINK(""x"")",'+示范银行`)
    const [line] = accepted(await cloud.as(MAKER).call(aid.batch, { batchId })).lines
    const [no = '', tail = ''] = [line?.paymentId, line?.cardTail]
    const rows = [`${no}\t****${tail}\t1,500.00\t`, `X1\t****${tail}\t1.00\t`]
    // 业务编号 账号 金额 结果 · 成功 · 合计
    const head = Buffer.from('d2b5cef1b1e0bac509d5cbbac509bdf0b6ee09bde1b9fb0a', 'hex')
    const good = Buffer.from('b3c9b9a60a', 'hex')
    const sum = Buffer.from('bacfbcc6090931352c30300a', 'hex')
    const body = Buffer.concat([head, ...rows.flatMap(row => [Buffer.from(row), good]), sum])
    const send = async () => {
      const fileId = await cloud.as(CHECKER).upload(`aid-bank/${newRequest()}.csv`, body)
      return accepted(await cloud.as(CHECKER).call(aid.bankResult, { batchId, fileId }))
    }
    expect(await send()).toEqual({ paid: 1, failed: 0, same: 0, errors: [{ row: 3, code: 'UNKNOWN' }] })
    expect(await send()).toMatchObject({ paid: 0, same: 1 })
  })

  test('two instalments taken back come back together, and a second revocation’s money is booked back too', async () => {
    const [id = ''] = await paid(1)
    await world.acts(RIGHTS, id, { command: 'nextInstalment', amountFen: 100_000, reason: '下半年' })
    await world.bank(await world.confirmed([id]), () => '成功')
    const both = async () => {
      await world.acts(LEAD, id, revoke)
      await world.acts(AUDITOR, id, revoke)
    }
    await both()
    expect(await world.money()).toEqual({ reserved: 0, paid: 0, recovering: 250_000 })
    expect(await appeal(ME, id)).toBe('OK')
    for (const judge of [LEAD2, RIGHTS2]) await world.acts(judge, id, vote(true))
    expect([await world.state(id), await world.money()]).toEqual([
      'paid',
      { reserved: 0, paid: 250_000, recovering: 0 },
    ])
    await both()
    const back = { applicationId: id, reason: '已退回' }
    expect(accepted(await cloud.as(CHECKER).call(aid.recovered, back)).amountFen).toBe(250_000)
    expect(await world.money()).toEqual({ reserved: 0, paid: 0, recovering: 0 })
  })

  test('after the bank’s no only the applicant’s own account is taken from the applicant, any with the intake’s word', async () => {
    const id = await noticed(1)
    await world.advance(20 * DAY_MS)
    await world.sweep()
    await world.bank(await world.confirmed([id]), () => '失败')
    const fix = async (openid: string, holder: string) =>
      codeOf(
        await cloud.as(openid).call(aid.fixAccount, {
          ...{ applicationId: id, version: await world.version(id) },
          bank: { ...contentOf(2).bank, holder },
        }),
      )
    expect(await fix(ME, '示例乙')).toBe('HOLDER_WRONG')
    expect(await fix(OFF1, '示例乙')).toBe('OK')
  })

  test('what is handed in at 23:59 on 31 December is the old year’s, a minute later the new one’s', async () => {
    await world.advance(Date.parse('2026-12-31T23:58:30+08:00') - (await world.now()))
    const old = await world.stored(await world.submit(ME, contentOf(1)))
    await world.advance(2 * 60_000)
    const next = await world.stored(await world.submit('oMember2', contentOf(2)))
    expect([old['period'], next['period']]).toEqual(['2026', '2027'])
    expect(old['fundLineId']).toBe(world.fundLineId)
    expect(next['fundLineId']).not.toBe(world.fundLineId)
  })
})
