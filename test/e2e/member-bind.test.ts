import { members } from '../../src/contract/members'
import { accepted } from '../flows/local-cloud'
import { type App, startApp } from './browser'
import { addNewcomers, BIND, eventPath, type Newcomer, publishEvent } from './member-world'

const newcomer = (number: number, name: string): Newcomer => ({
  openid: `oE2eNewcomer${number}`,
  name,
  phone: `1990000810${number}`,
  employeeNo: `XL810${number}`,
})
const BY_WECHAT = newcomer(1, '新来一')
const BY_PHONE = newcomer(2, '新来二')
const BY_NUMBER = newcomer(3, '新来三')
const STRANGER = newcomer(4, '新来四')

let app: App
beforeAll(async () => {
  app = await startApp()
  await addNewcomers(app.cloud, [BY_WECHAT, BY_PHONE, BY_NUMBER, STRANGER])
})
afterAll(async () => {
  await app.close()
})

describe('binding', () => {
  it('by WeChat’s phone holds at once, and opens what was closed', async () => {
    const event = await publishEvent(app.cloud, { title: '绑定后报名的讲座' })
    const person = await app.open(eventPath(event), { as: BY_WECHAT.openid })
    await person.press('绑定会籍')
    expect(await person.top.getByRole('button', { name: '用微信手机号绑定' }).getAttribute('aria-disabled')).toBe(
      'true',
    )
    await person.type('姓名', BY_WECHAT.name)
    await person.press('用微信手机号绑定')
    await person.says('绑定成功')
    await person.shot('bind-done')
    await person.press('查看我的会籍')
    await person.says('199****8101')
    await person.go(eventPath(event))
    await person.press('报名')
    await person.says('每位会员 1 个名额，由本人参加')
    expect(person.errors).toEqual([])
    await person.close()
  })

  it('by a typed phone waits for the officer, can be withdrawn, and holds once approved', async () => {
    const person = await app.open(BIND, { as: BY_PHONE.openid })
    await person.press('自己填手机号或工号')
    await person.type('姓名', BY_PHONE.name)
    await person.type('手机号', '1990000')
    await person.press('提交申请')
    await person.says('手机号是 11 位数字，请看一看')
    await person.restart()
    await person.says('提交申请')
    expect(await person.top.locator('input').first().inputValue()).toBe(BY_PHONE.name)
    await person.type('手机号', BY_PHONE.phone)
    await person.press('提交申请')
    await person.says('等工会确认')
    await person.press('撤回申请')
    await person.top.getByRole('dialog').getByRole('button', { name: '撤回申请' }).click()
    await person.says('用微信手机号绑定')

    await person.press('自己填手机号或工号')
    await person.type('姓名', BY_PHONE.name)
    await person.type('手机号', BY_PHONE.phone)
    await person.press('提交申请')
    await person.says('等工会确认')
    const officer = app.cloud.as('oDemoOfficer')
    const { items } = accepted(await officer.call(members.bindingRequests, {}))
    const waiting = items.find(({ typedName }) => typedName === BY_PHONE.name)
    accepted(await officer.call(members.decideBinding, { requestId: waiting?.requestId ?? '', approve: true }))
    await person.restart()
    await person.says('您已绑定会籍')
    await person.close()
  })

  it('by an employee number waits too', async () => {
    const person = await app.open(BIND, { as: BY_NUMBER.openid })
    await person.press('自己填手机号或工号')
    await person.type('姓名', BY_NUMBER.name)
    await person.press('工号')
    await person.press('提交申请')
    await person.says('请填工号')
    await person.type('工号', BY_NUMBER.employeeNo)
    await person.press('提交申请')
    await person.says('等工会确认')
    await person.close()
  })

  it('answers every failure with one sentence, and the sixth try of a day with another', async () => {
    const person = await app.open(BIND, { as: STRANGER.openid })
    await person.press('自己填手机号或工号')
    await person.type('姓名', '不在名册')
    for (const [phone, words] of [
      ['19900007001', /没有对上会员名册/],
      [STRANGER.phone, /没有对上会员名册/],
      ['19900007003', /没有对上会员名册/],
      ['19900007004', /没有对上会员名册/],
      ['19900007005', /没有对上会员名册/],
      ['19900007006', /今天试的次数已经用完/],
    ] as const) {
      await person.type('手机号', phone)
      await person.press('提交申请')
      await person.says(words)
    }
    await person.shot('bind-limit')
    await person.close()
  })
})
