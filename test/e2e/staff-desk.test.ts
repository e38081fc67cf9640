import { checkin } from '../../src/contract/checkin'
import { events } from '../../src/contract/events'
import { accepted } from '../flows/local-cloud'
import { type App, startApp } from './browser'
import { publishEvent, signUp } from './member-world'
import { DESK, DOORS, EDITOR, pickFirst, sessionPath } from './staff-world'

const OFFICER = 'oDemoOfficer'
const DISTRICT = 'oDemoDistrict'
const TITLE = '午间茶话：聊聊新工具'

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(async () => {
  await app.close()
})

describe('the editor', () => {
  it('keeps what is typed through a kill, names every gap, publishes, and a member signs up', async () => {
    const desk = await app.open(EDITOR, { as: OFFICER })
    await desk.type('活动名称', TITLE)
    await desk.says(/^已保存 /)
    await desk.restart()
    await desk.says(/没有提交的内容/)
    await desk.page.waitForFunction(
      title => Array.from(document.querySelectorAll('input')).some(input => input.value === title),
      TITLE,
    )

    await desk.press(/看一遍/)
    await desk.press('发布活动')
    await desk.says('有 2 处需要改一改')
    await desk.says('请选择活动品牌。')
    await desk.says('请填写地点。')
    expect(await desk.violations()).toEqual([])
    await desk.shot('desk-editor-gaps', true)
    await pickFirst(desk, /^活动品牌/)
    await desk.type('地点', '海创园职工之家')
    await desk.press('下一步')

    await desk.type('名额（位）', '0')
    await desk.says(/1 到 20000 之间的整数/)
    await desk.type('名额（位）', '12')
    await desk.shot('desk-editor-session', true)
    await desk.press('下一步')
    await desk.press('加一段')
    await desk.type('正文', '带上一个问题来。')
    await desk.press('下一步')
    await desk.says('带上一个问题来。')
    await desk.shot('desk-editor-check', true)
    await desk.press('存为草稿')
    await desk.page.waitForURL(/pages\/home|desk\/pages\/events/)

    const officer = app.cloud.as(OFFICER)
    const drafts = accepted(await officer.call(events.desk, { state: 'draft' })).items
    const draft = drafts.find(({ title }) => title === TITLE)
    expect(draft?.sessions.map(({ capacity }) => capacity)).toEqual([12])
    const eventId = draft?.eventId ?? ''
    expect(
      accepted(await app.cloud.as('oDemoMember001').call(events.list, {})).items.map(one => one.eventId),
    ).not.toContain(eventId)

    await desk.go(`${DESK}?eventId=${eventId}`)
    await desk.press('发布')
    await desk.top.getByRole('dialog').getByRole('button', { name: '发布' }).click()
    await desk.says('已发布')
    await desk.says('取消活动')
    await desk.shot('desk-event', true)

    const member = await app.open(`/features/events/pages/event/index?eventId=${eventId}`, { as: 'oDemoMember001' })
    await member.says(TITLE)
    await member.press('报名')
    expect(member.errors).toEqual([])
    await member.close()
    expect(desk.errors).toEqual([])
    await desk.close()
  })

  it('says a version conflict in words, loses nothing, and lets the person decide', async () => {
    const { eventId } = await publishEvent(app.cloud, { title: '周末骑行' })
    const district = app.cloud.as(DISTRICT)
    const desk = await app.open(`${EDITOR}?eventId=${eventId}`, { as: DISTRICT })
    await desk.type('地点', '我改的地点')
    const read = accepted(await district.call(events.edit, { eventId }))
    const { state: _state, ...stored } = read
    accepted(await district.call(events.save, { ...stored, title: '周末骑行（改期）', requestId: 'e2e-colleague-1' }))
    await desk.press(/看一遍/)
    await desk.press('提交修改')
    await desk.says('同事刚刚也改了这个活动')
    await desk.says('和您不一样的地方：活动名称、地点')
    expect(await desk.violations()).toEqual([])
    await desk.shot('desk-editor-conflict', true)
    await desk.press('以我填的为准，再提交')
    await desk.press('提交修改')
    await desk.page.waitForURL(/pages\/home|desk\/pages\/events/)
    const saved = accepted(await district.call(events.edit, { eventId }))
    expect([saved.title, saved.venueName]).toEqual(['周末骑行', '我改的地点'])
    await desk.close()
  })

  it('calls an event off with a reason only', async () => {
    const { eventId } = await publishEvent(app.cloud, { title: '户外写生' })
    const desk = await app.open(`${DESK}?eventId=${eventId}`, { as: DISTRICT })
    await desk.press('取消活动')
    const dialog = desk.top.getByRole('dialog')
    await dialog.getByRole('button', { name: '取消活动' }).click()
    await desk.says('请写一句原因')
    await desk.type('取消的原因', '台风预警')
    await desk.shot('desk-call-off')
    await dialog.getByRole('button', { name: '取消活动' }).click()
    await desk.says('已取消')
    const seen = accepted(await app.cloud.as('oDemoMember002').call(events.get, { eventId }))
    expect(seen.state).toBe('cancelled')
    await desk.close()
  })
})

describe('a session', () => {
  it('gets a helper by an invitation shown once, who scans until taken off', async () => {
    const { sessionId } = await publishEvent(app.cloud, { title: '读书会' }, [
      now => ({ startsAtMs: now + 60_000, signUpClosesAtMs: now + 3_600_000, cancelUntilMs: now }),
    ])
    await signUp(app.cloud, 'oDemoMember160', sessionId)
    const desk = await app.open(sessionPath(sessionId), { as: DISTRICT })
    await desk.says('未到场')
    await desk.press('请同事来守门')
    await desk.press('几个人用加一')
    await desk.shot('desk-invite')
    await desk.press('生成邀请码')
    await desk.says('只显示这一次，请现在复制发给同事。')
    await desk.says(/2 人可用/)
    await desk.shot('desk-invite-code')
    const inviteCode = await desk.top.locator('.iv-code').innerText()
    await desk.press('我已发出，收起')
    expect(await desk.text()).not.toContain(inviteCode)

    const helper = await app.open(DOORS, { as: 'oDemoMember161' })
    await helper.type('邀请码', inviteCode)
    await helper.press('加入')
    await helper.says(/读书会/)
    await desk.restart()
    await desk.says(/读书会/)
    await desk.top.getByRole('button', { name: /^收回/ }).first().click()
    await desk.top.getByRole('dialog').getByRole('button', { name: '收回' }).click()
    await desk.says('已收回')
    await desk.shot('desk-session', true)
    const lists = [sessionId]
    expect(await app.cloud.as('oDemoMember161').call(checkin.counts, { lists })).toMatchObject({
      ok: false,
      code: 'NO_DOOR_ACCESS',
    })
    await helper.close()

    await desk.press('我来守门')
    await desk.says('请出示入场码')
    expect(desk.errors).toEqual([])
    await desk.close()
  })
})
