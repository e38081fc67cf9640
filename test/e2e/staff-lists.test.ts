import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeXlsx } from '../../cloudfunctions/_services/write-xlsx'
import { checkin } from '../../src/contract/checkin'
import { events } from '../../src/contract/events'
import { PLAIN_POLICY } from '../../src/domain/checkin/policy'
import { DoorWorld, newNonce } from '../flows/door-world'
import { accepted } from '../flows/local-cloud'
import { type App, type Look, type Screen, startApp } from './browser'
import { publishEvent, signUp } from './member-world'
import { DESK, sessionPath } from './staff-world'

const DISTRICT = 'oDemoDistrict'
const GATE = 'oDemoGate'
const DAY_MS = 86_400_000
const FIGURES = '/staff/desk/pages/figures/index'

let app: App
let world: DoorWorld
const folder = mkdtempSync(join(tmpdir(), 'lists-'))

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
const choose = async (screen: Screen, rows: readonly (readonly string[])[]): Promise<void> => {
  const path = join(folder, `${newNonce()}.xlsx`)
  writeFileSync(path, await writeXlsx(rows, [12]))
  const [chooser] = await Promise.all([screen.page.waitForEvent('filechooser'), screen.press('选择 Excel 文件')])
  await chooser.setFiles(path)
}

it.each<[string, Omit<Look, 'as'>]>([
  ['phone', {}],
  ['care', { care: true }],
  ['narrow', { width: 320 }],
  ['desk', { width: 1280, height: 900 }],
])('%s: the statistics say their sum in a sentence, and show it by brand, union and time', async (name, look) => {
  const screen = await app.open(FIGURES, { as: DISTRICT, ...look })
  await screen.says(/^1,6\d\d 场，104,\d{3} 人次$/)
  await screen.says(/1,668 场、104,721 人次来自导入，标为“演示分摊”/)
  if (name !== 'desk') {
    await screen.press('按品牌，看成表格，含合计和场均')
    await screen.says('合计')
  }
  await whole(screen, `figures-${name}`)
  await screen.press('2025 年')
  await screen.says('按月份')
  expect(await screen.text()).toContain('2025 年 12 月')
  if (name === 'phone') await screen.shot('figures-year', true)
  await screen.close()
})

it('the past is handed in under a name, and rows that do not fit are named', async () => {
  const screen = await app.open(FIGURES, { as: DISTRICT })
  await screen.press('选择 Excel 文件')
  await screen.says('请先给这批数据起个名称。')
  await screen.type('这批数据叫什么', '2019 年补录')
  await choose(screen, [
    ['日期', '品牌'],
    ['x', 'y'],
  ])
  await screen.says(/表头没有找齐/)
  const row = ['2019-05-04', '创青春', '梦想小镇示范联合工会', '', '62']
  await choose(screen, [
    ['日期', '品牌', '主办工会', '活动', '人次'],
    row,
    ['2019-05-05', '创青春', '没有的工会', '', '3'],
  ])
  await screen.says('已导入 1 场，共 62 人次。')
  await screen.says('第 3 行的“主办工会”不对')
  await whole(screen, 'figures-import')
  await screen.close()
  const officer = await app.open(FIGURES, { as: 'oDemoOfficer' })
  await officer.says('按主办工会')
  expect(await officer.text()).not.toContain('导入以往的场次')
  await officer.close()
})

/** A session with somebody who answered, a walk-in, a conflict. */
const busySession = async (): Promise<string> => {
  const questions = [{ questionId: 'q1', label: '午餐吃素吗', kind: 'text' as const, options: [], required: true }]
  const doorPolicy = { ...PLAIN_POLICY, rules: [], questions, walkIns: true }
  const session = await world.session({ title: '大礼堂', doorPolicy })
  await world.grant(session, GATE)
  const { sessionId } = session
  const [a, b] = await world.tickets(session, 5)
  if (!a || !b) throw new Error('five tickets')
  const gate = app.cloud.as(GATE)
  const answers = [{ questionId: 'q1', values: ['吃素'] }]
  accepted(await gate.call(checkin.redeem, { code: a.paper(1), lists: [sessionId], nonce: newNonce(), answers }))
  const scan = (minutes: number, doorId: string) => {
    const atMs = world.nowMs - minutes * 60_000
    return {
      sessionId,
      kind: 'entry' as const,
      places: 1,
      atMs,
      doorId,
      nonce: newNonce(),
      code: b.codeAt(atMs),
      answers,
    }
  }
  accepted(await gate.call(checkin.upload, { scans: [scan(9, 'main'), scan(4, 'east')] }))
  accepted(await gate.call(checkin.walkIn, { sessionId, nonce: newNonce(), places: 2, name: '赵小六' }))
  return sessionId
}

