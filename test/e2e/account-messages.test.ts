import { account } from '../../src/contract/account'
import { events } from '../../src/contract/events'
import { members } from '../../src/contract/members'
import { accepted } from '../flows/local-cloud'
import { type App, startApp } from './browser'
import { type Made, publishEvent, signUp, signUpPath } from './member-world'

const MEMBER = 'oDemoMember251'
const NOBODY = 'oDemoMember252'
const MESSAGES = '/features/account/pages/messages/index'

let app: App
let moved: Made
beforeAll(async () => {
  app = await startApp()
  const { cloud } = app
  const district = cloud.as('oDemoDistrict')
  const off = await publishEvent(cloud, { title: '非遗插花体验', brand: '乐巾帼' })
  moved = await publishEvent(cloud, { title: '和 AI 一起工作：写好一份周报', brand: '习科学' })
  for (const made of [off, moved]) await signUp(cloud, MEMBER, made.sessionId)
  const read = async ({ eventId }: Made) => accepted(await district.call(events.edit, { eventId }))
  const { version } = await read(off)
  accepted(await district.call(events.callOff, { eventId: off.eventId, version, reason: '场地临时维修' }))
  const { state: _, ...draft } = await read(moved)
  const sessions = draft.sessions.map(({ taken: __, ...session }) => ({
    ...session,
    endsAtMs: session.endsAtMs + 60_000,
  }))
  accepted(await district.call(events.save, { ...draft, venueName: '梦想小镇', sessions, requestId: 'e2e-moved' }))
})
afterAll(() => app.close())

const unread = async () => accepted(await app.cloud.as(MEMBER).call(members.me, {})).unread

test.each([
  { mark: 'normal', care: false, width: 375 },
  { mark: 'care', care: true, width: 375 },
  { mark: 'narrow', care: true, width: 320 },
  { mark: 'desk', care: false, width: 1280 },
])('messages are accessible and whole, $mark', async ({ mark, care, width }) => {
  const pages = [
    { name: 'messages', path: MESSAGES, as: MEMBER, says: '非遗插花体验' },
    { name: 'messages-none', path: MESSAGES, as: NOBODY, says: '还没有消息' },
    { name: 'mine-unread', path: '/pages/mine/index', as: MEMBER, says: '条未读' },
  ]
  const wrong: string[] = []
  for (const page of pages) {
    const screen = await app.open(page.path, { as: page.as, care, width })
    await screen.says(page.says)
    wrong.push(...(await screen.violations()), ...(await screen.cutOff()), ...screen.errors)
    await screen.shot(`${page.name}-${mark}`)
    await screen.close()
  }
  expect(wrong).toEqual([])
})

test('a member is led from the tab to a message and on to what it is about', async () => {
  expect(await unread()).toBe(2)
  const screen = await app.open('/pages/mine/index', { as: MEMBER })
  await screen.press(/2 条未读/)
  await screen.press(/活动取消：非遗插花体验/)
  await screen.says('活动取消了')
  expect(await unread()).toBe(1)
  await screen.go(MESSAGES)
  await screen.press(/全部标为已读/)
  await screen.top.getByText('未读').first().waitFor({ state: 'detached' })
  expect(await unread()).toBe(0)
  await screen.close()
})

test('a tap after the sign-up allows a card, which WeChat delivers before the start', async () => {
  const event = await publishEvent(app.cloud, { title: '名医坐诊', brand: '小镇医馆' })
  const screen = await app.open(signUpPath(event, event.sessionId), { as: NOBODY })
  await screen.press(/提交报名/)
  await screen.press(/开场前提醒我/)
  await screen.says('好的，开场前会提醒您')
  await screen.close()
  await app.cloud.post('/__clock', { advanceMs: 47.5 * 3_600_000 })
  await app.cloud.post('/__timer/events')
  await app.cloud.post('/__timer/account')
  const cards = (await app.cloud.get('/__outbox')) as { openid: string; page: string }[]
  expect(cards.filter(card => card.openid === NOBODY)).toMatchObject([
    { page: expect.stringContaining('features/checkin/pages/ticket/index?signUpId=') },
  ])
  const { items } = accepted(await app.cloud.as(NOBODY).call(account.inbox, {}))
  expect(items[0]?.title).toBe('就要开始：名医坐诊')
})
