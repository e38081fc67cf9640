import { members } from '../../src/contract/members'
import { accepted } from '../flows/local-cloud'
import { type App, startApp } from './browser'
import { eventPath, MY_SIGN_UPS, publishEvent, signUp, signUpPath } from './member-world'

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(async () => {
  await app.close()
})

const family = (title: string) =>
  publishEvent(app.cloud, { title, forWhom: '有孩子的会员家庭' }, [
    () => ({ maxPlaces: 4, allowed: ['self', 'adult', 'child'] }),
  ])

describe('an event in the app', () => {
  it('is read by a guest, whose one action is to bind', async () => {
    const event = await publishEvent(app.cloud, { title: '访客也能看的讲座' })
    const guest = await app.open(eventPath(event), { as: 'oDemoGuest' })
    await guest.says('访客也能看的讲座')
    await guest.says('绑定会籍后就能报名，只核对一次')
    expect(await guest.top.getByRole('button', { name: '报名', exact: true }).count()).toBe(0)
    await guest.press('绑定会籍')
    await guest.says('我们拿您的姓名和手机号，对一对本单位工会的会员名册。只核对一次，以后报名不用再填。')
    expect(guest.errors).toEqual([])
    await guest.close()
  })

  it('is signed up for by a member, from the event to the ticket and into my sign-ups', async () => {
    const event = await publishEvent(app.cloud, { title: '一人报名的讲座' })
    const member = await app.open(eventPath(event), { as: 'oDemoMember201' })
    await member.says('还剩 60 个名额')
    await member.press('报名')
    await member.says('每位会员 1 个名额，由本人参加')
    await member.press('提交报名')
    await member.says('报名成功')
    await member.shot('member-signed-up')
    await member.press('出示入场码')
    await member.says('离线可用')
    await member.go(MY_SIGN_UPS)
    await member.says('一人报名的讲座')
    expect(member.errors).toEqual([])
    await member.close()
  })

  it('takes a family only with the guardian’s word, and keeps what was chosen over back', async () => {
    const event = await family('家庭报名的亲子日')
    const member = await app.open(signUpPath(event, event.sessionId), { as: 'oDemoMember202' })
    await member.press('孩子加一')
    await member.press('孩子加一')
    await member.press('成年家人加一')
    await member.says('共 4 个名额')
    expect(await member.top.getByRole('button', { name: '孩子加一' }).getAttribute('aria-disabled')).toBe('true')
    await member.press('提交报名')
    await member.says('给孩子报名，需要您以监护人身份勾选同意。')

    await member.restart()
    await member.says('共 4 个名额')
    expect(await member.top.getByRole('checkbox').getAttribute('aria-checked')).toBe('false')
    await member.press(/父母或其他监护人/)
    await member.shot('member-family-consent')
    await member.press('提交报名')
    await member.says('报名成功')
    await member.says('4 个')
    await member.close()
  })

  it('tells a lost answer apart from a no, and a second try signs up once', async () => {
    const event = await publishEvent(app.cloud, { title: '网络不好的讲座' })
    const member = await app.open(signUpPath(event, event.sessionId), { as: 'oDemoMember203' })
    await member.loseAnswers('events')
    await member.press('提交报名')
    await member.says('您的报名已存在手机上，还没有送到。')
    await member.restoreAnswers()
    await member.press('现在再送一次')
    await member.says('报名成功')
    const guest = await app.open(eventPath(event), { as: 'oDemoMember204' })
    await guest.says('还剩 59 个名额')
    await guest.close()
    await member.close()
  })

  it('says why a full session takes nobody, before and after the tap', async () => {
    const event = await publishEvent(app.cloud, { title: '只有一个名额' }, [() => ({ capacity: 1 })])
    const late = await app.open(signUpPath(event, event.sessionId), { as: 'oDemoMember205' })
    await late.says('只有一个名额')
    await signUp(app.cloud, 'oDemoMember206', event.sessionId)
    await late.press('提交报名')
    await late.says(/名额已经报满/)
    await late.go(eventPath(event))
    await late.says(/名额已经报满/)
    await late.says('看看其他活动')
    await late.close()
  })

  it('says to whom it is open, and offers no tap to the others', async () => {
    const { member } = accepted(await app.cloud.as('oDemoMember211').call(members.me, {}))
    const event = await publishEvent(app.cloud, {
      title: '只给一个工会的讲座',
      onlyUnionIds: [member?.unionId ?? ''],
    })
    const other = await app.open(eventPath(event), { as: 'oDemoMember212' })
    await other.says('这场活动面向指定工会的会员，您所在的工会不在其中。')
    expect(await other.top.getByRole('button', { name: '报名', exact: true }).count()).toBe(0)
    await other.close()
    const own = await app.open(eventPath(event), { as: 'oDemoMember211' })
    await own.press('报名')
    await own.says('提交报名')
    await own.close()
  })

  it('is cancelled with a question first, and the place is free again', async () => {
    const event = await publishEvent(app.cloud, { title: '要取消的讲座' })
    await signUp(app.cloud, 'oDemoMember207', event.sessionId)
    const member = await app.open(MY_SIGN_UPS, { as: 'oDemoMember207' })
    await member.press('取消报名，要取消的讲座')
    await member.says('取消这次报名？')
    await member.press('先不了')
    await member.press('取消报名，要取消的讲座')
    await member.top.getByRole('dialog').getByRole('button', { name: '取消报名' }).click()
    await member.says('已取消')
    await member.go(eventPath(event))
    await member.says('还剩 60 个名额')
    await member.close()
  })

  it('keeps what was seen when the network goes, and says so', async () => {
    const event = await publishEvent(app.cloud, { title: '断网也看得到' })
    const member = await app.open(eventPath(event), { as: 'oDemoMember208' })
    await member.offline(true)
    await member.says('现在没有网络。看过的内容还在，连上后会自动更新。')
    await member.says('断网也看得到')
    await member.offline(false)
    await member.top.getByText('现在没有网络', { exact: false }).waitFor({ state: 'detached' })
    await member.close()
  })

  it('offers another session of the same event when one is full', async () => {
    const event = await publishEvent(app.cloud, { title: '两个场次' }, [
      () => ({ title: '上午场', capacity: 1 }),
      now => ({ title: '下午场', startsAtMs: now + 50 * 3_600_000, endsAtMs: now + 52 * 3_600_000 }),
    ])
    await signUp(app.cloud, 'oDemoMember209', event.sessionId)
    const member = await app.open(eventPath(event), { as: 'oDemoMember210' })
    expect(await member.top.getByRole('radio', { name: /下午场/ }).getAttribute('aria-checked')).toBe('true')
    await member.press(/上午场/)
    await member.says(/名额已经报满/)
    await member.press(/下午场/)
    await member.press('报名')
    await member.says(/两个场次 · 下午场/)
    await member.close()
  })
})
