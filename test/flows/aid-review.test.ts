import { aid } from '../../src/contract/aid'
import {
  AidWorld,
  AUDITOR,
  CHAIR,
  contentOf,
  DAY_MS,
  HOUR_MS,
  LEAD,
  LEAD2,
  ME,
  newRequest,
  OFF1,
  OFF2,
  RIGHTS,
  RIGHTS2,
} from './aid-world'
import { accepted, type Cloud, codeOf, startCloud } from './local-cloud'

let cloud: Cloud
let world: AidWorld

beforeAll(async () => {
  cloud = await startCloud({ workers: 2 })
})
beforeEach(async () => {
  world = await AidWorld.afresh(cloud)
})
afterAll(() => cloud?.stop())

const refuse = { command: 'reject' as const, code: 'M2', clause: '第三条', text: '自付金额不够，可以明年再申请' }
const check = { command: 'recordCheck' as const, source: '低保核对', result: 'match' as const, authorisation: 'SQ-1' }

describe('segregation', () => {
  test('B20 an applicant who is the chair never sees the own case, is refused with an audit event, and nothing moves', async () => {
    const id = await world.submit(CHAIR, contentOf(1))
    await world.proposed(id)
    const { items } = accepted(await cloud.as(CHAIR).call(aid.queue, { desk: 'l1' }))
    expect(items).toEqual([])
    expect(codeOf(await cloud.as(CHAIR).call(aid.review, { applicationId: id }))).toBe('NOT_FOUND')
    const before = await world.stored(id)
    expect(await world.act(CHAIR, id, { command: 'approve', amountFen: 150_000 })).toBe('FORBIDDEN_SELF')
    expect({ ...(await world.stored(id)), audit: null }).toEqual({ ...before, audit: null })
    expect((await world.door.rows('audit', { subjectId: id })).at(-1)).toMatchObject({ what: 'aid.forbidden' })
  })

  test('an own case given to the own level is FORBIDDEN_SELF and leaves one event of the chain', async () => {
    const id = await world.submit(OFF1, contentOf(1))
    const before = await world.stored(id)
    expect(await world.act(OFF1, id, { command: 'accept' })).toBe('FORBIDDEN_SELF')
    const after = await world.stored(id)
    expect({ ...after, audit: null }).toEqual({ ...before, audit: null })
    const chain = await world.door.rows('audit', { subjectKind: 'aidCase', subjectId: id })
    expect(chain.map(event => event['what'])).toEqual(['aid.submit', 'aid.forbidden'])
  })

  test('a cadre’s own case starts with somebody of another unit, who then approves no second level', async () => {
    const id = await world.submit(OFF1, contentOf(1))
    await world.acts(OFF2, id, { command: 'accept' }, check)
    await world.acts(RIGHTS2, id, { command: 'waiveVisit', reason: '本人是干部，另行核实' })
    await world.acts(OFF2, id, { command: 'propose', amountFen: 150_000 })
    expect(await world.act(CHAIR, id, { command: 'approve', amountFen: 150_000 })).toBe('FORBIDDEN')
    await world.acts(RIGHTS, id, { command: 'approve', amountFen: 150_000 })
    expect(await world.act(RIGHTS, id, { command: 'approve', amountFen: 150_000 })).toBe('ACTED_BEFORE')
    await world.acts(RIGHTS2, id, { command: 'approve', amountFen: 150_000 })
    expect(await world.state(id)).toBe('notice')
  })

  test('whoever agented or declared a conflict decides nothing, and an administrator nothing at all', async () => {
    const id = await world.submit(ME, contentOf(1))
    await world.acts(OFF2, id, { command: 'declareConflict', reason: '亲戚' })
    expect(await world.act(OFF2, id, { command: 'accept' })).toBe('CONFLICT_DECLARED')
    expect(await world.act('oDemoAdmin', id, { command: 'accept' })).toBe('NOT_FOUND')
    await world.acts(OFF1, id, { command: 'accept' })
  })

  test('an account of the household, known by its phone in the roster, may not handle the case', async () => {
    const phone = '13900000001'
    const row = {
      _id: 'member-kin',
      unionPath: ['root', 'u-east'],
      phoneBlind: world.door.crypto.blind('phone', phone),
    }
    await world.door.insert('roster', [{ ...row, accountId: world.door.accountId(OFF1) }])
    const people = [{ personId: 'p1', relation: '配偶', name: '示例乙', idNumber: '', phone }]
    const id = await world.submit(ME, contentOf(1, { people }))
    expect(await world.act(OFF1, id, { command: 'accept' })).toBe('FORBIDDEN_SELF')
    await world.acts(OFF2, id, { command: 'accept' })
  })
})

