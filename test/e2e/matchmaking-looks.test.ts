import { matchmaking } from '../../src/contract/matchmaking'
import { accepted } from '../flows/local-cloud'
import { type App, startApp } from './browser'

const MEMBER = 'oDemoMember001'
const MATCHMAKER = 'oDemoMatchmaker'

interface Shown {
  readonly name: string
  readonly path: string
  readonly as: string
  readonly says: string
}

let app: App
let pages: Shown[] = []
beforeAll(async () => {
  app = await startApp()
  const { items } = accepted(await app.cloud.as(MEMBER).call(matchmaking.list, {}))
  const idOf = (part: string) => items.find(one => one.title.includes(part))?.sessionId ?? ''
  const [drawn, open, business] = [idOf('桌游'), idOf('读书夜'), idOf('对接会')]
  const feature = (page: string, sessionId: string) =>
    `/features/matchmaking/pages/${page}/index?sessionId=${sessionId}`
  const host = (page: string, query = '') => `/staff/host/pages/${page}/index${query}`
  pages = [
    { name: 'evenings', path: '/features/matchmaking/pages/evenings/index', as: MEMBER, says: '径山读书夜' },
    { name: 'mine', path: '/features/matchmaking/pages/mine/index', as: MEMBER, says: '您的抽签机会' },
    { name: 'session', path: feature('session', drawn), as: MEMBER, says: '报名截止' },
    { name: 'check', path: feature('check', drawn), as: MEMBER, says: '名单指纹' },
    { name: 'apply', path: feature('apply', open), as: MEMBER, says: '第 1 步，共 5 步' },
    { name: 'apply-guest', path: feature('apply', open), as: 'oDemoGuest', says: '绑定会籍后就能报名，只核对一次' },
    { name: 'company', path: feature('company', business), as: 'oDemoMember002', says: '保存修改' },
    { name: 'desk', path: host('desk'), as: MATCHMAKER, says: '径山读书夜' },
    { name: 'run', path: host('run', `?sessionId=${drawn}`), as: MATCHMAKER, says: '确定名单' },
    { name: 'vouch', path: host('vouch'), as: 'oDemoOfficer', says: '是单身' },
  ]
})
afterAll(() => app?.close())

test.each([
  ['as most people see it', { care: false, width: 375, mark: '' }],
  ['in care mode', { care: true, width: 375, mark: '-care' }],
] as const)('every page of evenings and meetings stands %s', async (_, look) => {
  const wrong: string[] = []
  for (const page of pages) {
    const screen = await app.open(page.path, { as: page.as, care: look.care, width: look.width })
    await screen.says(page.says)
    const found = [...(await screen.violations()), ...(await screen.cutOff()), ...screen.errors]
    wrong.push(...found.map(one => `${page.name}${look.mark}: ${one}`))
    await screen.shot(`matchmaking-${page.name}${look.mark}`)
    await screen.close()
  }
  expect(wrong).toEqual([])
})
