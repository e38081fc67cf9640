import { office } from '../../src/contract/office'
import { accepted } from '../flows/local-cloud'
import { type App, type Look, startApp } from './browser'

const CALENDAR = '/staff/office/pages/calendar/index'
const KEEPER = 'oDemoKeeper'
const PUBLISHER = 'oDemoPublisher'

let app: App
/** The first year that no table reaches; October of the year before asks for it. */
let missing = 0
beforeAll(async () => {
  app = await startApp()
  missing = Math.max(...accepted(await app.cloud.as(KEEPER).call(office.calendar, { year: 2026 })).years) + 1
  await app.cloud.post('/__clock', { nowMs: Date.UTC(missing - 1, 9, 12, 2) })
})
afterAll(async () => {
  await app.close()
})

const LOOKS: readonly (Omit<Look, 'as'> & { readonly look: string })[] = [
  { look: 'normal', width: 375 },
  { look: 'care', width: 375, care: true },
  { look: 'narrow', width: 320, care: true },
  { look: 'wide', width: 1280, height: 900 },
]

test.each(LOOKS)('the calendar is whole and readable: $look', async ({ look, ...how }) => {
  const screen = await app.open(`${CALENDAR}?year=2026`, { as: KEEPER, ...how })
  await screen.says('全年 248 个工作日')
  await screen.says('国庆节放假')
  await screen.says(`${missing} 年还没有日历`)
  const problems = [...(await screen.cutOff()), ...(await screen.violations()), ...screen.errors]
  expect(problems).toEqual([])
  await screen.shot(`office-calendar-${look}`, true)
  await screen.close()
})

test('one person fills a year in, which survives a kill; another finds it at home and publishes', async () => {
  const monday = 1 + ((8 - new Date(Date.UTC(missing, 0, 1)).getUTCDay()) % 7)
  const keeper = await app.open(CALENDAR, { as: KEEPER })
  await keeper.press(`去填 ${missing} 年`)
  await keeper.says('这一年还没有日历')
  await keeper.press(new RegExp(`^1月${monday}日 周一`))
  await keeper.press('就这样改')
  await keeper.says('请填是哪个节日')
  await keeper.type('节日', '元旦')
  await keeper.press('从这天起连续加一')
  await keeper.press('从这天起连续加一')
  await keeper.shot('office-calendar-day')
  await keeper.press('就这样改')
  await keeper.top.locator('.ym-open').evaluate(month => month.scrollIntoView({ block: 'center' }))
  await keeper.shot('office-calendar-month')
  await keeper.press(new RegExp(`^1月${monday + 5}日 周六`))
  await keeper.says('平常是周末')
  await keeper.press('就这样改')
  await keeper.says(/已保存 \d\d:\d\d/)
  await keeper.restart()
  await keeper.press(`${missing} 年`)
  await keeper.says(`1月${monday}日–1月${monday + 2}日`)
  await keeper.press('请同事发布')
  await keeper.says('请写明依据哪个通知，发布的人要照着核对')
  await keeper.type('依据哪个通知', '演示用的通知')
  await keeper.shot('office-calendar-editing', true)
  await keeper.press('请同事发布')
  await keeper.says(/请另一位有日历权限的同事核对后发布/)
  expect(await keeper.top.getByRole('button', { name: '核对无误，发布' }).count()).toBe(0)
  expect(keeper.errors).toEqual([])
  await keeper.close()

  const publisher = await app.open('/pages/home/index', { as: PUBLISHER })
  await publisher.press(new RegExp(`${missing} 年的工作日历等您核对`))
  await publisher.says(/保存了改动。请照着依据逐天核对/)
  await publisher.says('照常 → 放假（元旦）')
  await publisher.says('照常 → 上班（元旦）')
  await publisher.shot('office-calendar-publish', true)
  await publisher.press('核对无误，发布')
  await publisher.press('发布')
  await publisher.says('现在生效的日历')
  await publisher.says('依据：演示用的通知')
  expect(await publisher.text()).not.toContain(`${missing} 年还没有日历`)
  expect(publisher.errors).toEqual([])
  await publisher.close()
})
