import type { SessionRecord } from '../../cloudfunctions/_data/records'
import { checkin } from '../../src/contract/checkin'
import { PLAIN_POLICY } from '../../src/domain/checkin/policy'
import { DoorWorld, type HeldTicket, type Session } from '../flows/door-world'
import { accepted } from '../flows/local-cloud'
import { type App, type Screen, startApp } from './browser'
import { gatePath, rosterOf, scan, word } from './staff-world'

const GATE = 'oDemoGate'
const OTHER = 'oDemoMember002'

let app: App
let world: DoorWorld

const atDoor = async (change: Partial<SessionRecord> = {}): Promise<Session> => {
  const session = await world.session({ title: '大礼堂', doorPolicy: { ...PLAIN_POLICY, walkIns: true }, ...change })
  await world.grant(session, GATE)
  await world.grant(session, OTHER)
  return session
}
const open = async (session: Session, look: { as?: string; care?: boolean; width?: number } = {}): Promise<Screen> => {
  const gate = await app.open(gatePath(session.sessionId), { as: GATE, ...look })
  await gate.says('请出示入场码')
  await rosterOf(gate)
  return gate
}
const stored = async ({ signUpId }: HeldTicket) => (await world.rows('sign_ups', { _id: signUpId }))[0]
const synced = async (gate: Screen) => {
  await gate.top
    .getByText(/待上传|正在上传/)
    .first()
    .waitFor({ state: 'detached', timeout: 20_000 })
}

beforeAll(async () => {
  app = await startApp()
  world = await DoorWorld.at(app.cloud)
})
afterAll(async () => {
  await app.close()
})

it('with every call cut and the app killed in between, guests come in, and all of it is uploaded once', async () => {
  const session = await atDoor()
  const [a, b, c] = (await world.tickets(session, 3)) as [HeldTicket, HeldTicket, HeldTicket]
  const family = await world.ticket(session, { places: 3 })
  const gate = await open(session)
  await gate.refuseCalls()
  await scan(gate, a.paper(1))
  expect(await word(gate)).toBe('通过')
  await gate.says('离线放行，稍后上传')
  await gate.says(/没有网络，正在用手机上的名单验票，1 次待上传/)
  expect(await gate.cutOff()).toEqual([])
  expect(await gate.violations()).toEqual([])
  await gate.shot('gate-offline-pass')

  await gate.restart()
  await gate.says('请出示入场码')
  await gate.shot('gate-offline-ready')
  await scan(gate, a.paper(1))
  expect(await word(gate)).toBe('已签')
  await scan(gate, b.codeAt(world.nowMs - 150_000))
  await gate.says('码过期')
  await gate.shot('gate-offline-expired')
  await scan(gate, family.paper(1))
  await gate.says('来了几位？')
  await gate.press('2 位')
  await gate.says('2 位进场，共 3 位，已进 2 位')

  await gate.press('现场登记')
  await gate.shot('gate-walk-in')
  await gate.press('登记进场')
  await gate.restart()
  await gate.says('请出示入场码')
  await scan(gate, c.paper(1))
  expect(await word(gate)).toBe('通过')
  await gate.says(/4 次待上传/)

  await gate.restoreAnswers()
  await gate.restart()
  await synced(gate)
  for (const ticket of [a, c]) expect(await stored(ticket)).toMatchObject({ used: 1, entries: [{ offline: true }] })
  expect(await stored(family)).toMatchObject({ used: 2 })
  expect(await world.rows('walk_ins', { sessionId: session.sessionId })).toHaveLength(1)
  expect((await stored(b))?.['entries']).toEqual([])
  await gate.close()
})

it('a guest is found by name without a network, and a scan that waits is taken back on the phone', async () => {
  const session = await atDoor({ doorPolicy: PLAIN_POLICY })
  const memberId = 'm-e2e-offline'
  const { crypto } = world
  const sealed = (field: string, text: string) => crypto.seal(text, `roster/${memberId}/${field}`)
  await world.insert('roster', [
    { _id: memberId, nameSealed: sealed('name', '周晓梅'), phoneSealed: sealed('phone', '13800006789') },
  ])
  const ticket = await world.ticket(session, { memberId, nameMasked: '周*梅' })
  const gate = await open(session)
  await gate.refuseCalls()
  await gate.press('手工查找')
  await gate.type('姓名、手机尾号或票号', '晓梅')
  await gate.press('查找')
  await gate.press(/周\*梅/)
  expect(await word(gate)).toBe('通过')
  await gate.press('撤销这一次')
  expect(await word(gate)).toBe('已撤销')
  await gate.shot('gate-undone')
  await gate.restoreAnswers()
  await gate.restart()
  expect((await stored(ticket))?.['entries']).toEqual([])
  await gate.close()
})

