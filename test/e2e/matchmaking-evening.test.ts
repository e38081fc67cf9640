import { checkin } from '../../src/contract/checkin'
import { events } from '../../src/contract/events'
import { matchmaking } from '../../src/contract/matchmaking'
import { accepted } from '../flows/local-cloud'
import { applicationOf, DAY_MS, draftOf, HOUR_MS } from '../flows/matchmaking-world'
import { type App, type Look, type Screen, startApp } from './browser'
import { pickFirst } from './staff-world'

const MATCHMAKER = 'oDemoMatchmaker'
/** Twelve of the officer's own union, who stand in no other evening of the demo world; men and women by turns. */
const PEOPLE = Array.from({ length: 12 }, (_, i) => `oDemoMember${177 + i * 8}`)
const [, ANNA = '', BO = '', , OTHER = '', , , , , , LATE = '', GONE = ''] = PEOPLE
/** Whom nobody likes back tonight: never the one whom the lot seats with Anna. */
let alone = BO

let app: App
let sessionId = ''
const wrong: string[] = []
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app?.close())

const as = (openid: string) => app.cloud.as(openid)
const host = () => as(MATCHMAKER)
const advance = (advanceMs: number) => app.cloud.post('/__clock', { advanceMs })
const nowMs = async () => ((await app.cloud.get('/__clock')) as { nowMs: number }).nowMs
const page = (name: string) => `/features/matchmaking/pages/${name}/index?sessionId=${sessionId}`
const evening = async (openid: string) => accepted(await as(openid).call(matchmaking.evening, { sessionId }))
const round = async (number: number) =>
  accepted(await host().call(matchmaking.nextRound, { sessionId, round: number })).tables

/** Keeps what is seen, and what is wrong with it. */
const look = async (screen: Screen, name: string): Promise<void> => {
  // a sheet has come up by then
  await screen.shot(`evening-${name}`)
  const found = [...(await screen.violations()), ...(await screen.cutOff()), ...screen.errors]
  wrong.push(...found.map(one => `${name}: ${one}`))
}

/** The same page on the narrowest phone and in care mode. */
const alsoNarrow = async (path: string, openid: string, says: string, name: string): Promise<void> => {
  const looks: readonly (Look & { mark: string })[] = [
    { as: openid, width: 320, mark: '320' },
    { as: openid, care: true, mark: 'care' },
  ]
  for (const { mark, ...one } of looks) {
    const screen = await app.open(path, one)
    await screen.says(says)
    await look(screen, `${name}-${mark}`)
    await screen.close()
  }
}

test('one applies in five short steps: nothing is chosen beforehand, what is missing is said, a kill loses nothing', async () => {
  const draft = draftOf(await nowMs(), 'e2e-evening')
  const saved = accepted(await host().call(matchmaking.save, { ...draft, title: '冬夜读书会', rounds: 3, yesCap: 2 }))
  sessionId = saved.sessionId
  accepted(await host().call(matchmaking.publish, { sessionId, version: saved.version }))
  const anna = await app.open(page('session'), { as: ANNA })
  await anna.press('报名')
  await anna.says('第 1 步，共 5 步')
  expect(await anna.top.locator('[aria-checked=true]').count()).toBe(0)
  await anna.press('下一步')
  await anna.says('请填四位年份，例如 1996')
  await look(anna, '1-about')
  await anna.press('女')
  await anna.type('出生年份', '1996')
  await pickFirst(anna, /^行业/)
  await anna.type('手机号', '19900000001')
  await anna.press('下一步')
  await anna.says('第 2 步，共 5 步')
  await anna.type('昵称', '小满')
  for (const tag of ['读书', '旅行', '摄影', '看展', '音乐']) await anna.press(tag)
  await anna.says('已经选满，先去掉一个再选')
  await anna.type('最喜欢的书', '围城')
  await anna.says(/已保存/)
  await anna.restart()
  await anna.says('第 2 步，共 5 步')
  expect(await anna.top.locator('.fd', { hasText: '昵称' }).locator('input').inputValue()).toBe('小满')
  await look(anna, '2-card')
  await anna.press('下一步')
  await anna.says('不想同桌的人')
  await look(anna, '3-company')
  await anna.press('下一步')
  await anna.press('下一步')
  await anna.says('需要您承诺单身，才能报名')
  await anna.press('我承诺我目前单身。')
  await anna.says(/勾选$/)
  await anna.press(/^我会尊重他人/)
  await look(anna, '4-promise')
  await anna.press('下一步')
  await anna.says('这三项不同意，不影响名额')
  await anna.press('提交报名')
  await anna.says('请勾选，或者先不报名')
  for (const title of ['参加这场联谊', '向同场的人展示卡片', '请单位工会核对单身情况', '参考心意卡安排座位'])
    await anna.press(new RegExp(`^同意：${title}`))
  await anna.press(/^同意：可以由红娘介绍/)
  await look(anna, '5-consent')
  await anna.press('提交报名')
  await anna.says('报名已提交')
  await anna.press('查看我的报名')
  await anna.says('等单位工会')
  await look(anna, '6-mine')
  await anna.close()
  const [mine] = accepted(await as(ANNA).call(matchmaking.mine, {})).items
  expect(mine).toMatchObject({ sessionId, state: 'applied' })
  await alsoNarrow(page('apply'), GONE, '第 1 步，共 5 步', '1-about')
})