it('the desk opens answers and names with a reason, ticks a conflict off, and takes the roster along', async () => {
  const sessionId = await busySession()
  const desk = await app.open(sessionPath(sessionId), { as: DISTRICT })
  await desk.says(/有回答/)
  await whole(desk, 'roster-tools')
  await desk.press('导出名单')
  await desk.press('导出表格')
  await desk.says('请选一个用途，或写一句。')
  await desk.press('现场核对')
  await desk.shot('roster-export')
  const [download] = await Promise.all([desk.page.waitForEvent('download'), desk.press('导出表格')])
  expect(download.suggestedFilename()).toMatch(/^报名名单-.*\.xlsx$/)
  await desk.top.getByText('有回答').first().click()
  await desk.press('核对报名')
  await desk.top.getByRole('dialog').getByRole('button', { name: /查看/ }).first().click()
  await desk.says('吃素')
  await desk.shot('roster-answers')
  await desk.press('关闭')

  await desk.press('扫码记录')
  await desk.press(/^标为已核对/)
  await desk.press('一家人分两次进')
  await desk.shot('conflict-settle')
  await desk.top.getByRole('dialog').getByRole('button', { name: '标为已核对' }).click()
  await desk.says(/一家人分两次进 ·/)
  await whole(desk, 'conflict-settled')
  await desk.press('现场登记')
  await desk.press(/赵\*六/)
  await desk.press('核对人数')
  await desk.top.getByRole('dialog').getByRole('button', { name: /查看/ }).first().click()
  await desk.says('赵小六')
  await desk.press('关闭')
  await desk.shot('walk-ins', true)
  await desk.close()
})

it('a list signs members up by their own door, and every other row is named', async () => {
  const { sessionId } = await publishEvent(app.cloud, { title: '名单试报' })
  const desk = await app.open(`/staff/desk/pages/sign-up-list/index?sessionId=${sessionId}`, { as: DISTRICT })
  await desk.says(/替在别处报过名的会员报名/)
  await choose(desk, [
    ['姓名', '手机号'],
    ['没这个人', '13900000000'],
    ['李四', '123'],
  ])
  await desk.says('已替 0 人报名')
  await desk.says('第 2 行：名册里没有这个姓名和手机号')
  await desk.says('第 3 行：手机号不是 11 位')
  await whole(desk, 'sign-up-list')
  await desk.close()
})

it('an event is copied ahead, repeated weekly with every date shown, and a taken venue is named before it is published', async () => {
  const { eventId } = await publishEvent(app.cloud, { title: '周末太极', venueName: '示范会堂' }, [
    () => ({}),
    now => ({ startsAtMs: now + 9 * DAY_MS, endsAtMs: now + 9 * DAY_MS + 7_200_000 }),
  ])
  const desk = await app.open(`${DESK}?eventId=${eventId}`, { as: DISTRICT })
  await desk.press('再办一次')
  await desk.says(/内容和上次一样，时间顺延到了/)
  await desk.shot('copy-about', true)
  await desk.press('下一步')
  await desk.press(/每周再办几场/)
  await desk.says('加上这 4 场')
  await desk.shot('series')
  expect(await desk.violations()).toEqual([])
  await desk.press('加上这 4 场')
  await desk.press('下一步')
  await desk.press('下一步')
  await desk.says(/这个地点还有“周末太极”/)
  await whole(desk, 'plan-check')
  await desk.close()
})

it('a poster carries the code that opens the event', async () => {
  const { eventId } = await publishEvent(app.cloud, { title: '亲子运动会' })
  const desk = await app.open(`${DESK}?eventId=${eventId}`, { as: DISTRICT })
  await desk.press('活动海报')
  await desk.top.locator('.po-code').first().waitFor()
  await desk.says('微信扫一扫，看详情、报名')
  await desk.shot('poster', true)
  await desk.go(`/features/events/pages/event/index?scene=${eventId}`)
  await desk.says('亲子运动会')
  expect(desk.errors).toEqual([])
  await desk.close()
})

it('the holder sees who picked up in their place, and keeps a session in the phone’s calendar', async () => {
  const gift = { festival: '端午粽子', stock: [{ doorId: 'main', amount: 10 }] }
  const doorPolicy = { ...PLAIN_POLICY, rules: [], questions: [], gift }
  const { sessionId } = await publishEvent(app.cloud, { title: '端午领粽子' }, [
    now => ({
      startsAtMs: now + 3_600_000,
      endsAtMs: now + 7_200_000,
      signUpClosesAtMs: now + 3_600_000,
      cancelUntilMs: now + 1_800_000,
      doorOpensMinutesBefore: 120,
      doorPolicy,
    }),
  ])
  const holder = 'oDemoMember211'
  const signUpId = await signUp(app.cloud, holder, sessionId)
  const { inviteCode } = accepted(await app.cloud.as(DISTRICT).call(checkin.invite, { sessionId, hours: 24, uses: 5 }))
  accepted(await app.cloud.as(GATE).call(checkin.join, { inviteCode }))
  const { staticCode: code } = accepted(await app.cloud.as(holder).call(events.ticket, { signUpId }))
  const scan = { code, lists: [sessionId], nonce: newNonce(), proxyName: '孙小八' }
  accepted(await app.cloud.as(GATE).call(checkin.redeem, scan))
  const phone = await app.open(`/features/checkin/pages/ticket/index?signUpId=${signUpId}`, { as: holder })
  await phone.says(/孙小八/)
  await whole(phone, 'ticket-pickup')
  const { sessionId: later } = await publishEvent(app.cloud, { title: '后天的讲座' })
  const ahead = await signUp(app.cloud, holder, later)
  await phone.go(`/features/checkin/pages/ticket/index?signUpId=${ahead}`)
  const [file] = await Promise.all([phone.page.waitForEvent('download'), phone.press('记到手机日历')])
  expect(file.suggestedFilename()).toBe('后天的讲座.ics')
  await phone.close()
})