describe('visits', () => {
  test('B22 one visitor twice is no visit; a second, different one completes it', async () => {
    const id = await world.submit(ME, contentOf(1))
    await world.acts(OFF1, id, { command: 'accept' }, check)
    const seen = { applicationId: id, deviceAtMs: await world.now(), place: '示范社区', note: '情况属实' }
    const first = accepted(await cloud.as(OFF1).call(aid.recordVisit, { ...seen, requestId: 'v-1' }))
    accepted(await cloud.as(OFF1).call(aid.recordVisit, { ...seen, requestId: 'v-2' }))
    const { visitId } = accepted(await cloud.as(OFF1).call(aid.recordVisit, { ...seen, requestId: 'v-2' }))
    expect(visitId).not.toBe(first.visitId)
    expect((await world.stored(id))['visits']).toHaveLength(1)
    expect(codeOf(await cloud.as(OFF1).call(aid.confirmVisit, { applicationId: id, visitId }))).toBe('SAME_VISITOR')
    expect(await world.act(OFF1, id, { command: 'propose', amountFen: 150_000 })).toBe('VISIT_MISSING')
    expect(accepted(await cloud.as(OFF2).call(aid.openVisits, {})).items).toMatchObject([{ visitId }])
    accepted(await cloud.as(OFF2).call(aid.confirmVisit, { applicationId: id, visitId }))
    await world.acts(OFF1, id, { command: 'propose', amountFen: 150_000 })
  })

  test('B23 a visit written without a network and by a clock two days wrong is kept once, with both times', async () => {
    const id = await world.submit(ME, contentOf(1))
    await world.acts(OFF1, id, { command: 'accept' })
    const late = { applicationId: id, requestId: 'offline-1', deviceAtMs: (await world.now()) - 2 * DAY_MS }
    const visit = { ...late, place: '示范社区', note: '情况属实' }
    for (let i = 0; i < 3; i++) accepted(await cloud.as(OFF1).call(aid.recordVisit, visit))
    const { visits } = accepted(await cloud.as(OFF2).call(aid.review, { applicationId: id }))
    expect(visits).toMatchObject([{ deviceAtMs: late.deviceAtMs, clockDiffers: true, mayConfirm: true }])
  })

  test('a source that could not be asked is no mismatch, and nobody proposes over it', async () => {
    const id = await world.submit(ME, contentOf(1))
    await world.acts(OFF1, id, { command: 'accept' }, { ...check, result: 'unavailable' })
    await world.visit(id)
    expect(await world.act(OFF1, id, { command: 'propose', amountFen: 150_000 })).toBe('CHECKS_MISSING')
    await world.acts(OFF1, id, check)
    expect(await world.act(OFF1, id, { command: 'propose', amountFen: 150_001 })).toBe('AMOUNT_WRONG')
    await world.acts(OFF1, id, { command: 'propose', amountFen: 150_000 })
  })
})

