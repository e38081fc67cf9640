import { matchmaking } from '../../src/contract/matchmaking'
import { ROOT_UNION_ID } from '../../src/domain/members/root'
import { accepted } from '../flows/local-cloud'
import { type App, type Screen, startApp } from './browser'

const HOST = 'oDemoMatchmaker'
const [FIRST, SECOND, THIRD] = ['oDemoMember010', 'oDemoMember011', 'oDemoMember012'] as const
const HOUR_MS = 3_600_000

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app?.close())

const member = (page: string, sessionId: string) => `/features/matchmaking/pages/${page}/index?sessionId=${sessionId}`
const host = (page: string, sessionId: string) => `/staff/host/pages/${page}/index?sessionId=${sessionId}`
const nowMs = async () => ((await app.cloud.get('/__clock')) as { nowMs: number }).nowMs
const todays = async () => {
  const { items } = accepted(await app.cloud.as(FIRST).call(matchmaking.list, {}))
  return items.find(one => one.title.includes('产业链'))?.sessionId ?? ''
}

/** A meeting whose sign-up is open for an hour and which begins right after it. */
const announced = async (): Promise<string> => {
  const at = await nowMs()
  const draft = {
    kind: 'business' as const,
    title: '三家公司的对接会',
    venueName: '海创园',
    organiserUnionId: ROOT_UNION_ID,
    opensAtMs: at - HOUR_MS,
    closesAtMs: at + HOUR_MS,
    startsAtMs: at + HOUR_MS,
    endsAtMs: at + 3 * HOUR_MS,
    rounds: 4,
    minutesPerRound: 20,
    tables: 2,
    version: 0,
    requestId: 'e2e-business',
  }
  const saved = accepted(await app.cloud.as(HOST).call(matchmaking.save, draft))
  accepted(await app.cloud.as(HOST).call(matchmaking.publish, saved))
  return saved.sessionId
}

/** Sheets fade in: the picture waits for it, and axe looks after. */
const whole = async (screen: Screen, name: string): Promise<void> => {
  await screen.shot(`business-${name}`, true)
  const wrong = [...(await screen.violations()), ...(await screen.cutOff()), ...screen.errors]
  expect({ name, wrong }).toEqual({ name, wrong: [] })
}

test('a company stays away: what would change is seen first, then the others are told', async () => {
  const sessionId = await todays()
  const desk = await app.open(host('business', sessionId), { as: HOST })
  await desk.says('有公司来晚或没来')
  await whole(desk, 'host-phone')
  await desk.press('有公司来晚或没来')
  await whole(desk, 'host-late')
  await desk.close()
}, 60_000)

test.each([
  { care: true, width: 375, mark: 'care' },
  { care: false, width: 320, mark: '320' },
])(
  'the pages stand as $mark',
  async ({ mark, ...look }) => {
    const sessionId = await todays()
    for (const [name, path, as, says] of [
      ['timetable', member('timetable', sessionId), 'oDemoMember002', '场见面'],
      ['company', member('company', sessionId), 'oDemoMember002', '报名已经截止'],
      ['host', host('business', sessionId), HOST, '有公司来晚或没来'],
    ] as const) {
      const screen = await app.open(path, { as, ...look })
      await screen.says(new RegExp(says))
      await whole(screen, `${name}-${mark}`)
      await screen.close()
    }
  },
  60_000,
)

// last: it moves the clock
test('a business meeting from card to outcome: three companies and the host', async () => {
  const sessionId = await announced()
  for (const openid of [SECOND, THIRD])
    accepted(
      await app.cloud
        .as(openid)
        .call(matchmaking.saveCompany, { sessionId, offer: '精密零部件', need: '自动化改造', slots: [0, 1, 2, 3] }),
    )
  const phone = await app.open(member('session', sessionId), { as: FIRST })
  await phone.press('填公司名片，选想见的公司')
  await phone.says('我们能提供')
  await phone.type('我们能提供', '工业机器人与柔性产线')
  await phone.press('保存名片')
  await phone.says('这一项要填')
  // what was typed is there again after the app was killed
  await phone.says(/已保存/)
  await phone.restart()
  await phone.says('我们能提供')
  expect(await phone.top.locator('textarea').first().inputValue()).toBe('工业机器人与柔性产线')
  await phone.type('我们需要', '精密零部件')
  await phone.press('保存名片')
  await phone.says('保存修改')
  await whole(phone, 'card')
  await phone.press('想见谁')
  await phone.press(/^想见.*示范/)
  await phone.says('已选 1 / 10')
  await phone.press(/^想见.*示范/)
  await phone.says('已选 2 / 10')
  await whole(phone, 'wishes')
  for (const openid of [SECOND, THIRD]) {
    const { items } = accepted(await app.cloud.as(openid).call(matchmaking.companies, { sessionId }))
    const companyIds = items.filter(one => !one.isMine).map(one => one.companyId)
    accepted(await app.cloud.as(openid).call(matchmaking.saveWishes, { sessionId, companyIds }))
  }
  await app.cloud.post('/__clock', { advanceMs: HOUR_MS + 60_000 })
  const desk = await app.open(host('business', sessionId), { as: HOST, width: 1280, height: 800 })
  await desk.says('双方都想见 3 对')
  await whole(desk, 'host-companies')
  await desk.press('日程')
  await desk.press('先排一遍看看')
  await desk.says('想见的都排上了')
  await desk.press('公布日程')
  await desk.top.getByRole('dialog').getByRole('button', { name: '公布日程' }).click()
  await desk.says('有公司来晚或没来')
  await whole(desk, 'host-board')
  await phone.go(member('timetable', sessionId))
  await phone.says('2 场见面')
  await whole(phone, 'timetable')
  await app.cloud.post('/__clock', { advanceMs: HOUR_MS })
  await phone.restart()
  await phone.press(/填见面结果$/)
  await phone.press('见到了')
  await phone.press('上门拜访')
  await phone.type('意向金额', '17500000')
  await phone.press(/^请工会帮忙跟进/)
  await whole(phone, 'outcome')
  await phone.press('保存结果')
  await phone.says(/见到了 · 上门拜访 · 1,750 万元/)
  await desk.restart()
  await desk.press('结果')
  await desk.says('1,750 万元')
  await whole(desk, 'host-outcomes')
  await Promise.all([phone.close(), desk.close()])
}, 90_000)
