import { ILLNESS } from '../../cloudfunctions/_demo/aid-programmes'
import { aid } from '../../src/contract/aid'
import {
  AidWorld,
  AUDITOR,
  CHAIR,
  consents,
  contentOf,
  DAY_MS,
  HOUR_MS,
  json,
  LEAD,
  LEAD2,
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
  world = await AidWorld.afresh(cloud)
})
afterAll(() => cloud?.stop())

const check = { command: 'recordCheck' as const, source: '低保核对', result: 'match' as const, authorisation: 'SQ-1' }
const approve = { command: 'approve' as const, amountFen: 150_000 }
const refuse = { command: 'reject' as const, code: 'M2', clause: '第三条', text: '自付金额不够，可以明年再申请' }
const call = (still: boolean) => ({
  command: 'followUp' as const,
  how: 'phone' as const,
  stillInHardship: still,
  reason: '电话里说已经上班',
})
const dayOf = (ms: number) => new Date(ms + 8 * HOUR_MS).toISOString().slice(0, 10)

/** A paid case on the follow-up desk. */
const paid = async (openid = ME, order = 1): Promise<string> => {
  const id = await world.submit(openid, contentOf(order))
  await world.payable(id)
  const batchId = await world.confirmed([id])
  await world.bank(batchId, () => '成功')
  return id
}

describe('after the money', () => {
  test('a return visit is due in 30 days, a todo reminds once, in hardship still it is looked at in a year, otherwise closed', async () => {
    const id = await paid()
    const due = Number((await world.stored(id))['dueAtMs'])
    expect(dayOf(due)).toBe(dayOf((await world.now()) + 30 * DAY_MS))
    await world.advance(28 * DAY_MS)
    for (let i = 0; i < 2; i++) {
      await world.sweep()
      await world.advance(2 * HOUR_MS)
    }
    const todos = () => world.door.rows('inbox', { kind: 'aid.duty', todo: true })
    expect((await todos()).map(one => one['accountId'])).toEqual([world.door.accountId(OFF1)])
    await world.acts(OFF1, id, call(true))
    expect(await todos()).toEqual([])
    const later = Number((await world.stored(id))['dueAtMs'])
    expect(Math.round((later - (await world.now())) / DAY_MS)).toBe(365)
    const { followUps } = accepted(await cloud.as(OFF1).call(aid.review, { applicationId: id }))
    expect(followUps).toMatchObject([{ how: 'phone', stillInHardship: true, text: '电话里说已经上班' }])
    await world.acts(OFF1, id, call(false))
    expect(await world.state(id)).toBe('closed')
  })

  test('an emergency is paid first; verification and notice are owed within 20 working days, and nobody closes it without them', async () => {
    const id = await world.submit(ME, contentOf(1))
    const urgent = { command: 'emergency' as const, amountFen: 100_000, reason: '家里刚失火' }
    await world.acts(RIGHTS, id, urgent)
    await world.acts(LEAD, id, urgent)
    const { emergency } = accepted(await cloud.as(OFF1).call(aid.review, { applicationId: id }))
    // 20 full working days after 2026-09-29, the long holiday and its make-up Saturday counted
    expect(dayOf(emergency?.dueAtMs ?? 0)).toBe('2026-11-02')
    const batchId = await world.confirmed([id])
    await world.bank(batchId, () => '成功')
    expect(Number((await world.stored(id))['dueAtMs'])).toBeLessThanOrEqual(emergency?.dueAtMs ?? 0)
    expect(await world.act(OFF1, id, call(false))).toBe('CHECKS_MISSING')
    await world.acts(OFF1, id, check)
    expect(await world.act(OFF1, id, call(false))).toBe('VISIT_MISSING')
    await world.visit(id)
    expect(await world.act(OFF1, id, call(false))).toBe('NOTICE_OPEN')
    await world.acts(RIGHTS2, id, { command: 'publishNotice' })
    await world.advance(20 * DAY_MS)
    await world.acts(RIGHTS2, id, { command: 'finishNotice' })
    await world.acts(OFF1, id, call(false))
    expect(await world.state(id)).toBe('closed')
  })

  test('a paid case that was no emergency takes no look-up and no visit any more', async () => {
    const id = await paid()
    expect(await world.act(OFF1, id, check)).toBe('WRONG_STATE')
    const { may } = accepted(await cloud.as(OFF1).call(aid.review, { applicationId: id }))
    expect(may).toEqual(expect.not.arrayContaining(['recordCheck', 'recordVisit']))
  })

  test('a reopened appeal takes the household’s place again, and is refused while a new case holds it', async () => {
    const id = await world.submit(ME, contentOf(1))
    await world.acts(OFF1, id, { command: 'accept' }, refuse)
    const other = await world.draft(ME, contentOf(1))
    const submit = async () =>
      codeOf(
        await cloud.as(ME).call(aid.submit, {
          ...{ applicationId: other.applicationId, version: await world.version(other.applicationId) },
          ...{ consents: consents(contentOf(1)), requestId: newRequest() },
        }),
      )
    expect(await submit()).toBe('OK')
    const text = '请再看看'
    accepted(await cloud.as(ME).call(aid.appeal, { applicationId: id, version: await world.version(id), text }))
    const vote = { command: 'decideAppeal' as const, reopen: true, reason: '看过材料' }
    await world.acts(LEAD, id, vote)
    expect(await world.act(LEAD2, id, vote)).toBe('ALREADY_OPEN')
    const version = await world.version(other.applicationId)
    accepted(await cloud.as(ME).call(aid.withdraw, { applicationId: other.applicationId, version }))
    await world.acts(LEAD2, id, vote)
    expect(await world.state(id)).toBe('verifying')
    const again = await world.draft(ME, contentOf(1))
    const late = { ...again, consents: consents(contentOf(1)), requestId: newRequest() }
    expect(codeOf(await cloud.as(ME).call(aid.submit, late))).toBe('ALREADY_OPEN')
  })
})

