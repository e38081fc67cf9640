import { events } from '../../src/contract/events'
import { accepted } from '../flows/local-cloud'
import { type App, startApp } from './browser'
import { addNewcomers, BIND, MY_SIGN_UPS, publishEvent, signUp, signUpPath } from './member-world'
import { EDITOR } from './staff-world'

const NEWCOMER = { openid: 'oE2eKept', name: '新来十', phone: '19900008110', employeeNo: 'XL8110' }

let app: App
beforeAll(async () => {
  app = await startApp()
  await addNewcomers(app.cloud, [NEWCOMER])
})
afterAll(async () => {
  await app.close()
})

const takenOf = async (event: { eventId: string }): Promise<number | undefined> =>
  accepted(await app.cloud.as('oDemoMember250').call(events.get, { eventId: event.eventId })).sessions[0]?.taken

describe('what a person typed or sent', () => {
  it('is there again after a kill, with the moment it was kept', async () => {
    const person = await app.open(BIND, { as: NEWCOMER.openid })
    await person.press('自己填手机号或工号')
    await person.press('工号')
    await person.type('姓名', NEWCOMER.name)
    await person.type('工号', NEWCOMER.employeeNo)
    await person.says(/^已保存 \d\d:\d\d$/)
    await person.shot('bind-saved')
    await person.restart()
    await person.says(/^已保存 \d\d:\d\d$/)
    const typed = await person.top
      .locator('input')
      .evaluateAll(inputs => inputs.map(one => (one as HTMLInputElement).value))
    expect(typed).toEqual([NEWCOMER.name, NEWCOMER.employeeNo])
    await person.press('提交申请')
    await person.says('等工会确认')
    expect(person.errors).toEqual([])
    await person.close()
  })

  it('without a network is kept, and sent once when it is back; a second tap gets the first answer', async () => {
    const event = await publishEvent(app.cloud, { title: '没有网络时报名的讲座' })
    const member = await app.open(signUpPath(event, event.sessionId), { as: 'oDemoMember221' })
    await member.says('提交报名')
    await member.offline(true)
    await member.press('提交报名')
    await member.says('您的报名已存在手机上，还没有送到。')
    await member.says('现在没有网络。有 1 项还没有送出，已存在手机上，连上后自动送出。')
    await member.press('现在再送一次')
    await member.says('有 1 项还没有送出')
    await member.shot('member-kept-offline')
    expect(await takenOf(event)).toBe(0)
    await member.offline(false)
    await member.says('报名成功')
    await member.shot('member-kept-arrived')
    expect(await takenOf(event)).toBe(1)
    await member.close()
  })

  it('survives a kill before it was sent, and one whose answer got lost', async () => {
    const [unsent, unheard] = [
      await publishEvent(app.cloud, { title: '没送出就关掉的讲座' }),
      await publishEvent(app.cloud, { title: '没收到回音就关掉的讲座' }),
    ]
    const member = await app.open(signUpPath(unsent, unsent.sessionId), { as: 'oDemoMember222' })
    await member.says('提交报名')
    await member.refuseCalls()
    await member.press('提交报名')
    await member.says('您的报名已存在手机上，还没有送到。')
    await member.restart()
    await member.says('有 1 项还没有送到，已存在手机上，稍后会自动再送。')
    await member.press('查看还没有送出的')
    await member.says('活动报名')
    // the page slides in
    await member.page.waitForTimeout(500)
    expect([...(await member.cutOff()), ...(await member.violations())]).toEqual([])
    await member.shot('member-unsent')
    await member.restoreAnswers()
    await member.go(MY_SIGN_UPS)
    await member.says('没送出就关掉的讲座')
    expect(await takenOf(unsent)).toBe(1)

    await member.go(signUpPath(unheard, unheard.sessionId))
    // pages of the same kind lie below this one by now
    await member.restart()
    await member.says('提交报名')
    await member.loseAnswers('events')
    await member.press('提交报名')
    await member.says('您的报名已存在手机上，还没有送到。')
    expect(await takenOf(unheard)).toBe(1)
    await member.restart()
    await member.restoreAnswers()
    await member.go(signUpPath(unheard, unheard.sessionId))
    await member.says(/报名成功|您已经报过名/)
    expect(await takenOf(unheard)).toBe(1)
    await member.close()
  })

  it('refused once it was sent is kept for the person to see, and given up by a tap', async () => {
    const event = await publishEvent(app.cloud, { title: '送到时已经报满的讲座' }, [() => ({ capacity: 1 })])
    const late = await app.open(signUpPath(event, event.sessionId), { as: 'oDemoMember223', care: true })
    await late.says('提交报名')
    await late.refuseCalls()
    await late.press('提交报名')
    await late.says('您的报名已存在手机上，还没有送到。')
    await signUp(app.cloud, 'oDemoMember224', event.sessionId)
    await late.restart()
    await late.press('查看还没有送出的')
    await late.restoreAnswers()
    await late.press('现在再送一次')
    await late.says('没有办成')
    await late.says('报名已满。')
    expect([...(await late.cutOff()), ...(await late.violations())]).toEqual([])
    await late.shot('member-unsent-refused-care')
    await late.press('不送了')
    await late.top.getByRole('dialog').getByRole('button', { name: '不送了' }).click()
    await late.says('都送出去了')
    await late.close()
  })
})

describe('a draft on two devices', () => {
  it('that went on apart is shown as two texts, and the one not chosen comes back', async () => {
    const officer = 'oDemoOfficer'
    const [phone, desk] = [
      await app.open(EDITOR, { as: officer }),
      await app.open(EDITOR, { as: officer, width: 1280, height: 900 }),
    ]
    for (const screen of [phone, desk]) await screen.says('活动名称')
    await phone.type('活动名称', '手机上写的名称')
    await phone.says(/^已保存 /)
    // the server hears of it a little later, or at once when the page goes
    await phone.page.waitForResponse(reply => (reply.request().postData() ?? '').includes('saveDraft'))
    await desk.type('活动名称', '电脑上写的名称')
    await desk.says('这份内容在另一台设备上也改过')
    await desk.says(/手机上写的名称/)
    expect([...(await desk.cutOff()), ...(await desk.violations())]).toEqual([])
    await desk.shot('desk-changed-elsewhere')
    await desk.press('用另一台设备上的')
    const title = () => desk.top.locator('.fd', { hasText: '活动名称' }).locator('input').first().inputValue()
    await desk.says('没选的那份还留着，离开这一页之前都可以换回来。')
    expect(await title()).toBe('手机上写的名称')
    await desk.press('换回另一份')
    await desk.page.waitForTimeout(300)
    expect(await title()).toBe('电脑上写的名称')
    await phone.restart()
    await phone.says('活动名称')
    expect([...phone.errors, ...desk.errors]).toEqual([])
    await phone.close()
    await desk.close()
  })
})
