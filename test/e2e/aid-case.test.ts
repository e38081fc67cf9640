import { aid } from '../../src/contract/aid'
import type { Input } from '../../src/contract/define'
import { consents, contentOf, DAY_MS, newRequest } from '../flows/aid-world'
import { photo } from '../flows/files-made'
import { accepted, codeOf } from '../flows/local-cloud'
import { upload } from '../flows/pillar-world'
import { type App, type Look, type Screen, startApp } from './browser'

const QUEUE = '/staff/review/pages/queue/index'
const VISITS = '/staff/review/pages/visits/index'
const BATCHES = '/staff/payout/pages/batches/index'
const DESK = { width: 1280, height: 860 }
/** Nobody without a case in the demo: of the officer's own union. */
const APPLICANT = 'oDemoMember081'

let app: App
let applicationId = ''
beforeAll(async () => {
  app = await startApp()
  const content = contentOf(81)
  const me = app.cloud.as(APPLICANT)
  const { items } = accepted(await me.call(aid.programmes, {}))
  const programmeId = items.find(({ kind }) => kind === 'illness')?.programmeId ?? ''
  const draft = { programmeId, version: 0, step: 'home', content, requestId: newRequest() }
  applicationId = accepted(await me.call(aid.saveDraft, draft)).applicationId
  for (const materialKey of ['diagnosis', 'invoice'])
    accepted(
      await me.call(aid.addEvidence, {
        ...{ applicationId, materialKey, fileIds: [await upload(app.cloud, APPLICANT, photo({}))] },
      }),
    )
  const { version } = accepted(await me.call(aid.draft, { applicationId }))
  accepted(await me.call(aid.submit, { applicationId, version, consents: consents(content), requestId: newRequest() }))
})
afterAll(async () => {
  await app.close()
})

const versionOf = async (openid = 'oDemoRights'): Promise<number> =>
  accepted(await app.cloud.as(openid).call(aid.review, { applicationId })).version

/** One act by call; the dull steps between those that are looked at. */
const act = async (openid: string, asked: Input<typeof aid.act>['act']): Promise<string> =>
  codeOf(
    await app.cloud
      .as(openid)
      .call(aid.act, { applicationId, version: await versionOf(), requestId: newRequest(), act: asked }),
  )

const stateOf = async (): Promise<string> =>
  accepted(await app.cloud.as(APPLICANT).call(aid.case, { applicationId })).state

const look = async (screen: Screen, name: string): Promise<void> => {
  await screen.shot(name, true)
  expect([name, ...(await screen.cutOff()), ...(await screen.violations())]).toEqual([name])
}

/** The file of our case at this desk. */
const fileOf = async (as: string, size: Partial<Look> = DESK): Promise<Screen> => {
  const screen = await app.open(QUEUE, { as, ...size })
  const { receiptNo } = accepted(await app.cloud.as(APPLICANT).call(aid.case, { applicationId }))
  if (!(await screen.text()).includes(receiptNo)) await screen.press(/示\*\*?.*职工助医/)
  await screen.says(receiptNo)
  return screen
}

/** Gives the page's command as a person does: the button, then the same verb in the sheet. */
const give = async (screen: Screen, verb: string): Promise<void> => {
  await screen.press(verb)
  await screen.top.getByRole('dialog').getByRole('button', { name: verb, exact: true }).click()
  await screen.top.getByRole('dialog').waitFor({ state: 'detached' })
}