test('the draw: a deadline in hours, the own ticket and the whole draw checked on the phone, a place confirmed and one given back', async () => {
  for (const [i, openid] of PEOPLE.entries())
    if (openid !== ANNA) accepted(await as(openid).call(matchmaking.apply, applicationOf(sessionId, i)))
  const { items } = accepted(await as('oDemoOfficer').call(matchmaking.vouchList, {}))
  for (const { applicationId } of items)
    accepted(await as('oDemoOfficer').call(matchmaking.vouch, { applicationId, single: true }))
  await advance(HOUR_MS + 1000)
  accepted(await host().call(matchmaking.seal, { sessionId }))
  accepted(await host().call(matchmaking.enterNumber, { sessionId, digits: '0308142231' }))
  const anna = await app.open('/pages/home/index', { as: ANNA })
  await anna.press(/^抽中了：冬夜读书会/)
  await anna.says('还剩 23 小时确认')
  await look(anna, '7-selected')
  await anna.press(/^核对抽签/)
  await anna.press('核对我的票')
  await anna.says(/您的票在封存的名单里/)
  await anna.press('把整个抽签重算一遍')
  await anna.says(/12 张票全部重算过/)
  await look(anna, '8-check')
  await anna.go(page('session'))
  await anna.press('确认参加')
  await anna.says('名额已经留好。名单定下来会通知您。')
  await look(anna, '9-confirmed')
  await anna.close()
  for (const openid of PEOPLE)
    if (openid !== ANNA) accepted(await as(openid).call(matchmaking.confirm, { sessionId, yes: true }))
  const gone = await app.open(page('session'), { as: GONE })
  await gone.press('退出报名')
  await gone.says('退出报名？')
  await look(gone, '10-withdraw')
  await gone.page.getByRole('dialog').getByRole('button', { name: '退出报名' }).click()
  await gone.says('已退出')
  await gone.close()
  await alsoNarrow(page('check'), BO, '名单指纹', '8-check')
})

