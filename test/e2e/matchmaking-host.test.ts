import { matchmaking } from '../../src/contract/matchmaking'
import { accepted } from '../flows/local-cloud'
import { type App, startApp } from './browser'

const MEMBER = 'oDemoMember001'
const MATCHMAKER = 'oDemoMatchmaker'

let app: App
let drawn = ''
beforeAll(async () => {
  app = await startApp()
  const { items } = accepted(await app.cloud.as(MEMBER).call(matchmaking.list, {}))
  drawn = items.find(one => one.title.includes('桌游'))?.sessionId ?? ''
})
afterAll(() => app?.close())

const host = (page: string) => `/staff/host/pages/${page}/index`

test.each([
  { care: false, width: 375, mark: '' },
  { care: true, width: 375, mark: '-care' },
  { care: false, width: 1280, mark: '-wide' },
])('a session is written, its applicants are read, its tables are projected: %o', async ({ mark, ...look }) => {
  const wrong: string[] = []
  for (const page of [
    { name: 'editor', path: host('editor'), as: MATCHMAKER, says: '抽签等哪个公开号码' },
    { name: 'host-desk', path: host('desk'), as: MATCHMAKER, says: '新建一场' },
    { name: 'host-run', path: `${host('run')}?sessionId=${drawn}`, as: MATCHMAKER, says: '报名的人' },
    { name: 'wall', path: `${host('wall')}?sessionId=${drawn}`, as: MATCHMAKER, says: '桌游' },
    { name: 'avoid', path: '/features/matchmaking/pages/avoid/index', as: MEMBER, says: '还没有写下任何人' },
  ]) {
    const screen = await app.open(page.path, { ...look, as: page.as })
    await screen.says(page.says)
    const found = [...(await screen.violations()), ...(await screen.cutOff()), ...screen.errors]
    wrong.push(...found.map(one => `${page.name}${mark}: ${one}`))
    await screen.shot(`matchmaking-${page.name}${mark}`)
    await screen.close()
  }
  expect(wrong).toEqual([])
})