test('a case from the desk to the bank, through correction, visit, objection and two pairs of hands', async () => {
  const desk = await fileOf('oDemoOfficer')
  await look(desk, 'aid-review-desk')
  await give(desk, '受理')
  await desk.says('正在核实')
  await desk.close()

  const correction = { command: 'askCorrection' as const, items: ['医药费结算单'], code: 'C1', text: '请补一张清楚的' }
  expect(await act('oDemoOfficer', correction)).toBe('OK')
  const phone = await app.open(`/features/aid/pages/case/index?applicationId=${applicationId}`, { as: APPLICANT })
  await phone.says('请补一张清楚的')
  await look(phone, 'aid-case-asked')
  await phone.press('去补充')
  await phone.says('第 1 步')
  const fileIds = [await upload(app.cloud, APPLICANT, photo({}))]
  accepted(await app.cloud.as(APPLICANT).call(aid.addEvidence, { applicationId, materialKey: 'invoice', fileIds }))
  const { version } = accepted(await app.cloud.as(APPLICANT).call(aid.draft, { applicationId }))
  accepted(await app.cloud.as(APPLICANT).call(aid.resubmit, { applicationId, version, requestId: newRequest() }))
  await phone.close()

  expect(
    await act('oDemoOfficer', { command: 'recordCheck', source: '医保结算', result: 'match', authorisation: 'SQ-81' }),
  ).toBe('OK')

  const visitor = await app.open(`${VISITS}?applicationId=${applicationId}`, { as: 'oDemoOfficer' })
  await visitor.says('走访记录')
  await visitor.offline(true)
  await visitor.type('在哪里见的面', '示范社区')
  await visitor.type('看到和听到的', '刚出院，家里一人有收入')
  await visitor.press('交上走访记录')
  await visitor.says('已存在手机上，连上网会自动送出。')
  await look(visitor, 'aid-visit-offline')
  await visitor.offline(false)
  await visitor.says('走访已记下')
  await visitor.close()
  const { visits } = accepted(await app.cloud.as('oDemoOfficer').call(aid.review, { applicationId }))
  expect(visits).toHaveLength(1)
  const visitId = visits[0]?.visitId ?? ''
  expect(codeOf(await app.cloud.as('oDemoOfficer').call(aid.confirmVisit, { applicationId, visitId }))).toBe(
    'SAME_VISITOR',
  )
  const second = await app.open(VISITS, { as: 'oDemoOfficer2' })
  await second.press('我也到了现场，确认')
  await second.top.getByText('示范社区').waitFor({ state: 'detached' })
  await second.close()

  expect(await act('oDemoOfficer', { command: 'propose', amountFen: 150_000 })).toBe('OK')
  expect(await act('oDemoOfficer', { command: 'approve', amountFen: 150_000 })).not.toBe('OK')
  const chair = await fileOf('oDemoChair', {})
  await look(chair, 'aid-review-phone')
  await give(chair, '同意')
  await chair.close()
  expect(await act('oDemoChair', { command: 'approve', amountFen: 150_000 })).not.toBe('OK')
  expect(await act('oDemoRights', { command: 'approve', amountFen: 150_000 })).toBe('OK')
  expect(await act('oDemoRights', { command: 'publishNotice' })).toBe('OK')

  const neighbour = await app.open('/features/aid/pages/notices/index', { as: 'oDemoGuest' })
  await neighbour.says('困难帮扶')
  await look(neighbour, 'aid-notices')
  await neighbour.close()
  accepted(
    await app.cloud.as('oDemoMember002').call(aid.object, {
      ...{ applicationId, text: '听说他家有两套房', anonymous: true, requestId: newRequest() },
    }),
  )
  expect(await stateOf()).toBe('objection')
  const { objections } = accepted(await app.cloud.as('oDemoLead').call(aid.review, { applicationId }))
  expect(
    await act('oDemoLead', {
      ...{ command: 'decideObjection', objectionId: objections[0]?.objectionId ?? '', uphold: false },
      ...{ code: 'O1', clause: '公示办法第三条', text: '核查属实，不成立' },
    }),
  ).toBe('OK')
  await app.cloud.post('/__clock', { advanceMs: 16 * DAY_MS })
  await app.cloud.post('/__timer/aid')
  expect(await stateOf()).toBe('payable')

  const maker = app.cloud.as('oDemoMaker')
  const { batchId } = accepted(await maker.call(aid.openBatch, { title: '十二月第一批', requestId: newRequest() }))
  const made = accepted(await maker.call(aid.addLines, { batchId, applicationIds: [applicationId] }))
  expect(
    codeOf(await maker.call(aid.confirmBatch, { batchId, version: made.version, count: 1, totalFen: 150_000 })),
  ).toBe('FORBIDDEN')
  const checker = await app.open(BATCHES, { as: 'oDemoChecker', ...DESK })
  await checker.press(/十二月第一批/)
  await checker.says('请照着银行单子')
  await checker.type('笔数', '1')
  await checker.type('总金额', '1500.01')
  await checker.press('确认复核')
  await checker.says('笔数或金额和批次对不上')
  await look(checker, 'aid-batch-confirm')
  await checker.type('总金额', '1500')
  await checker.press('确认复核')
  await checker.says('下载给银行的文件')
  const { lines } = accepted(await maker.call(aid.batch, { batchId }))
  const row = lines.map(line => [line.paymentId, line.cardTail, '1500.00', '成功'].join(','))
  const csv = Buffer.from(['业务编号,账号,金额,结果', ...row].join('\n'))
  const fileId = await app.cloud.as('oDemoChecker').upload(`aid-bank/${newRequest()}.csv`, csv)
  accepted(await app.cloud.as('oDemoChecker').call(aid.bankResult, { batchId, fileId }))
  await checker.restart()
  await look(checker, 'aid-batches')
  await checker.close()
  expect(await stateOf()).toBe('paid')
  const paid = await app.open(`/features/aid/pages/case/index?applicationId=${applicationId}`, {
    as: APPLICANT,
    care: true,
  })
  await paid.says('钱已经转出')
  await look(paid, 'aid-case-paid-care')
  expect(paid.errors).toEqual([])
  await paid.close()
})

test.each([
  ['aid-funds', '/staff/payout/pages/funds/index', 'oDemoLead', '还可用'],
  ['aid-statistics', '/staff/review/pages/statistics/index', 'oDemoRights', '每个数都是账上各笔相加'],
  ['aid-rules', '/staff/review/pages/rules/index', 'oDemoRights', '职工助医'],
  ['aid-exports', '/staff/review/pages/exports/index', 'oDemoRights', '申请导出'],
] as const)('%s reads well on the desk, the phone and in care mode', async (name, path, as, says) => {
  for (const size of [DESK, {}, { care: true }, { width: 320 }] as const) {
    const screen = await app.open(path, { as, ...size })
    await screen.says(says)
    if (name === 'aid-rules') {
      await screen.press(/职工助医/)
      await screen.says('谁符合')
    }
    const suffix = 'care' in size ? '-care' : 'width' in size ? `-${size.width}` : ''
    await look(screen, `${name}${suffix}`)
    await screen.close()
  }
})