describe('who is borrowed, and who stands between', () => {
  /** u-street between the district and u-south, with a chair of its own. */
  const street = async () => {
    const union = (_id: string, kind: string, parentId: string, path: string[]) => ({
      ...{ _id, name: _id, kind, form: kind === 'grassroots' ? 'joint' : null, parentId, path, companies: [] },
    })
    await world.door.insert('unions', [
      union('u-street', 'federation', 'root', ['root', 'u-street']),
      union('u-south', 'grassroots', 'u-street', ['root', 'u-street', 'u-south']),
    ])
    const person = (openid: string, unionId: string, roles: Parameters<AidWorld['account']>[2] = []) => {
      const made = world.account(openid, unionId, roles)
      return { ...made, card: { ...made.card, unionPath: ['root', 'u-street', 'u-south'] } }
    }
    const role = (name: 'officer' | 'chair', unionId: string) => [{ role: name, unionId, capabilities: [] }]
    await world.door.insert('accounts', [
      person('oSouth', 'u-south'),
      person('oSouthOff1', 'u-south', role('officer', 'u-south')),
      person('oSouthOff2', 'u-south', role('officer', 'u-south')),
      person('oSouthChair', 'u-south', role('chair', 'u-south')),
      person('oStreetChair', 'u-street', role('chair', 'u-street')),
    ])
    const programme = { ...json(ILLNESS), street: true }
    const input = { programmeId: world.programmeId, version: 0, programme, requestId: newRequest() }
    const { rulesetId, version } = accepted(await cloud.as(RIGHTS).call(aid.saveRules, input))
    const fromDay = dayOf((await world.now()) + DAY_MS)
    accepted(await cloud.as(LEAD).call(aid.publishRules, { rulesetId, version, fromDay }))
    await world.advance(DAY_MS)
  }
  const verified = async (id: string) => {
    await world.acts('oSouthOff1', id, { command: 'accept' }, check)
    const seen = { applicationId: id, requestId: newRequest(), deviceAtMs: await world.now() }
    const visit = { ...seen, place: '示范社区', note: '情况属实' }
    const { visitId } = accepted(await cloud.as('oSouthOff1').call(aid.recordVisit, visit))
    accepted(await cloud.as('oSouthOff2').call(aid.confirmVisit, { applicationId: id, visitId }))
    await world.acts('oSouthOff1', id, { command: 'propose', amountFen: 150_000 })
  }

  test('where the programme asks for it, the street’s own chair reads a case between the first level and the district', async () => {
    await street()
    const id = await world.submit('oSouth', contentOf(3))
    await verified(id)
    expect(await world.act('oStreetChair', id, approve)).toBe('FORBIDDEN')
    await world.acts('oSouthChair', id, approve)
    expect(await world.state(id)).toBe('street')
    expect(accepted(await cloud.as('oStreetChair').call(aid.queue, { desk: 'street' })).items).toHaveLength(1)
    expect([await world.act('oSouthChair', id, approve), await world.act(RIGHTS, id, approve)]).toEqual([
      'FORBIDDEN',
      'FORBIDDEN',
    ])
    await world.acts('oStreetChair', id, approve)
    expect(await world.state(id)).toBe('l2')
    await world.acts(RIGHTS, id, approve)
    // a union right below the district has no street: its cases go on as before
    const near = await world.submit(ME, contentOf(1))
    await world.proposed(near)
    await world.acts(CHAIR, near, approve)
    expect(await world.state(near)).toBe('l2')
  })

  test('a unit with too few people borrows an approver and a visitor from above, and nobody acts at two levels', async () => {
    await street()
    const id = await world.submit('oSouth', contentOf(3))
    await world.acts('oSouthOff1', id, { command: 'accept' }, check)
    const seen = { applicationId: id, requestId: newRequest(), deviceAtMs: await world.now() }
    const visit = { ...seen, place: '示范社区', note: '情况属实' }
    const { visitId } = accepted(await cloud.as('oSouthOff1').call(aid.recordVisit, visit))
    const confirm = async (openid: string) =>
      codeOf(await cloud.as(openid).call(aid.confirmVisit, { applicationId: id, visitId }))
    expect(await confirm(RIGHTS2)).toBe('FORBIDDEN')
    await world.acts(RIGHTS, id, { command: 'borrow', reason: '本会只有一位干部' })
    expect(await confirm(RIGHTS2)).toBe('OK')
    await world.acts('oSouthOff1', id, { command: 'propose', amountFen: 150_000 })
    await world.acts('oStreetChair', id, approve)
    expect(await world.state(id)).toBe('street')
    expect(await world.act('oStreetChair', id, approve)).toBe('ACTED_BEFORE')
    expect(await world.act(RIGHTS2, id, approve)).toBe('ACTED_BEFORE')
    await world.acts(LEAD, id, approve)
    expect(await world.state(id)).toBe('l2')
    expect(await world.act(RIGHTS2, id, approve)).toBe('ACTED_BEFORE')
  })
})

