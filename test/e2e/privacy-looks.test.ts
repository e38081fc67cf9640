import { members } from '../../src/contract/members'
import { accepted } from '../flows/local-cloud'
import { type App, type Screen, startApp } from './browser'
import { MEMBERS } from './staff-world'

const AUDIT = '/staff/office/pages/audit/index'
const VIEWED = '/features/account/pages/viewed/index'
const OFFICER = 'oDemoOfficer'
const AUDITOR = 'oDemoAuditor'
const MEMBER = 'oDemoMember001'
const DAY_MS = 86_400_000

interface Shown {
  readonly name: string
  readonly path: string
  readonly as: string
  readonly says: RegExp
  /** What is done before it is looked at. */
  readonly after?: (screen: Screen) => Promise<void>
}

let app: App
let memberId: string
const pages: Shown[] = [
  { name: 'viewed', path: VIEWED, as: MEMBER, says: /联系本人/ },
  { name: 'audit', path: AUDIT, as: AUDITOR, says: /上次锚定/ },
  {
    name: 'audit-chain',
    path: AUDIT,
    as: AUDITOR,
    says: /上次锚定/,
    after: async screen => {
      await screen.press(/^查看完整资料/)
      await screen.says('记录完整')
    },
  },
  {
    name: 'reveal',
    path: MEMBERS,
    as: OFFICER,
    says: /已绑定微信/,
    after: async screen => {
      await openMember(screen)
      await screen.press('核对名册')
    },
  },
]

/** The first row of the roster, and the sheet that asks for a reason. */
const openMember = async (screen: Screen): Promise<void> => {
  await screen.top.getByText('张*明').first().click()
  await screen.press('查看完整资料')
  await screen.says('本人会看到')
}

beforeAll(async () => {
  app = await startApp()
  const { cloud } = app
  memberId = accepted(await cloud.as(MEMBER).call(members.me, {})).member?.memberId ?? ''
  const reveal = (fields: ('name' | 'phone')[], reason: string) =>
    cloud.as(OFFICER).call(members.reveal, { memberId, fields, reason })
  accepted(await reveal(['phone'], '联系本人'))
  accepted(await reveal(['name', 'phone'], '核对亲子日报名时填的手机号，确认是本人'))
  await cloud.post('/__clock', { advanceMs: DAY_MS })
  await cloud.post('/__timer/office')
  accepted(await reveal(['name'], '办理本人申请'))
})
afterAll(async () => {
  await app.close()
})

describe.each([
  { look: 'normal', care: false, width: 375 },
  { look: 'narrow', care: true, width: 320 },
  { look: 'wide', care: false, width: 1280 },
])('$look', ({ look, ...how }) => {
  it('every page about who saw what is whole, and axe finds nothing serious', async () => {
    const found: string[] = []
    for (const { name, path, as, says, after } of pages) {
      const screen = await app.open(path, { as, ...how, height: how.width > 600 ? 800 : 812 })
      await screen.says(says)
      await after?.(screen)
      await screen.settled()
      const problems = [...(await screen.cutOff()), ...(await screen.violations()), ...screen.errors]
      found.push(...problems.map(problem => `${name}: ${problem}`))
      await screen.shot(`privacy-${name}-${look}`, how.width < 600 && name !== 'reveal')
      await screen.close()
    }
    expect(found).toEqual([])
  })
})

it('an officer gives a reason, sees the phone, and the member reads of it without the name', async () => {
  const desk = await app.open(MEMBERS, { as: OFFICER, width: 1280, height: 800 })
  await desk.says(/已绑定微信/)
  await openMember(desk)
  await desk.press('查看完整资料')
  await desk.says('请先选择或写下原因')
  await desk.press('其他原因')
  await desk.type('原因', '通知讲座改到周六')
  await desk.press('查看完整资料')
  await desk.says(/^1990000\d{4}$/)
  await desk.says(/已经记下这次查看/)
  await desk.shot('privacy-reveal-shown')
  await desk.close()

  const phone = await app.open('/pages/mine/index', { as: MEMBER })
  await phone.press(/^谁看过我的资料/)
  await phone.says(/通知讲座改到周六/)
  const officer = accepted(await app.cloud.as(OFFICER).call(members.me, {})).member?.name ?? '-'
  expect(await phone.text()).not.toContain(officer)
  await phone.close()
})
