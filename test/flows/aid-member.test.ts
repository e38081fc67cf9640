import { ILLNESS } from '../../cloudfunctions/_demo/aid-programmes'
import { is, row, times } from '../../cloudfunctions/_demo/aid-rules'
import { decisionOf } from '../../cloudfunctions/aid/decision-of'
import { account } from '../../src/contract/account'
import { aid } from '../../src/contract/aid'
import { typedFacts } from '../../src/domain/aid/content'
import { evaluateRules } from '../../src/domain/aid/evaluate'
import type { Programme } from '../../src/domain/aid/programme'
import { CONSENTS } from '../../src/domain/consents'
import {
  AidWorld,
  consents,
  contentOf,
  DAY_MS,
  idNumber,
  json,
  LEAD,
  MAKER,
  ME,
  newRequest,
  OFF1,
  OFF2,
  RIGHTS,
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

const save = (change: object) => ({
  ...{ programmeId: world.programmeId, version: 0, step: 'home', content: contentOf(1), requestId: newRequest() },
  ...change,
})
const details = (answer: { ok: boolean; details?: object }) => (answer.ok ? {} : (answer.details ?? {}))

describe('drafting', () => {
  test('B01 a draft with only a name is kept without a word about what is missing, and comes back on another phone', async () => {
    const empty = contentOf(1)
    const content = { ...empty, answers: {}, person: { name: '示例甲', idNumber: '', phone: '', address: '' } }
    const { applicationId } = accepted(await cloud.as(ME).call(aid.saveDraft, save({ content, step: 'person' })))
    const back = accepted(await cloud.as(ME).call(aid.draft, { applicationId }))
    expect(back).toMatchObject({ step: 'person', content: { person: { name: '示例甲' } } })
    expect(codeOf(await cloud.as('oMember2').call(aid.draft, { applicationId }))).toBe('NOT_FOUND')
  })

  test('B02 a second tap of the submission answers the first receipt', async () => {
    const { applicationId, version } = await world.draft(ME, contentOf(1))
    const input = { applicationId, version, consents: consents(contentOf(1)), requestId: 'submit-1' }
    const [a, b] = await Promise.all([cloud.as(ME).call(aid.submit, input), cloud.as(ME).call(aid.submit, input)])
    const again = accepted(await cloud.as(ME).call(aid.submit, input))
    expect(again.receiptNo).toHaveLength(12)
    for (const answer of [a, b]) if (answer.ok) expect(answer.data).toEqual(again)
    expect((await world.door.rows('audit', { subjectId: applicationId })).length).toBe(1)
  })

  test('B04 the older of two phones is told of the other, and nothing is overwritten', async () => {
    const first = save({ requestId: 'phone-a' })
    const { applicationId, version } = accepted(await cloud.as(ME).call(aid.saveDraft, first))
    accepted(
      await cloud.as(ME).call(aid.saveDraft, save({ applicationId, version, content: contentOf(1, { story: '甲' }) })),
    )
    const late = await cloud
      .as(ME)
      .call(aid.saveDraft, save({ applicationId, version, content: contentOf(1, { story: '乙' }) }))
    expect(late).toMatchObject({ ok: false, code: 'CHANGED_ELSEWHERE', details: { version: version + 1 } })
    expect(accepted(await cloud.as(ME).call(aid.draft, { applicationId })).content.story).toBe('甲')
  })

  test('B05 B06 what is wrong is named by its place, what was typed otherwise is brought into its form', async () => {
    const bad = contentOf(1)
    const content = {
      ...bad,
      person: { ...bad.person, idNumber: '110105194912310021', phone: '12800138000' },
      bank: { ...bad.bank, card: '6222000000000000' },
    }
    const { applicationId, version } = await world.draft(ME, content)
    const input = { applicationId, version, consents: consents(content), requestId: newRequest() }
    const answer = await cloud.as(ME).call(aid.submit, input)
    expect([codeOf(answer), details(answer)]).toEqual([
      'INCOMPLETE',
      { items: ['idNumber:CHECK_DIGIT', 'phone:WRONG', 'card:LUHN'] },
    ])
    const fixed = { ...bad, person: { ...bad.person, idNumber: ' 110105 19491231002ｘ', phone: '+86 138 0013 8000' } }
    const saved = accepted(await cloud.as(ME).call(aid.saveDraft, save({ applicationId, version, content: fixed })))
    accepted(await cloud.as(ME).call(aid.submit, { ...input, version: saved.version, requestId: newRequest() }))
    const { content: stored } = accepted(await cloud.as(ME).call(aid.ownFile, { applicationId }))
    expect(stored.person).toMatchObject({ idNumber: '11010519491231002X', phone: '13800138000' })
  })

  test('B08 the tenth file of a material is refused; a removed one is gone from the case and the storage', async () => {
    const { applicationId } = await world.draft(ME, contentOf(1))
    const fileIds: string[] = []
    for (let i = 0; i < 9; i++) fileIds.push(await upload(cloud, ME, photo({})))
    const add = (ids: string[]) =>
      cloud.as(ME).call(aid.addEvidence, { applicationId, materialKey: 'income', fileIds: ids })
    accepted(await add(fileIds))
    expect(codeOf(await add([await upload(cloud, ME, photo({}))]))).toBe('TOO_MANY_FILES')
    const [gone = ''] = fileIds
    const { evidence } = accepted(await cloud.as(ME).call(aid.dropEvidence, { applicationId, fileId: gone }))
    expect(JSON.stringify(evidence)).not.toContain(gone)
    expect(await world.door.rows('files', { _id: gone })).toEqual([])
    expect(codeOf(await cloud.as(ME).call(aid.evidencePiece, { applicationId, fileId: gone, piece: 0 }))).toBe(
      'NOT_FOUND',
    )
  })

  test('B10 a child of 13 needs the guardian’s tick, at 14 not; the rest is kept', async () => {
    const child = (birth: string) =>
      contentOf(1, {
        people: [{ personId: 'kid', relation: '子女', name: '示例丙', idNumber: idNumber(birth, 7), phone: '' }],
      })
    const young = child('20120930')
    const { applicationId, version } = await world.draft(ME, young)
    const own = consents(contentOf(1))
    const input = { applicationId, version, consents: own, requestId: newRequest() }
    const answer = await cloud.as(ME).call(aid.submit, input)
    expect([codeOf(answer), details(answer)]).toEqual(['CONSENT_NEEDED', { kinds: ['aid.guardian:kid'] }])
    await world.advance(DAY_MS)
    accepted(await cloud.as(ME).call(aid.submit, { ...input, requestId: newRequest() }))
  })

  test('B11 without the medical tick 助医 cannot go on', async () => {
    const { applicationId, version } = await world.draft(ME, contentOf(1))
    const ticks = consents(contentOf(1)).filter(({ kind }) => kind !== 'aid.medical')
    const answer = await cloud
      .as(ME)
      .call(aid.submit, { applicationId, version, consents: ticks, requestId: newRequest() })
    expect([codeOf(answer), details(answer)]).toEqual(['CONSENT_NEEDED', { kinds: ['aid.medical'] }])
    expect(await world.state(applicationId)).toBe('draft')
  })
})

describe('rules', () => {
  test('B12 unknown income is no refusal and no yes, and asking stores nothing', async () => {
    const asked = { programmeId: world.programmeId, answers: { people: 4, selfPaid: 9_000_000 } }
    const came = accepted(await cloud.as('oNobody').call(aid.likely, asked))
    expect(came).toMatchObject({
      eligibility: 'unknown',
      amountFen: null,
      missing: [{ key: 'income', label: '家庭年收入' }],
    })
    expect(await world.door.rows('aid_cases', {})).toEqual([])
  })

  test('B14 rules with an overlap are refused with the offending interval', async () => {
    const programme = json(ILLNESS)
    const wider = row('not' as const, 'X', '另一条', times('perHead', 'gt', 'standard', 3), is('selfPaid', 'gte', 0))
    programme.rules.eligibility.push(JSON.parse(JSON.stringify(wider)))
    const answer = await cloud.as(RIGHTS).call(aid.saveRules, { version: 0, programme, requestId: newRequest() })
    expect([codeOf(answer), details(answer)]).toMatchObject([
      'RULES_WRONG',
      { kind: 'OVERLAP', where: expect.stringContaining('人均年收入') },
    ])
  })

  test('B15 an author publishes nothing, a second person from tomorrow, with the replay kept; old cases keep their version', async () => {
    const id = await world.submit(ME, contentOf(1))
    const programme = json(ILLNESS)
    programme.rules.parameters = programme.rules.parameters.map(one => ({ ...one, value: 500_000 }))
    programme.rules.examples = programme.rules.examples.filter(({ name }) => name === '收入未知')
    const input = { programmeId: world.programmeId, version: 0, programme, requestId: newRequest() }
    const { rulesetId, version } = accepted(await cloud.as(RIGHTS).call(aid.saveRules, input))
    const publish = (openid: string, fromDay: string) =>
      cloud.as(openid).call(aid.publishRules, { rulesetId, version, fromDay })
    expect(codeOf(await publish(RIGHTS, '2026-09-30'))).toBe('OWN_RULES')
    expect(codeOf(await publish(LEAD, '2026-09-29'))).toBe('TOO_EARLY')
    expect(accepted(await publish(LEAD, '2026-09-30')).replay).toEqual({ cases: 1, changed: 1 })
    const asked = { programmeId: world.programmeId, answers: contentOf(1).answers }
    expect(accepted(await cloud.as(ME).call(aid.likely, asked)).eligibility).toBe('eligible')
    await world.advance(DAY_MS)
    expect(accepted(await cloud.as(ME).call(aid.likely, asked)).eligibility).toBe('not')
    const seen = accepted(await cloud.as(OFF1).call(aid.review, { applicationId: id }))
    expect(seen).toMatchObject({ rulesVersion: 1, decision: { eligibility: 'eligible', amountFen: 150_000 } })
  })

  test('B16 a year and a version later a decision is told again from what was kept: result, amount and trace', async () => {
    const id = await world.submit(ME, contentOf(1))
    const stricter = json(ILLNESS)
    stricter.rules.parameters = stricter.rules.parameters.map(one => ({ ...one, value: 500_000 }))
    stricter.rules.examples = stricter.rules.examples.filter(({ name }) => name === '收入未知')
    const input = { programmeId: world.programmeId, version: 0, programme: stricter, requestId: newRequest() }
    const { rulesetId, version } = accepted(await cloud.as(RIGHTS).call(aid.saveRules, input))
    accepted(await cloud.as(LEAD).call(aid.publishRules, { rulesetId, version, fromDay: '2026-09-30' }))
    await world.advance(365 * DAY_MS)
    const [kept] = await world.door.rows('aid_cases', { _id: id })
    const versions = await world.door.rows('aid_rulesets', { programmeId: world.programmeId })
    const again = (number: number) => {
      const { programme } = versions.find(one => one['number'] === number) as unknown as { programme: Programme }
      const facts = typedFacts(contentOf(1).answers, programme)
      return { facts, decision: decisionOf(evaluateRules(programme.rules, facts)) }
    }
    const then = again(Number(kept?.['rulesVersion']))
    expect(kept?.['inputsHash']).toBe(world.door.crypto.blind('aid-inputs', JSON.stringify(then.facts)))
    expect(then.decision).toEqual(kept?.['decision'])
    expect(then.decision.trace.length).toBeGreaterThan(0)
    expect(again(2).decision).not.toEqual(kept?.['decision'])
    const replayed = async (of: unknown) =>
      accepted(await cloud.as(RIGHTS).call(aid.replayRules, { rulesetId: String(of) })).changed
    expect(await Promise.all(versions.map(one => replayed(one['_id'])))).toEqual(
      versions.map(one => (one['number'] === 1 ? 0 : 1)),
    )
  })
})

describe('duplicates', () => {
  test('one household has one case of a programme and year; withdrawn, it may apply again', async () => {
    const id = await world.submit(ME, contentOf(1))
    const { applicationId, version } = await world.draft(ME, contentOf(1))
    const again = { applicationId, version, consents: consents(contentOf(1)), requestId: newRequest() }
    expect(codeOf(await cloud.as(ME).call(aid.submit, again))).toBe('ALREADY_OPEN')
    accepted(await cloud.as(ME).call(aid.withdraw, { applicationId: id, version: await world.version(id) }))
    accepted(await cloud.as(ME).call(aid.submit, { ...again, requestId: newRequest() }))
  })

  test('B17 a wife’s case beside the husband’s open one is flagged, and goes on only after a handler’s word', async () => {
    const husband = contentOf(1)
    await world.submit(ME, husband)
    const people = [{ personId: 'p1', relation: '配偶', name: '示例甲1', idNumber: husband.person.idNumber, phone: '' }]
    const id = await world.submit('oMember2', contentOf(2, { people }))
    await world.acts(
      OFF1,
      id,
      { command: 'accept' },
      { command: 'recordCheck', source: '低保', result: 'match', authorisation: '1' },
    )
    await world.visit(id)
    const { flags } = accepted(await cloud.as(OFF1).call(aid.review, { applicationId: id }))
    expect(flags).toMatchObject([{ kind: 'SAME_PERSON', resolved: false }])
    expect(await world.act(OFF1, id, { command: 'propose', amountFen: 150_000 })).toBe('FLAGS_OPEN')
    await world.acts(OFF1, id, { command: 'resolveFlag', flagId: flags[0]?.flagId ?? '', reason: '两人分别住院' })
    await world.acts(OFF1, id, { command: 'propose', amountFen: 150_000 })
  })
})

describe('an officer files for somebody without a smartphone', () => {
  test('with the signed paper, and is barred from the case', async () => {
    const onBehalf = { consentFileId: await upload(cloud, OFF1, photo({})) }
    const { applicationId } = accepted(await cloud.as(OFF1).call(aid.saveDraft, save({ onBehalf })))
    for (const materialKey of ['diagnosis', 'invoice'])
      accepted(
        await cloud
          .as(OFF1)
          .call(aid.addEvidence, { applicationId, materialKey, fileIds: [await upload(cloud, OFF1, photo({}))] }),
      )
    const version = await world.version(applicationId)
    accepted(
      await cloud
        .as(OFF1)
        .call(aid.submit, { applicationId, version, consents: consents(contentOf(1)), requestId: newRequest() }),
    )
    expect(await world.act(OFF1, applicationId, { command: 'accept' })).toBe('FORBIDDEN_SELF')
    await world.acts(OFF2, applicationId, { command: 'accept' })
    expect(codeOf(await cloud.as('oMember2').call(aid.saveDraft, save({ onBehalf })))).toBe('FORBIDDEN')
  })
})

describe('a consent taken back', () => {
  const consent = async (kind: 'aid.bank' | 'aid.medical', give: boolean, applicationId: string) => {
    const { items } = accepted(await cloud.as(ME).call(account.consents, {}))
    const consentId = items.find(one => one.kind === kind)?.consentId ?? ''
    const again = { kind, version: CONSENTS[kind].version, about: applicationId }
    if (give) accepted(await cloud.as(ME).call(account.giveConsent, again))
    else accepted(await cloud.as(ME).call(account.revokeConsent, { consentId }))
  }

  test('B11 stops what rests on it, as was promised, and given again the case goes on', async () => {
    const id = await world.submit(ME, contentOf(1))
    const [{ fileIds: [fileId = ''] = [] } = {}] = accepted(
      await cloud.as(ME).call(aid.ownFile, { applicationId: id }),
    ).evidence
    const look = async () =>
      codeOf(await cloud.as(OFF1).call(aid.evidencePiece, { applicationId: id, fileId, piece: 0 }))
    await consent('aid.medical', false, id)
    expect(await look()).toBe('NOT_FOUND')
    await consent('aid.medical', true, id)
    expect(await look()).toBe('OK')
    await consent('aid.bank', false, id)
    await world.payable(id)
    const { batchId } = accepted(await cloud.as(MAKER).call(aid.openBatch, { title: '十月', requestId: newRequest() }))
    const draw = async () =>
      accepted(await cloud.as(MAKER).call(aid.addLines, { batchId, applicationIds: [id] })).left.map(one => one.code)
    expect(await draw()).toEqual(['CONSENT_GONE'])
    expect(accepted(await cloud.as(ME).call(aid.case, { applicationId: id })).consentsTakenBack).toEqual(['aid.bank'])
    await consent('aid.bank', true, id)
    expect(await draw()).toEqual([])
    const second = await world.submit('oMember2', contentOf(2))
    expect(await world.act(OFF1, second, { command: 'accept' })).toBe('OK')
  })

  test('whom a correction brings into the household agrees too, or it is not handed in', async () => {
    const id = await world.submit(ME, contentOf(1))
    const ask = { command: 'askCorrection' as const, items: ['家里人'], code: 'C1', text: '请补上家里人' }
    for (const act of [{ command: 'accept' as const }, ask]) expect(await world.act(OFF1, id, act)).toBe('OK')
    const people = [{ personId: 'wife', relation: '配偶', name: '示例乙', idNumber: '', phone: '' }]
    const version = await world.version(id)
    accepted(
      await cloud.as(ME).call(aid.saveDraft, save({ applicationId: id, version, content: contentOf(1, { people }) })),
    )
    const hand = async (ticks: { kind: 'aid.comparison'; version: number; personId: string }[]) =>
      cloud.as(ME).call(aid.resubmit, {
        ...{ applicationId: id, version: await world.version(id), consents: ticks, requestId: newRequest() },
      })
    expect(details(await hand([]))).toEqual({ kinds: ['aid.comparison:wife'] })
    expect(accepted(await cloud.as(ME).call(aid.draft, { applicationId: id })).consented).toContain('aid.bank')
    accepted(await hand([{ kind: 'aid.comparison', version: CONSENTS['aid.comparison'].version, personId: 'wife' }]))
  })

  test('of the whole, nobody takes a further step', async () => {
    const id = await world.submit(ME, contentOf(1))
    await consent('aid.medical', false, id)
    expect(await world.act(OFF1, id, { command: 'accept' })).toBe('CONSENT_GONE')
    accepted(await cloud.as(ME).call(aid.withdraw, { applicationId: id, version: await world.version(id) }))
  })
})
