import { checkin } from '../../src/contract/checkin'
import { members } from '../../src/contract/members'
import { accepted } from '../flows/local-cloud'
import { type App, startApp } from './browser'
import { addNewcomers } from './member-world'
import { BINDINGS, DESK, DOORS, EDITOR, gatePath, IMPORT, MEMBERS, ROLES, sessionPath, UNIONS } from './staff-world'

const GATE = 'oDemoGate'
const OFFICER = 'oDemoOfficer'

interface Shown {
  readonly name: string
  readonly path: string
  readonly as: string
  readonly says: RegExp
}

let app: App
let pages: readonly Shown[] = []
beforeAll(async () => {
  app = await startApp()
  const { cloud } = app
  const { items } = accepted(await cloud.as(GATE).call(checkin.doors, {}))
  const live = items.find(({ doors }) => doors.length === 2) ?? items[0]
  const asks = { openid: 'oE2eLooks', name: '等核对', phone: '19900008301', employeeNo: 'LK8301' }
  await addNewcomers(cloud, [asks])
  accepted(await cloud.as(asks.openid).call(members.bind, { by: 'phone', name: asks.name, phone: asks.phone }))
  const sessionId = live?.sessionId ?? ''
  const eventId = live?.eventId ?? ''
  pages = [
    { name: 'doors', path: DOORS, as: GATE, says: /用邀请码加入/ },
    { name: 'gate', path: gatePath(sessionId), as: GATE, says: /请出示入场码/ },
    { name: 'desk-events', path: DESK, as: OFFICER, says: /新建活动/ },
    { name: 'desk-event', path: `${DESK}?eventId=${eventId}`, as: OFFICER, says: /场次/ },
    { name: 'desk-editor-new', path: EDITOR, as: OFFICER, says: /活动名称/ },
    { name: 'desk-editor', path: `${EDITOR}?eventId=${eventId}`, as: OFFICER, says: /活动名称/ },
    { name: 'desk-session', path: sessionPath(sessionId), as: OFFICER, says: /报名名单/ },
    { name: 'directory-unions', path: UNIONS, as: 'oDemoDistrict', says: /找工会/ },
    { name: 'directory-members', path: MEMBERS, as: OFFICER, says: /已绑定微信/ },
    { name: 'directory-import', path: IMPORT, as: OFFICER, says: /导入到哪个工会/ },
    { name: 'directory-bindings', path: BINDINGS, as: OFFICER, says: /等核对/ },
    { name: 'directory-roles', path: ROLES, as: 'oDemoAdmin', says: /授予权限/ },
  ]
})
afterAll(async () => {
  await app.close()
})

describe.each([
  { look: 'normal', care: false, width: 375, narrow: null },
  { look: 'care', care: true, width: 375, narrow: 'narrow' },
  { look: 'wide', care: false, width: 1280, narrow: null },
  { look: 'wide-care', care: true, width: 1280, narrow: null },
])('$look', ({ look, narrow, ...how }) => {
  it('every staff page is whole, and axe finds nothing serious', async () => {
    const found: string[] = []
    for (const { name, path, as, says } of pages) {
      const screen = await app.open(path, { as, ...how, height: how.width > 600 ? 800 : 812 })
      await screen.says(says)
      await screen.settled()
      const isLong = how.width < 600 && name !== 'gate'
      found.push(...(await screen.flaws()).map(problem => `${name}: ${problem}`))
      await screen.shot(`staff-${name}-${look}`, isLong)
      if (narrow) {
        await screen.resize(320)
        found.push(...(await screen.flaws()).map(problem => `${name}, ${narrow}: ${problem}`))
        await screen.shot(`staff-${name}-${narrow}`, isLong)
      }
      await screen.close()
    }
    expect(found).toEqual([])
  })
})

it('up and down move through a list at a desk', async () => {
  const desk = await app.open(DESK, { as: OFFICER, width: 1280, height: 800 })
  const chosen = () => desk.top.locator('.lr-selected').innerText()
  const first = await chosen()
  await desk.page.keyboard.press('ArrowDown')
  const second = await chosen()
  expect(second).not.toBe(first)
  await desk.page.keyboard.press('ArrowUp')
  expect(await chosen()).toBe(first)
  await desk.close()
})
