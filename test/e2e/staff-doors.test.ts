import { checkin } from '../../src/contract/checkin'
import { events } from '../../src/contract/events'
import { PLAIN_POLICY } from '../../src/domain/checkin/policy'
import { DoorWorld, newNonce } from '../flows/door-world'
import { accepted } from '../flows/local-cloud'
import { type App, type Screen, startApp } from './browser'
import { sessionPath } from './staff-world'

const DISTRICT = 'oDemoDistrict'
const GATE = 'oDemoGate'
const SPOTS = '/staff/desk/pages/spots/index'
const STAMPS = '/features/checkin/pages/stamps/index'

let app: App
let world: DoorWorld

beforeAll(async () => {
  app = await startApp()
  world = await DoorWorld.at(app.cloud)
})
afterAll(async () => {
  await app.close()
})

const whole = async (screen: Screen, name: string): Promise<void> => {
  expect(await screen.flaws()).toEqual([])
  await screen.shot(name, true)
}

/** A session with a conflict, refused scans and a few tickets. */
const doorsOf = async (): Promise<string> => {
  const session = await world.session({ title: '大礼堂', doorPolicy: PLAIN_POLICY, maxPlaces: 2 })
  await world.grant(session, GATE)
  const { sessionId } = session
  const [a, b] = await world.tickets(session, 6)
  if (!a || !b) throw new Error('six tickets')
  const common = { sessionId, kind: 'entry' as const, places: 1 }
  const scan = (minutes: number, doorId: string) => {
    const atMs = world.nowMs - minutes * 60_000
    return { ...common, atMs, doorId, nonce: newNonce(), code: a.codeAt(atMs) }
  }
  const gone = await world.ticket(session, { status: 'cancelled' })
  const lost = { ...common, atMs: world.nowMs, doorId: 'main', nonce: newNonce(), code: gone.codeAt(world.nowMs) }
  const gate = app.cloud.as(GATE)
  accepted(await gate.call(checkin.upload, { scans: [scan(9, 'main'), scan(4, 'east'), lost] }))
  await gate.call(checkin.redeem, { code: 'https://example.org', lists: [sessionId], nonce: newNonce() })
  await gate.call(checkin.redeem, { code: b.codeAt(world.nowMs - 600_000), lists: [sessionId], nonce: newNonce() })
  return sessionId
}

it.each([
  { name: 'phone', care: false, width: 375 },
  { name: 'care', care: true, width: 375 },
  { name: 'desk', care: false, width: 1280 },
])('$name: the log shows both doors of a conflict and every refusal; paper codes stand on a sheet', async look => {
  const { name, ...size } = look
  const sessionId = await doorsOf()
  const desk = await app.open(sessionPath(sessionId), { as: DISTRICT, ...size })
  await desk.press('扫码记录')
  await desk.says('后到')
  await desk.says(/东门/)
  await whole(desk, `door-log-conflicts-${name}`)
  await desk.press('没有通过')
  await desk.says('离线时已放行')
  await desk.says('码过期')
  await whole(desk, `door-log-failed-${name}`)
  await desk.go(`/staff/desk/pages/sheet/index?sessionId=${sessionId}`)
  await desk.says('打印这一页')
  await desk.top.locator('[data-code]').nth(5).waitFor()
  expect(await desk.top.locator('[data-code]').count()).toBe(6)
  await whole(desk, `door-sheet-${name}`)
  await desk.close()
})

it('the desk takes a ticket out of use with a reason, and the door refuses it at once', async () => {
  const session = await world.session({ title: '小礼堂', doorPolicy: PLAIN_POLICY })
  await world.grant(session, GATE)
  const ticket = await world.ticket(session, { nameMasked: '钱*安' })
  const desk = await app.open(sessionPath(session.sessionId), { as: DISTRICT })
  await desk.press(/钱\*安/)
  await desk.press('停用这张票')
  await desk.type('原因', '转让给了别人')
  await desk.shot('door-block')
  await desk.press('停用这张票')
  await desk.says('已停用')
  const lists = [session.sessionId]
  const answer = await app.cloud.as(GATE).call(checkin.redeem, { code: ticket.paper(1), lists, nonce: newNonce() })
  expect(answer).toMatchObject({ code: 'BLOCKED' })
  await desk.close()
})

it('a place is made, its code drawn for the wall, and whoever comes by leaves a stamp', async () => {
  const desk = await app.open(SPOTS, { as: 'oDemoOfficer' })
  await desk.says('梦想小镇红色驿站')
  await whole(desk, 'spots')
  await desk.press('加一个点')
  await desk.press('保存')
  await desk.says('请填写名称。')
  await desk.shot('spots-new', true)
  await desk.press('关闭')
  await desk.press(/墙上的码，梦想小镇红色驿站/)
  await desk.top.locator('.wc-code').waitFor()
  await desk.page.waitForTimeout(800)
  await desk.shot('spots-wall-code')
  const officer = app.cloud.as('oDemoOfficer')
  const { items } = accepted(await officer.call(checkin.deskSpots, {}))
  const { scene } = accepted(await officer.call(checkin.spotCode, { spotId: items[0]?.spotId ?? '' }))
  await desk.close()

  const walker = await app.open(`/features/checkin/pages/spot/index?scene=${scene}`, { as: 'oDemoMember230' })
  await walker.says('留下纪念章')
  await whole(walker, 'spot')
  await walker.press('留下纪念章')
  await walker.says('您来过这里')
  await walker.press('看我的纪念章')
  await walker.says(/已留 1 枚/)
  await whole(walker, 'stamps')
  await walker.close()
  const elder = await app.open(STAMPS, { as: 'oDemoMember001', care: true })
  await elder.says(/已留 2 枚/)
  await whole(elder, 'stamps-care')
  await elder.close()
})

it('the editor keeps a door’s rules, questions and gift, and the door asks them', async () => {
  const officer = app.cloud.as('oDemoOfficer')
  const { items } = accepted(await officer.call(events.desk, {}))
  const event = items.find(one => one.canEdit && one.state === 'published' && one.sessions.length === 1)
  if (!event) throw new Error('an event to edit')
  const desk = await app.open(`/staff/desk/pages/editor/index?eventId=${event.eventId}`, { as: 'oDemoOfficer' })
  await desk.press('下一步')
  await desk.press('修改入场规则')
  await desk.press('每天一次')
  await desk.press('加一组条件')
  await desk.press('时间段')
  await desk.press('加一个问题')
  // fields stand within the frame of the door's rules: the innermost is meant
  await desk.top.locator('.fd', { hasText: '问题 1' }).last().locator('input').first().fill('要不要午饭')
  await whole(desk, 'editor-door')
  for (const step of ['下一步', '下一步', '提交修改']) await desk.press(step)
  const saved = async () =>
    accepted(await officer.call(events.edit, { eventId: event.eventId })).sessions[0]?.doorPolicy
  for (let look = 0; look < 40 && (await saved())?.entry !== 'daily'; look++) await desk.page.waitForTimeout(250)
  expect(await saved()).toMatchObject({
    entry: 'daily',
    rules: [[{ kind: 'between' }]],
    questions: [{ label: '要不要午饭', kind: 'text' }],
  })
  await desk.close()
})
