import { checkin } from '../../src/contract/checkin'
import { events } from '../../src/contract/events'
import { accepted } from '../flows/local-cloud'
import { type App, type Screen, startApp } from './browser'
import { eventPath, MY_SIGN_UPS, publishEvent, signUp, signUpPath } from './member-world'
import { sessionPath } from './staff-world'

const DISTRICT = 'oDemoDistrict'
const HOUR_MS = 3_600_000

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(async () => {
  await app.close()
})

const isSound = async (screen: Screen, name: string) => {
  expect([name, await screen.violations()]).toEqual([name, []])
  expect([name, await screen.cutOff()]).toEqual([name, []])
  await screen.shot(name, true)
}

it('a second person waits, sees the stand, and finds the place given when the first cancels', async () => {
  const event = await publishEvent(app.cloud, { title: '只有一席的茶话会' }, [() => ({ capacity: 1, waitlist: true })])
  const held = await signUp(app.cloud, 'oDemoMember221', event.sessionId)
  const second = await app.open(eventPath(event), { as: 'oDemoMember222' })
  await second.says('已满，可候补')
  await second.press('候补')
  await second.says(/有人退出会按先后顺序递补/)
  await isSound(second, 'events-wait-form')
  await second.press('排进候补')
  await second.says('已排进候补')
  await second.go(MY_SIGN_UPS)
  await second.says('排在第一位')
  await second.press('退出候补，只有一席的茶话会')
  await second.says(/排到的位置不再保留/)
  await second.restart()
  await isSound(second, 'events-wait-mine')
  await second.go(eventPath(event))
  await second.says(/您在候补，排在第一位/)
  await second.shot('events-wait-event', true)
  accepted(await app.cloud.as('oDemoMember221').call(events.cancel, { signUpId: held }))
  await second.restart()
  await second.says('出示入场码')
  await second.go('/features/account/pages/messages/index')
  await second.says('候补成功：只有一席的茶话会')
  expect(second.errors).toEqual([])
  await second.close()
})

it('an application is sent with its answers, refused with a reason, sent again and approved', async () => {
  const question = { questionId: 'q1', label: '衣服尺码', kind: 'choice', options: ['M', 'L'], required: true } as const
  const doorPolicy = { entry: 'once' as const, questions: [{ ...question, options: ['M', 'L'], at: 'both' as const }] }
  const rules = [{ kind: 'women' as const }, { kind: 'childAge' as const, from: 6, to: 12 }]
  const event = await publishEvent(app.cloud, { title: '亲子疗休养', rules }, [
    () => ({ mode: 'approval' as const, maxPlaces: 3, allowed: ['self', 'child'], doorPolicy }),
  ])
  const member = await app.open(eventPath(event), { as: 'oDemoMember223' })
  await member.says('限女职工')
  await isSound(member, 'events-rules')
  await member.press('申请报名')
  await member.press('孩子加一')
  await member.press(/父母或其他监护人/)
  await member.press('提交申请')
  await member.says('还没填：本人确认、衣服尺码')
  await member.says('请回答这个问题。')
  await member.says(/这场活动限女职工/)
  await isSound(member, 'events-apply-gaps')
  await member.press('L')
  await member.press('孩子几岁加一')
  await member.says(/^已保存 \d\d:\d\d$/)
  // what was answered is there again after a kill; what is the person's own word is asked anew
  await member.restart()
  await member.says(/^已保存 \d\d:\d\d$/)
  expect(await member.top.getByRole('radio', { name: 'L', exact: true }).getAttribute('aria-checked')).toBe('true')
  await member.says('7 岁')
  await member.press(/父母或其他监护人/)
  await member.press(/我是女职工/)
  await member.press('提交申请')
  await member.says('申请已提交')
  await member.shot('events-applied')
  const desk = await app.open(sessionPath(event.sessionId), { as: DISTRICT, width: 1280, height: 900 })
  await desk.says('1 份待审核')
  await isSound(desk, 'desk-pending-wide')
  await desk.top.getByText('待审核', { exact: true }).last().click()
  await desk.press('不通过')
  await desk.press('不通过')
  await desk.says('请写一句原因，本人会看到。')
  await desk.type('不通过的原因', '名额优先给第一次参加的同事')
  await desk.shot('desk-reject')
  await desk.press('不通过')
  await desk.says('没有待审核的报名')
  await member.go(eventPath(event))
  await member.restart()
  await member.says('您上次的报名没有通过：名额优先给第一次参加的同事')
  const again = { sessionId: event.sessionId, places: [{ kind: 'self' as const }], declares: ['women' as const] }
  const answers = [{ questionId: 'q1', values: ['M'] }]
  accepted(await app.cloud.as('oDemoMember223').call(events.signUp, { ...again, answers, requestId: 'e2e-again' }))
  await desk.restart()
  await desk.top.getByText('待审核', { exact: true }).last().click()
  await desk.press('通过，给名额')
  await desk.says('没有待审核的报名')
  await member.restart()
  await member.says('出示入场码')
  expect([...member.errors, ...desk.errors]).toEqual([])
  await member.close()
  await desk.close()
})

