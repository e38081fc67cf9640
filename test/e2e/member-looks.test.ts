import { events } from '../../src/contract/events'
import { members } from '../../src/contract/members'
import { accepted } from '../flows/local-cloud'
import { type App, startApp } from './browser'
import {
  BIND,
  eventPath,
  MY_SIGN_UPS,
  PROFILE,
  publishEvent,
  SETTINGS,
  signUp,
  signUpPath,
  ticketPath,
} from './member-world'

const MEMBER = 'oDemoMember241'

interface Shown {
  readonly name: string
  readonly path: string
  readonly as: string
  /** What has to be on the page before it is looked at. */
  readonly says: string
}

let app: App
let pages: Shown[] = []
beforeAll(async () => {
  app = await startApp()
  const { cloud } = app
  const open = await publishEvent(cloud, {
    title: '和 AI 一起工作：写好一份周报',
    brand: '习科学',
    forWhom: '想用好新工具的您',
  })
  const family = await publishEvent(cloud, { title: '欢乐一夏亲子日', forWhom: '有 3 到 12 岁孩子的会员家庭' }, [
    () => ({ title: '上午场', maxPlaces: 4, allowed: ['self', 'adult', 'child'] }),
    now => ({ title: '下午场', signUpOpensAtMs: now + 3_600_000, maxPlaces: 4, allowed: ['self', 'child'] }),
  ])
  const full = await publishEvent(cloud, { title: '名医坐诊', brand: '小镇医馆' }, [() => ({ capacity: 1 })])
  await signUp(cloud, 'oDemoMember242', full.sessionId)
  const mine = await publishEvent(cloud, { title: '青年夜校：摄影入门', brand: '聚红能' })
  const signUpId = await signUp(cloud, MEMBER, mine.sessionId)
  const off = await publishEvent(cloud, { title: '插花', brand: '乐巾帼' })
  await signUp(cloud, MEMBER, off.sessionId)
  const district = cloud.as('oDemoDistrict')
  const { version } = accepted(await district.call(events.edit, { eventId: off.eventId }))
  accepted(await district.call(events.callOff, { eventId: off.eventId, version, reason: '场地维修' }))
  pages = [
    { name: 'home', path: '/pages/home/index', as: MEMBER, says: '困难帮扶' },
    { name: 'home-guest', path: '/pages/home/index', as: 'oDemoGuest', says: '这里是您的职工之家' },
    { name: 'activities', path: '/pages/activities/index', as: MEMBER, says: '欢乐一夏亲子日' },
    { name: 'services', path: '/pages/services/index', as: MEMBER, says: '我的报名' },
    { name: 'mine', path: '/pages/mine/index', as: MEMBER, says: '演示身份' },
    { name: 'event', path: eventPath(open), as: MEMBER, says: '报名' },
    { name: 'event-sessions', path: eventPath(family), as: MEMBER, says: '选一个场次' },
    { name: 'event-full', path: eventPath(full), as: MEMBER, says: '名额已经报满' },
    { name: 'event-off', path: eventPath(off), as: MEMBER, says: '活动取消了' },
    { name: 'sign-up', path: signUpPath(open, open.sessionId), as: MEMBER, says: '提交报名' },
    { name: 'sign-up-family', path: signUpPath(family, family.sessionId), as: MEMBER, says: '提交报名' },
    { name: 'my-sign-ups', path: MY_SIGN_UPS, as: MEMBER, says: '青年夜校' },
    { name: 'my-sign-ups-none', path: MY_SIGN_UPS, as: 'oDemoMember243', says: '我的报名' },
    { name: 'ticket', path: ticketPath(signUpId), as: MEMBER, says: '离线可用' },
    { name: 'bind', path: BIND, as: 'oDemoGuest', says: '用微信手机号绑定' },
    { name: 'profile', path: PROFILE, as: 'oDemoOfficer', says: '组织关系' },
    { name: 'settings', path: SETTINGS, as: MEMBER, says: '关怀模式' },
  ]
})
afterAll(async () => {
  await app.close()
})

/** Looks at every page in one mode; answers what is wrong, page by page. `narrow`: then also on the narrowest phone. */
const wrongOn = async (look: {
  readonly care: boolean
  readonly width: number
  readonly mark: string
  readonly narrow?: boolean
}) => {
  const wrong: string[] = []
  for (const page of pages) {
    const screen = await app.open(page.path, { as: page.as, care: look.care, width: look.width })
    await screen.says(page.says)
    wrong.push(...(await screen.flaws()).map(what => `${page.name}: ${what}`))
    await screen.shot(`${page.name}-${look.mark}`)
    if (look.narrow) {
      await screen.resize(320)
      wrong.push(...(await screen.flaws()).map(what => `${page.name}, narrow: ${what}`))
      await screen.shot(`${page.name}-narrow`)
    }
    await screen.close()
  }
  return wrong
}

describe('every page of a member', () => {
  it('is accessible and whole on a phone of 375 px', async () => {
    expect(await wrongOn({ care: false, width: 375, mark: 'normal' })).toEqual([])
  })

  it('is accessible and whole in care mode, on the narrowest phone too', async () => {
    expect(await wrongOn({ care: true, width: 375, mark: 'care', narrow: true })).toEqual([])
  })

  it('is whole on a desk', async () => {
    expect(await wrongOn({ care: false, width: 1280, mark: 'desk' })).toEqual([])
  })
})

describe('who is here', () => {
  it('can be changed in the demo, and nothing of the last person is left', async () => {
    const screen = await app.open('/pages/mine/index', { as: MEMBER })
    await screen.says(accepted(await app.cloud.as(MEMBER).call(members.me, {})).member?.name ?? '')
    await screen.press(/演示身份/)
    await screen.type('查找', 'oDemoGuest')
    await screen.press(/访客/)
    await screen.says('这里是您的职工之家')
    await screen.go(MY_SIGN_UPS)
    await screen.top.getByText('青年夜校').waitFor({ state: 'detached' })
    expect(await screen.text()).not.toContain('青年夜校')
    await screen.close()
  })

  it('sees large type at once after the switch on the settings page, and after a restart', async () => {
    const screen = await app.open(SETTINGS, { as: MEMBER })
    await screen.press(/^关怀模式/)
    await screen.page.locator('.pg-care').first().waitFor()
    await screen.restart()
    await screen.page.locator('.pg-care').first().waitFor()
    await screen.close()
  })
})