describe('what a case rests on', () => {
  test('an agent’s signed paper is served to its handlers, with viewer and time over it and a row of the access log', async () => {
    const onBehalf = { consentFileId: await upload(cloud, OFF1, photo({})) }
    const begun = { programmeId: world.programmeId, version: 0, step: 'home', content: contentOf(1), onBehalf }
    const { applicationId } = accepted(await cloud.as(OFF1).call(aid.saveDraft, { ...begun, requestId: newRequest() }))
    for (const materialKey of ['diagnosis', 'invoice']) {
      const fileIds = [await upload(cloud, OFF1, photo({}))]
      accepted(await cloud.as(OFF1).call(aid.addEvidence, { applicationId, materialKey, fileIds }))
    }
    const handIn = { applicationId, version: await world.version(applicationId), consents: consents(contentOf(1)) }
    accepted(await cloud.as(OFF1).call(aid.submit, { ...handIn, requestId: newRequest() }))
    const { behalfFileIds } = accepted(await cloud.as(OFF2).call(aid.review, { applicationId }))
    expect(behalfFileIds).toEqual([onBehalf.consentFileId])
    const look = { applicationId, fileId: onBehalf.consentFileId, piece: 0, reason: '核对委托书' }
    const { watermark } = accepted(await cloud.as(OFF2).call(aid.evidencePiece, look))
    expect(watermark).toMatchObject({ viewer: '张*明', reason: '核对委托书', atMs: expect.any(Number) })
    expect(await world.door.rows('access_log', { subjectId: onBehalf.consentFileId })).toHaveLength(1)
    expect(codeOf(await cloud.as(LEAD).call(aid.evidencePiece, look))).toBe('NOT_FOUND')
    expect(codeOf(await cloud.as('oMember2').call(aid.evidencePiece, look))).toBe('NOT_FOUND')
  })

  test('B06 a passbook without a check digit is taken when it is said to be one, and waits for the intake’s word', async () => {
    const bank = { holder: '示例甲1', bankName: '示范信用社', card: '6222000000000001' }
    const plain = await world.draft(ME, contentOf(1, { bank }))
    const handIn = { consents: consents(contentOf(1)), requestId: newRequest() }
    expect(await cloud.as(ME).call(aid.submit, { ...plain, ...handIn })).toMatchObject({
      details: { items: ['card:LUHN'] },
    })
    const id = await world.submit(ME, contentOf(1, { bank: { ...bank, passbook: true } }))
    await world.acts(OFF1, id, { command: 'accept' }, check)
    await world.visit(id)
    expect(await world.act(OFF1, id, { command: 'propose', amountFen: 150_000 })).toBe('FLAGS_OPEN')
    const { flags } = accepted(await cloud.as(OFF1).call(aid.review, { applicationId: id }))
    expect(flags).toMatchObject([{ kind: 'PASSBOOK', resolved: false }])
    const word = { command: 'resolveFlag' as const, flagId: flags[0]?.flagId ?? '', reason: '看过存折原件' }
    await world.acts(OFF1, id, word, { command: 'propose', amountFen: 150_000 })
  })

  test('categories come from a dated dictionary with its source, published by a second person; income unknown suggests none', async () => {
    const categories = [
      { key: 'deep', label: '深度困难', meaning: '低保、特困家庭', perHeadUpToFen: 1_400_000 },
      { key: 'relative', label: '相对困难', meaning: '低保边缘家庭', perHeadUpToFen: 2_100_000 },
      { key: 'sudden', label: '意外致困', meaning: '突发重病、灾害', perHeadUpToFen: null },
    ]
    const save = { version: 0, source: '演示文件〔2026〕1 号', categories, requestId: newRequest() }
    const wrong = [categories[1], categories[0]].flatMap(one => one ?? [])
    expect(codeOf(await cloud.as(RIGHTS).call(aid.saveCategories, { ...save, categories: wrong }))).toBe(
      'CATEGORIES_WRONG',
    )
    const { dictionaryId, version } = accepted(await cloud.as(RIGHTS).call(aid.saveCategories, save))
    const publish = { dictionaryId, version, fromDay: dayOf(await world.now()) }
    expect(codeOf(await cloud.as(RIGHTS).call(aid.publishCategories, publish))).toBe('OWN_RULES')
    expect(accepted(await cloud.as(LEAD).call(aid.publishCategories, publish))).toMatchObject({ inForce: true })
    const id = await world.submit(ME, contentOf(1))
    await world.acts(OFF1, id, { command: 'accept' })
    const seen = () => cloud.as(OFF1).call(aid.review, { applicationId: id }).then(accepted)
    expect(await seen()).toMatchObject({ category: null, suggestedCategory: 'deep' })
    expect(await world.act(OFF1, id, { command: 'categorise', category: 'nobody' })).toBe('NO_CATEGORY')
    await world.acts(OFF1, id, { command: 'categorise', category: 'sudden' })
    const next = accepted(await cloud.as(LEAD).call(aid.saveCategories, { ...save, requestId: newRequest() }))
    const soon = { dictionaryId: next.dictionaryId, version: next.version }
    expect(codeOf(await cloud.as(RIGHTS).call(aid.publishCategories, { ...soon, fromDay: publish.fromDay }))).toBe(
      'TOO_EARLY',
    )
    const tomorrow = dayOf((await world.now()) + DAY_MS)
    accepted(await cloud.as(RIGHTS).call(aid.publishCategories, { ...soon, fromDay: tomorrow }))
    // what was decided keeps the version it was decided by
    expect((await seen()).category).toEqual({ key: 'sudden', label: '意外致困', number: 1 })
    const [household] = await world.door.rows('aid_households', {})
    expect(household?.['category']).toMatchObject({ key: 'sudden', number: 1 })
  })
})