it('who stayed away reads why, explains it, and the desk lifts it', async () => {
  const gone = await publishEvent(app.cloud, { title: '上周的讲座' }, [
    now => ({
      startsAtMs: now - HOUR_MS,
      endsAtMs: now + 60_000,
      signUpClosesAtMs: now + 60_000,
      cancelUntilMs: now + 60_000,
    }),
  ])
  await signUp(app.cloud, 'oDemoMember224', gone.sessionId)
  const came = await signUp(app.cloud, 'oDemoMember225', gone.sessionId)
  const district = app.cloud.as(DISTRICT)
  const { inviteCode } = accepted(await district.call(checkin.invite, { sessionId: gone.sessionId, hours: 4, uses: 1 }))
  accepted(await district.call(checkin.join, { inviteCode }))
  const scan = { lists: [gone.sessionId], nonce: 'e2e-came', doorId: 'main', places: 1 }
  accepted(await district.call(checkin.admit, { signUpId: came, ...scan }))
  await app.cloud.post('/__clock', { advanceMs: 120_000 })
  const rules = [{ kind: 'coolDown' as const, noShows: 1, days: 30 }]
  const next = await publishEvent(app.cloud, { title: '下一场讲座', rules })
  const member = await app.open(eventPath(next), { as: 'oDemoMember224', care: true, width: 320 })
  await member.says('为什么我不能报名？')
  await isSound(member, 'events-why-care')
  await member.press('说明原因，上周的讲座')
  await member.type('当时的情况', '孩子发烧，去了医院')
  await member.press('交给主办工会')
  await member.says('已说明，等主办工会答复')
  const desk = await app.open(sessionPath(gone.sessionId), { as: DISTRICT })
  await desk.says('孩子发烧，去了医院')
  await isSound(desk, 'desk-absence')
  await desk.top.getByRole('button', { name: /^不算缺席/ }).click()
  await desk.says('已不算缺席')
  await member.go(signUpPath(next, next.sessionId))
  await member.restart()
  await member.press('提交报名')
  await member.says('报名成功')
  expect([...member.errors, ...desk.errors]).toEqual([])
  await member.close()
  await desk.close()
})

it('the editor has modes, a line, rules and the place of a question', async () => {
  const event = await publishEvent(
    app.cloud,
    { title: '要改规则的活动', rules: [{ kind: 'childAge', from: 6, to: 12 }] },
    [() => ({ mode: 'lottery' as const, waitlist: true })],
  )
  const desk = await app.open(`/staff/desk/pages/editor/index?eventId=${event.eventId}`, { as: DISTRICT })
  await desk.says('参加条件')
  await desk.press(/缺席后暂停报名/)
  await isSound(desk, 'desk-editor-rules')
  await desk.press('下一步')
  await desk.press('先到先得')
  await desk.press(/名额不够时给剩下的/)
  await isSound(desk, 'desk-editor-modes')
  await desk.press('下一步')
  await desk.press('下一步')
  await desk.says('先到先得，可候补，不够时给剩下的')
  await desk.press('提交修改')
  await desk.page.waitForURL(/pages\/home|desk\/pages\/events/)
  const { sessions, rules } = accepted(
    await app.cloud.as('oDemoMember226').call(events.get, { eventId: event.eventId }),
  )
  expect(sessions[0]).toMatchObject({ mode: 'first_come', waitlist: true, takeLeft: true })
  expect(rules.map(rule => rule.kind)).toEqual(['childAge', 'coolDown'])
  expect(desk.errors).toEqual([])
  await desk.close()
})