it('two doors without a network let one ticket in; both are told, and the desk sees which came second', async () => {
  const session = await atDoor()
  const ticket = await world.ticket(session)
  const [main, east] = [await open(session), await open(session, { as: OTHER })]
  await east.press('场次与入口')
  await east.press('东门')
  await east.press('就这样验')
  for (const gate of [main, east]) {
    await gate.refuseCalls()
    await scan(gate, ticket.paper(1))
    expect(await word(gate)).toBe('通过')
  }
  for (const gate of [east, main]) {
    await gate.restoreAnswers()
    await gate.restart()
    await synced(gate)
  }
  await main.says(/1 张票在两个门都放行了/)
  await main.shot('gate-conflict')
  const { items } = accepted(
    await app.cloud.as('oDemoDistrict').call(checkin.conflicts, { sessionId: session.sessionId }),
  )
  expect(items[0]?.entries.map(({ doorName, isConflict }) => [doorName, isConflict])).toEqual([
    ['正门', false],
    ['东门', true],
  ])
  await main.close()
  await east.close()
})

it('going out and training say so, and the key is gone once the event is over', async () => {
  const session = await atDoor({ doorPolicy: { ...PLAIN_POLICY, reentry: true } })
  const ticket = await world.ticket(session)
  const gate = await open(session)
  await scan(gate, ticket.paper(1))
  expect(await word(gate)).toBe('通过')
  await gate.press('场次与入口')
  await gate.press('出场')
  await gate.press('就这样验')
  await gate.says('请出示入场码，登记出场')
  await gate.page.waitForTimeout(3200)
  await scan(gate, ticket.paper(1))
  expect(await word(gate)).toBe('出场')
  await gate.shot('gate-exit')
  await gate.press('场次与入口')
  await gate.press('入场')
  await gate.press(/演练/)
  await gate.press('就这样验')
  await gate.says('演练中，不算入场')
  await gate.page.waitForTimeout(3200)
  await scan(gate, ticket.paper(1))
  await gate.says('通过')
  await gate.shot('gate-dry')
  expect((await stored(ticket))?.['entries']).toHaveLength(2)
  await gate.close()

  const endMs = Date.now() + 300_000
  const over = await atDoor({ endsAtMs: endMs, doorClosesAtMs: endMs })
  const late = await open(over)
  await app.cloud.post('/__clock', { advanceMs: 310_000 })
  await late.restart()
  await late.page.waitForFunction(
    id => !Object.keys(window.localStorage).some(key => key.includes(id)),
    `door-pack-${over.sessionId}`,
  )
  await late.close()
})

it.each([
  { name: 'care', care: true, width: 375 },
  { name: 'narrow', care: true, width: 320 },
  { name: 'wide', care: false, width: 1280 },
])('$name: offline banner, pass and gift are whole', async ({ name, ...look }) => {
  const gift = { festival: '腊八粥', stock: [{ doorId: 'main', amount: 9 }] }
  const session = await atDoor({ doorPolicy: { ...PLAIN_POLICY, gift } })
  const gate = await open(session, look)
  await scan(gate, (await world.ticket(session)).paper(1))
  await gate.says('发放腊八粥')
  expect(await gate.cutOff()).toEqual([])
  await gate.shot(`gate-gift-${name}`, true)
  await gate.press('确认发放')
  expect(await word(gate)).toBe('通过')
  await gate.close()
  const hall = await atDoor()
  const ticket = await world.ticket(hall)
  const dark = await open(hall, look)
  await dark.refuseCalls()
  await scan(dark, ticket.paper(1))
  expect(await word(dark)).toBe('通过')
  expect(await dark.cutOff()).toEqual([])
  await dark.shot(`gate-offline-${name}`, true)
  await dark.close()
})