describe('corrections', () => {
  const ask = { command: 'askCorrection' as const, items: ['结算单'], code: 'C1', text: '照片有点糊' }

  test('B25 the clock stops, the member reads items and end, the same content again is refused, and it returns to the stage that asked', async () => {
    const id = await world.submit(ME, contentOf(1))
    await world.proposed(id)
    await world.acts(CHAIR, id, { command: 'approve', amountFen: 150_000 })
    await world.acts(RIGHTS, id, ask)
    const seen = accepted(await cloud.as(ME).call(aid.case, { applicationId: id }))
    expect(seen.asked).toMatchObject({ items: ['结算单'], text: '照片有点糊' })
    const again = async () => {
      const { version } = accepted(await cloud.as(ME).call(aid.draft, { applicationId: id }))
      return codeOf(await cloud.as(ME).call(aid.resubmit, { applicationId: id, version, requestId: newRequest() }))
    }
    expect(await again()).toBe('NOTHING_CHANGED')
    const { version, programmeId } = accepted(await cloud.as(ME).call(aid.draft, { applicationId: id }))
    const content = contentOf(1, { story: '补充说明' })
    const saved = { applicationId: id, programmeId, version, step: 'home', content, requestId: newRequest() }
    accepted(await cloud.as(ME).call(aid.saveDraft, saved))
    expect(await again()).toBe('OK')
    expect(await world.state(id)).toBe('l2')
  })

  test('B26 an overdue correction is closed only after two reminders and a logged call', async () => {
    const id = await world.submit(ME, contentOf(1))
    await world.acts(OFF1, id, { command: 'accept' }, ask)
    for (let day = 0; day < 30; day++) {
      await world.advance(DAY_MS)
      await world.sweep()
    }
    expect(await world.state(id)).toBe('correction')
    expect((await world.door.rows('inbox', { kind: 'aid.reminder' })).length).toBe(2)
    await world.acts(OFF1, id, { command: 'logCall', reason: '电话里说下周来' })
    await world.advance(2 * HOUR_MS)
    await world.sweep()
    expect(await world.state(id)).toBe('expired')
    await world.submit(ME, contentOf(1))
  })
})