test('the evening: the door, a late one, two who block each other, private cards, help, the reveal and an introduction', async () => {
  accepted(await host().call(matchmaking.finalise, { sessionId }))
  await advance(2 * DAY_MS - HOUR_MS)
  const district = as('oDemoDistrict')
  const { inviteCode } = accepted(await district.call(checkin.invite, { sessionId, hours: 4, uses: 1 }))
  accepted(await as('oDemoGate').call(checkin.join, { inviteCode }))
  // whoever confirmed has a ticket of the events' door; the home page leads to it and to the evening
  for (const openid of PEOPLE.filter(one => one !== LATE && one !== GONE)) {
    const { signUpId } = await evening(openid)
    const { staticCode } = accepted(await as(openid).call(events.ticket, { signUpId: signUpId ?? '' }))
    const scan = { code: staticCode, lists: [sessionId], nonce: `e2e-evening-${openid}` }
    accepted(await as('oDemoGate').call(checkin.redeem, scan))
  }
  const anna = await app.open('/pages/home/index', { as: ANNA })
  await look(anna, '11-home')
  await anna.press('看桌号和心意卡')
  await anna.says('还没有开始')
  const first = await round(1)
  const mine = await evening(ANNA)
  expect(mine.checkedIn).toBe(true)
  expect(first.flatMap(table => table.badges)).not.toContain((await evening(LATE)).badge)
  await anna.restart()
  await anna.says(`${mine.seat?.table} 号桌`)
  await look(anna, '12-round')
  await alsoNarrow(page('evening'), ANNA, '第 1 轮，共 3 轮', '12-round')
  const partner = mine.seat?.people[0]
  const badges = new Map<number, string>()
  for (const openid of PEOPLE.filter(one => one !== GONE)) badges.set((await evening(openid)).badge, openid)
  const partnerId = badges.get(partner?.badge ?? 0) ?? ''
  await anna.press(`放心意卡，${partner?.badge} 号 ${partner?.nickname}`)
  await anna.says('已放 1 张，最多 2 张')
  alone = partnerId === BO ? OTHER : BO
  // two others block each other; the late one comes
  const { badge: bo } = await evening(alone)
  const [enemy = 0] = [...badges].flatMap(([badge, openid]) =>
    openid !== partnerId && openid !== LATE && PEOPLE.indexOf(openid) % 2 === 1 && openid !== ANNA ? [badge] : [],
  )
  accepted(await as(alone).call(matchmaking.block, { sessionId, badge: enemy }))
  accepted(await as(badges.get(enemy) ?? '').call(matchmaking.block, { sessionId, badge: bo }))
  const { badge: late } = await evening(LATE)
  accepted(await host().call(matchmaking.setHere, { sessionId, badge: late, here: true }))
  const later = [...(await round(2)), ...(await round(3))].map(table => table.badges)
  expect(later.flat()).toContain(late)
  expect(later.some(table => table.includes(bo) && table.includes(enemy))).toBe(false)
  await anna.restart()
  await anna.says('第 3 轮，共 3 轮')
  await anna.press('我需要帮忙')
  await anna.says('已经告诉主持人，请在原位稍等。')
  const calls = accepted(await host().call(matchmaking.host, { sessionId })).help
  expect(calls).toMatchObject([{ badge: mine.badge, table: (await evening(ANNA)).seat?.table ?? 0, done: false }])
  await anna.press('有人让我不舒服')
  await anna.says('告诉红娘')
  await look(anna, '13-safety')
  await anna.close()
  accepted(await as(partnerId).call(matchmaking.choose, { sessionId, badges: [mine.badge] }))
  const { met } = await evening(alone)
  accepted(await as(alone).call(matchmaking.choose, { sessionId, badges: met.slice(0, 1).map(one => one.badge) }))
  accepted(await host().call(matchmaking.openChoosing, { sessionId }))
  const choosing = await app.open(page('evening'), { as: ANNA })
  await choosing.says('聊完了，慢慢想')
  await look(choosing, '14-choosing')
  accepted(await host().call(matchmaking.reveal, { sessionId }))
  await choosing.restart()
  await choosing.says('互相选中的人')
  await choosing.press(/^愿意认识，请红娘介绍/)
  await choosing.says(/^您已经告诉红娘您愿意/)
  await look(choosing, '15-revealed')
  await choosing.close()
  await alsoNarrow(page('evening'), ANNA, '按号牌排列，先后没有含义。', '15-revealed')
  const bo1 = await app.open(page('evening'), { as: alone })
  await bo1.says('今晚没有互相选中的人，这很平常。下次报名，您的机会会变大。')
  await look(bo1, '16-no-match')
  await bo1.close()
  const [pair] = accepted(await as(partnerId).call(matchmaking.matches, { sessionId })).items
  accepted(await as(partnerId).call(matchmaking.consent, { pairId: pair?.pairId ?? '', yes: true }))
  const asked = { pairId: pair?.pairId ?? '', reason: '介绍认识' }
  expect(accepted(await host().call(matchmaking.handOver, asked)).contacts).toHaveLength(2)
  accepted(await host().call(matchmaking.close, { sessionId }))
})

test('afterwards: all applications in one place, and after three days one question', async () => {
  await advance(4 * DAY_MS)
  await app.cloud.post('/__timer/matchmaking')
  const anna = await app.open('/features/matchmaking/pages/mine/index', { as: ANNA })
  await anna.says('下次报名有 1 个签。')
  await look(anna, '17-mine')
  await anna.go(page('session'))
  await anna.says('三天过去了，后来怎么样？')
  await look(anna, '18-follow-up')
  await anna.press('有联系')
  await anna.says('谢谢您告诉我们。')
  await anna.close()
  const bo = await app.open('/features/matchmaking/pages/mine/index', { as: alone })
  await bo.says('下次报名有 3 个签，机会更大。')
  await bo.close()
  expect(wrong).toEqual([])
})
