import { matchmaking } from '../../src/contract/matchmaking'
import { accepted } from '../flows/local-cloud'
import { type App, type Screen, startApp } from './browser'

const HOST = 'oDemoMatchmaker'
/** Whoever applied for the demo's drawn evening. */
const PEOPLE = Array.from({ length: 14 }, (_, i) => `oDemoMember${String(1 + i * 8).padStart(3, '0')}`)

let app: App
let sessionId = ''
beforeAll(async () => {
  app = await startApp()
  const { items } = accepted(await app.cloud.as(HOST).call(matchmaking.list, {}))
  sessionId = items.find(one => one.title.includes('桌游'))?.sessionId ?? ''
  for (const openid of PEOPLE) await app.cloud.as(openid).call(matchmaking.confirm, { sessionId, yes: true })
})
afterAll(() => app?.close())

const page = (name: string) => `/staff/host/pages/${name}/index?sessionId=${sessionId}`
const hosted = async () => accepted(await app.cloud.as(HOST).call(matchmaking.host, { sessionId }))
const here = async (badge: number) =>
  accepted(await app.cloud.as(HOST).call(matchmaking.setHere, { sessionId, badge, here: true }))

const whole = async (screen: Screen, name: string): Promise<void> => {
  const wrong = [...(await screen.violations()), ...(await screen.cutOff()), ...screen.errors]
  await screen.shot(`evening-${name}`, true)
  expect({ name, wrong }).toEqual({ name, wrong: [] })
}

test('an evening in the host’s hand: late people, help, seats by lot, the wall, and what is left after it', async () => {
  const host = await app.open(page('run'), { as: HOST })
  await host.press('确定名单，发号牌')
  await host.says('名单已定')
  const { people } = await hosted()
  const [late = 0, ...inTime] = people.map(one => one.badge)
  for (const badge of inTime) await here(badge)
  accepted(await app.cloud.as(HOST).call(matchmaking.nextRound, { sessionId, round: 1 }))
  // somebody at a table needs help, and somebody comes late
  for (const openid of PEOPLE)
    if ((await app.cloud.as(openid).call(matchmaking.askHelp, { sessionId, requestId: 'e2e-help' })).ok) break
  await host.restart()
  await host.says(/需要帮忙/)
  await whole(host, 'help')
  await host.press(/，已经处理$/)
  await host.top.getByRole('switch', { name: new RegExp(`^${late} 号`) }).click()
  await host.says('1 人刚到，还没有座位')
  await whole(host, 'late')
  await host.press('重排这一轮')
  await host.top.getByText('1 人刚到').waitFor({ state: 'detached' })
  await host.press(/^座位全部随机/)
  const desk = await app.open(page('run'), { as: HOST, width: 1280, height: 800 })
  await desk.says('这一轮的座位')
  await whole(desk, 'desk')
  const wall = await app.open(page('wall'), { as: HOST, width: 1280, height: 720 })
  await wall.says('第 1 轮，共 5 轮')
  await whole(wall, 'wall')
  await host.press(/^座位是怎么排的/)
  await host.says('主持人打开了“座位全部随机”')
  await whole(host, 'seats')
  const run = app.cloud.as(HOST)
  accepted(await run.call(matchmaking.openChoosing, { sessionId }))
  accepted(await run.call(matchmaking.reveal, { sessionId }))
  accepted(await run.call(matchmaking.close, { sessionId }))
  await host.go(page('run'))
  await host.says('到期删除')
  await whole(host, 'after')
  await Promise.all([host.close(), desk.close(), wall.close()])
}, 90_000)

test('a draft that was never announced can be dropped', async () => {
  const desk = await app.open('/staff/host/pages/editor/index', { as: HOST })
  await desk.type('标题', '写到一半的联谊')
  await desk.type('地点', '海创园')
  await desk.press('保存草稿')
  await desk.press('删掉草稿')
  await desk.says('草稿还没有发布，没有人看到过')
  await desk.top.getByRole('dialog').getByRole('button', { name: '删掉草稿' }).click()
  await desk.says('径山读书夜')
  expect(await desk.text()).not.toContain('写到一半的联谊')
  await desk.close()
}, 30_000)