describe('notice, refusal, appeal', () => {
  test('B29 a notice of Tuesday 2026-09-29 ends with Monday 2026-10-12 and not an hour before', async () => {
    const id = await world.submit(ME, contentOf(1))
    await world.approved(id)
    await world.acts(RIGHTS, id, { command: 'publishNotice' })
    const { notice } = accepted(await cloud.as(ME).call(aid.case, { applicationId: id }))
    expect(new Date((notice?.closesAtMs ?? 0) + 8 * HOUR_MS).toISOString()).toBe('2026-10-12T23:59:59.999Z')
    await world.advance((notice?.closesAtMs ?? 0) - (await world.now()) - HOUR_MS)
    await world.sweep()
    expect([await world.state(id), await world.act(RIGHTS, id, { command: 'finishNotice' })]).toEqual([
      'notice',
      'NOTICE_OPEN',
    ])
    await world.advance(2 * HOUR_MS)
    await world.sweep()
    expect(await world.state(id)).toBe('payable')
  })

  test('B29 a year without a calendar opens and ends no notice', async () => {
    const id = await world.submit(ME, contentOf(1))
    await world.approved(id)
    await world.advance(400 * DAY_MS)
    expect(await world.act(RIGHTS, id, { command: 'publishNotice' })).toBe('NO_CALENDAR')
  })

  test('B30 a notice shows no number, no address, no kind that tells of an illness', async () => {
    const id = await world.submit(ME, contentOf(1))
    await world.approved(id)
    await world.acts(RIGHTS, id, { command: 'publishNotice' })
    const { items } = accepted(await cloud.as('oNobody').call(aid.notices, {}))
    const text = JSON.stringify(items.map(({ openedAtMs: _, closesAtMs: __, ...shown }) => shown))
    expect(text).not.toMatch(/\d{11}|示范路|助医|illness|示例甲/)
  })

  test('B31 an objection stops the clock and payment; dismissed by somebody new, five full days begin again', async () => {
    const id = await world.submit(ME, contentOf(1))
    await world.approved(id)
    await world.acts(RIGHTS, id, { command: 'publishNotice' })
    await world.advance(9 * DAY_MS)
    const asked = { applicationId: id, text: '家里有两套房', anonymous: true, requestId: 'objection-1' }
    const { objectionId } = accepted(await cloud.as('oWest1').call(aid.object, asked))
    expect(accepted(await cloud.as('oWest1').call(aid.object, asked)).objectionId).toBe(objectionId)
    // without a name is without one in the chain too
    expect(await world.door.rows('audit', { subjectId: id, what: 'aid.object' })).toMatchObject([{ byAccountId: null }])
    await world.advance(10 * DAY_MS)
    await world.sweep()
    expect(await world.state(id)).toBe('objection')
    expect(JSON.stringify(accepted(await cloud.as(ME).call(aid.case, { applicationId: id })))).not.toContain('两套房')
    const decide = {
      command: 'decideObjection' as const,
      objectionId,
      uphold: false,
      code: 'O1',
      clause: '第五条',
      text: '已核查，情况不实',
    }
    expect(await world.act(RIGHTS, id, decide)).toBe('NOT_NEW')
    await world.acts(LEAD, id, decide)
    await world.sweep()
    expect(await world.state(id)).toBe('notice')
    await world.advance(8 * DAY_MS)
    await world.sweep()
    expect(await world.state(id)).toBe('payable')
  })

  test('B32 a refusal has code, clause, words and a last day; one appeal a level, decided by two who never acted', async () => {
    const id = await world.submit(ME, contentOf(1))
    await world.acts(OFF1, id, { command: 'accept' }, refuse)
    const { refusal } = accepted(await cloud.as(ME).call(aid.case, { applicationId: id }))
    expect(refusal).toMatchObject({ code: 'M2', clause: '第三条', text: refuse.text })
    const appeal = async () =>
      codeOf(
        await cloud.as(ME).call(aid.appeal, { applicationId: id, version: await world.version(id), text: '请再看看' }),
      )
    expect(await appeal()).toBe('OK')
    const vote = (reopen: boolean) => ({ command: 'decideAppeal' as const, reopen, reason: '看过材料' })
    await world.acts(LEAD, id, vote(false))
    expect(await world.act(LEAD, id, vote(false))).toBe('NOT_NEW')
    await world.acts(AUDITOR, id, vote(true))
    // refused before anybody verified it: it is verified first
    expect(await world.state(id)).toBe('verifying')
    await world.visit(id)
    await world.acts(OFF1, id, check, { command: 'propose', amountFen: 150_000 })
    await world.acts(CHAIR, id, refuse)
    expect(await appeal()).toBe('OK')
    await world.acts(LEAD2, id, vote(false))
    await world.acts(RIGHTS2, id, vote(false))
    expect(await world.state(id)).toBe('upheld')
  })

  test('B32 a second appeal at the same level, or after 15 working days, is refused', async () => {
    const id = await world.submit(ME, contentOf(1))
    await world.acts(OFF1, id, { command: 'accept' }, refuse)
    await world.advance(40 * DAY_MS)
    const late = { applicationId: id, version: await world.version(id), text: '请再看看' }
    expect(codeOf(await cloud.as(ME).call(aid.appeal, late))).toBe('TOO_LATE')
  })
})

test('an act repeated under its requestId is answered the same; on an old version it is refused', async () => {
  const id = await world.submit(ME, contentOf(1))
  const version = await world.version(id)
  const accept = { applicationId: id, version, requestId: 'accept-1', act: { command: 'accept' as const } }
  const first = accepted(await cloud.as(OFF1).call(aid.act, accept))
  expect(accepted(await cloud.as(OFF1).call(aid.act, accept))).toEqual(first)
  expect(codeOf(await cloud.as(OFF1).call(aid.act, { ...accept, requestId: 'accept-2' }))).toBe('WRONG_STATE')
  expect(codeOf(await cloud.as(OFF1).call(aid.act, { ...accept, requestId: 'x', act: { ...check } }))).toBe(
    'CHANGED_ELSEWHERE',
  )
})
