import { members } from '../../src/contract/members'
import { ROOT_UNION_ID } from '../../src/domain/members/root'
import { DoorWorld } from '../flows/door-world'
import { photo } from '../flows/files-made'
import { accepted } from '../flows/local-cloud'
import { upload } from '../flows/pillar-world'
import { type App, startApp } from './browser'

const KEEPER = 'oDemoKeeper'
const HELD = '/staff/office/pages/held/index'

let app: App
let door: DoorWorld

beforeAll(async () => {
  app = await startApp()
  door = await DoorWorld.at(app.cloud)
  const fileId = await upload(app.cloud, 'oDemoMember261', photo({ bytes: 2000 }))
  await door.insert('content_checks', [
    check({
      id: 'held-1',
      why: 'review',
      text: '我们单位连续两个月没有按时发工资，\n想问问能不能申请工会帮忙，材料要准备哪些？',
    }),
    check({
      id: 'held-2',
      why: 'failed',
      text: '爱好：爬山、拍照、做饭。希望认识同样喜欢户外的朋友。',
      about: 'matchmaking.profile',
    }),
    { ...check({ id: 'held-3', why: 'late', about: 'matchmaking.photo' }), fileId },
    check({ id: 'held-4', why: 'review', text: '自己写的一条答复', about: 'qa.answer', by: KEEPER }),
  ])
  await app.cloud.post('/__timer/office')
})
afterAll(() => app.close())

const check = (given: { id: string; why: string; text?: string; about?: string; by?: string }) => ({
  _id: given.id,
  verdict: 'held',
  why: given.why,
  waiting: true,
  aboutKind: given.about ?? 'qa.thread',
  aboutId: 'about',
  byAccountId: door.accountId(given.by ?? 'oDemoMember261'),
  textBlind: null,
  textSealed: given.text ? door.crypto.seal(given.text, `content_checks/${given.id}/text`) : null,
  fileId: null,
  copied: false,
  traceId: null,
  askedAtMs: door.nowMs - 3_600_000,
  decidedBy: null,
  decidedAtMs: null,
  reasonSealed: null,
  audit: null,
})

test.each([
  { mark: 'normal', care: false, width: 375 },
  { mark: 'care', care: true, width: 375 },
  { mark: 'narrow', care: true, width: 320 },
  { mark: 'wide', care: false, width: 1280 },
])('held content is whole and accessible, $mark', async ({ mark, care, width }) => {
  const screen = await app.open(HELD, { as: KEEPER, care, width, height: width > 600 ? 800 : 812 })
  await screen.says('连续两个月')
  const wrong = [...(await screen.violations()), ...(await screen.cutOff())]
  await screen.shot(`staff-held-list-${mark}`)
  await screen.press(/连续两个月/)
  await screen.says('可以放行')
  wrong.push(...(await screen.violations()), ...(await screen.cutOff()))
  await screen.shot(`staff-held-${mark}`)
  await screen.press(/可以放行/)
  await screen.says('您的决定和理由会记录在案')
  await screen.settled()
  // the shot waits until the sheet has faded in
  await screen.shot(`staff-held-ask-${mark}`)
  wrong.push(...(await screen.violations()), ...(await screen.cutOff()), ...screen.errors)
  await screen.close()
  const home = await app.open('/pages/home/index', { as: KEEPER, care, width })
  await home.says('有内容等您核查')
  wrong.push(...(await home.violations()), ...(await home.cutOff()), ...home.errors)
  await home.shot(`home-todos-${mark}`)
  await home.close()
  expect(wrong).toEqual([])
})

test('from home to the last decision: a reason is asked, and the todo is gone', async () => {
  const screen = await app.open('/pages/home/index', { as: KEEPER })
  await screen.press(/有内容等您核查/)
  await screen.press(/一张图片/)
  await screen.top.locator('.pf-image').waitFor()
  await screen.shot('staff-held-picture')
  await screen.press(/^不放行$/)
  await screen.top.getByText('不放行这条内容？').waitFor()
  await screen.top
    .getByRole('button', { name: /^不放行$/ })
    .last()
    .click()
  await screen.says('请写一句理由')
  await screen.type('理由', '图片看不清')
  await screen.top
    .getByRole('button', { name: /^不放行$/ })
    .last()
    .click()
  await screen.top.getByText('一张图片').first().waitFor({ state: 'detached' })
  await screen.press(/自己写的一条答复/)
  await screen.says('要由另一位同事核查')
  await screen.close()
  const district = { role: 'district' as const, unionId: ROOT_UNION_ID, capabilities: ['content' as const] }
  const { member } = accepted(await app.cloud.as('oDemoMember262').call(members.me, {}))
  accepted(await app.cloud.as('oDemoAdmin').call(members.grantRole, { memberId: member?.memberId ?? '', ...district }))
  const second = await app.open(HELD, { as: 'oDemoMember262' })
  for (const words of [/连续两个月/, /爬山/, /自己写的/]) {
    await second.press(words)
    await second.press(/^可以放行$/)
    await second.type('理由', '正常内容')
    await second.top
      .getByRole('button', { name: /^可以放行$/ })
      .last()
      .click()
    await second.top.getByText(words).first().waitFor({ state: 'detached' })
  }
  await second.says('没有等您核查的内容')
  await second.close()
  const { todos } = accepted(await app.cloud.as(KEEPER).call(members.me, {}))
  expect(todos.map(todo => todo.title)).not.toContain('有内容等您核查')
})