describe('help that is no money', () => {
  test('a lawyer, a course, a referral is a record of the case that the applicant reads; without one nobody closes it', async () => {
    const programme = {
      ...json(ILLNESS),
      title: '法律援助',
      kind: 'legal' as const,
      cash: false,
      leadersFromFen: 1_000_000,
    }
    const saved = accepted(
      await cloud.as(RIGHTS).call(aid.saveRules, { version: 0, programme, requestId: newRequest() }),
    )
    const fromDay = dayOf(await world.now())
    const { rulesetId, version, programmeId } = saved
    accepted(await cloud.as(LEAD).call(aid.publishRules, { rulesetId, version, fromDay }))
    world.programmeId = programmeId
    const id = await world.submit(ME, contentOf(1))
    await world.proposed(id, 0)
    await world.acts(CHAIR, id, { command: 'approve', amountFen: 0 })
    await world.acts(RIGHTS, id, { command: 'approve', amountFen: 0 })
    expect(await world.state(id)).toBe('follow')
    expect(await world.act(OFF1, id, call(false))).toBe('OUTCOME_MISSING')
    await world.acts(OFF1, id, { command: 'recordOutcome', kind: 'lawyer', text: '值班律师已经约好周四见面' })
    expect(accepted(await cloud.as(ME).call(aid.case, { applicationId: id })).outcomes).toMatchObject([
      { kind: 'lawyer', text: '值班律师已经约好周四见面' },
    ])
    await world.acts(OFF1, id, call(false))
    const { help, paidFen } = accepted(await cloud.as(AUDITOR).call(aid.statistics, {}))
    expect([help, paidFen]).toEqual([[{ kind: 'lawyer', times: 1, people: 1, worthFen: 0 }], 0])
  })

  test('a visit or a gift without an application is written down once, counted apart from the ledger, and struck out by its writer', async () => {
    const gift = {
      ...{ kind: 'gift' as const, unionId: 'u-east', day: dayOf(await world.now()), place: '示范工地' },
      ...{ people: 40, worthFen: 400_000, note: '中秋送月饼', requestId: 'care-1' },
    }
    const first = accepted(await cloud.as(OFF1).call(aid.recordCare, gift))
    expect(accepted(await cloud.as(OFF1).call(aid.recordCare, gift))).toEqual(first)
    const other = { ...gift, requestId: 'care-2' }
    expect(codeOf(await cloud.as(OFF1).call(aid.recordCare, { ...other, unionId: 'u-west' }))).toBe('FORBIDDEN')
    const tomorrow = dayOf((await world.now()) + DAY_MS)
    expect(codeOf(await cloud.as(OFF1).call(aid.recordCare, { ...other, day: tomorrow }))).toBe('TOO_LATE')
    const figures = async () => accepted(await cloud.as(AUDITOR).call(aid.statistics, {}))
    expect(await figures()).toMatchObject({
      help: [{ kind: 'gift', times: 1, people: 40, worthFen: 400_000 }],
      paidFen: 0,
    })
    expect(await world.money()).toEqual({ reserved: 0, paid: 0, recovering: 0 })
    const drop = { careId: first.careId, reason: '人数记错了' }
    expect(codeOf(await cloud.as(OFF2).call(aid.dropCare, drop))).toBe('NOT_FOUND')
    for (let i = 0; i < 2; i++) expect(accepted(await cloud.as(OFF1).call(aid.dropCare, drop)).dropped).toBe(true)
    expect((await figures()).help).toEqual([])
    expect(accepted(await cloud.as(OFF2).call(aid.care, {})).items).toMatchObject([
      { dropped: true, note: '中秋送月饼' },
    ])
    expect(await world.door.rows('audit', { subjectId: first.careId })).toHaveLength(2)
  })
})
