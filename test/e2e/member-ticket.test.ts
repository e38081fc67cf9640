import { checkin } from '../../src/contract/checkin'
import { accepted, codeOf } from '../flows/local-cloud'
import { type App, type Screen, startApp } from './browser'
import { eventPath, type Made, publishEvent, signUp, ticketPath } from './member-world'

const HOUR_MS = 3_600_000

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(async () => {
  await app.close()
})

/** An event at whose door one stands now, with the demo gate granted. */
const openDoor = async (title: string): Promise<Made> => {
  const event = await publishEvent(app.cloud, { title }, [
    now => ({
      startsAtMs: now - HOUR_MS,
      endsAtMs: now + HOUR_MS,
      signUpClosesAtMs: now + HOUR_MS,
      cancelUntilMs: now - HOUR_MS,
    }),
  ])
  const district = app.cloud.as('oDemoDistrict')
  const { inviteCode } = accepted(
    await district.call(checkin.invite, { sessionId: event.sessionId, hours: 2, uses: 1 }),
  )
  accepted(await app.cloud.as('oDemoGate').call(checkin.join, { inviteCode }))
  return event
}

let scans = 0
const scan = (event: Made, code: string) =>
  app.cloud.as('oDemoGate').call(checkin.redeem, { code, lists: [event.sessionId], nonce: `e2e-scan-${++scans}` })

/** What a camera would read from the screen. */
const shownCode = async (screen: Screen): Promise<string> =>
  (await screen.top.locator('[data-code]').first().getAttribute('data-code')) ?? ''

describe('the ticket', () => {
  it('redraws every 30 s with the network cut, and the door takes what it shows', async () => {
    const event = await openDoor('现在入场的夜校')
    const signUpId = await signUp(app.cloud, 'oDemoMember221', event.sessionId)
    const holder = await app.open('/pages/home/index', { as: 'oDemoMember221', clock: true })
    await holder.go(ticketPath(signUpId))
    await holder.says('离线可用')
    const first = await shownCode(holder)
    await holder.offline(true)
    await holder.page.clock.fastForward(31_000)
    await holder.page.waitForFunction(
      before => document.querySelector('[data-code]')?.getAttribute('data-code') !== before,
      first,
    )
    await holder.says('现在没有网络。看过的内容还在，连上后会自动更新。')
    const second = await shownCode(holder)
    await holder.page.clock.fastForward(30_000)
    await holder.page.waitForFunction(
      before => document.querySelector('[data-code]')?.getAttribute('data-code') !== before,
      second,
    )
    expect(second).toMatch(/^U1[0-9A-HJKMNP-TV-Z]{34}$/)
    expect(codeOf(await scan(event, second))).toBe('OK')
    expect(codeOf(await scan(event, second))).toBe('ALREADY_CHECKED_IN')
    await holder.close()
  })

  it('is drawn from the phone when the cloud cannot be reached after a restart', async () => {
    const event = await openDoor('重启后断网的夜校')
    const signUpId = await signUp(app.cloud, 'oDemoMember222', event.sessionId)
    const holder = await app.open(ticketPath(signUpId), { as: 'oDemoMember222' })
    await holder.says('离线可用')
    await holder.refuseCalls()
    await holder.restart()
    await holder.says('这是保存在手机上的入场码，没有网络也能入场。')
    expect(codeOf(await scan(event, await shownCode(holder)))).toBe('OK')
    await holder.close()
  })

  it('opens with one tap from home in flight mode, the app killed in between', async () => {
    const event = await openDoor('飞行模式的夜校')
    const signUpId = await signUp(app.cloud, 'oDemoMember226', event.sessionId)
    const holder = await app.open(ticketPath(signUpId), { as: 'oDemoMember226' })
    await holder.says('离线可用')
    await holder.refuseCalls()
    await holder.go('/pages/home/index')
    await holder.restart()
    await holder.says('飞行模式的夜校')
    await holder.shot('home-offline')
    await holder.press(/出示入场码/)
    await holder.says('这是保存在手机上的入场码，没有网络也能入场。')
    expect(codeOf(await scan(event, await shownCode(holder)))).toBe('OK')
    await holder.close()
  })

  it('is renewed by its holder, and the printed code of before is dead', async () => {
    const event = await openDoor('丢了码的夜校')
    const signUpId = await signUp(app.cloud, 'oDemoMember227', event.sessionId)
    const holder = await app.open(ticketPath(signUpId), { as: 'oDemoMember227' })
    await holder.says('离线可用')
    const before = await shownCode(holder)
    await holder.press('码丢了？换一张新的')
    await holder.shot('ticket-renew')
    await holder.press('换新')
    await holder.page.waitForFunction(
      old => document.querySelector('[data-code]')?.getAttribute('data-code') !== old,
      before,
    )
    expect(codeOf(await scan(event, before))).toBe('REVOKED')
    expect(codeOf(await scan(event, await shownCode(holder)))).toBe('OK')
    await holder.close()
  })

  it('shows what the door needs, 70 % wide, and the paper code on demand', async () => {
    const event = await openDoor('带纸质码的夜校')
    const signUpId = await signUp(app.cloud, 'oDemoMember223', event.sessionId)
    const holder = await app.open(ticketPath(signUpId), { as: 'oDemoMember223' })
    await holder.says('现在可以入场')
    await holder.says('正门')
    const width = await holder.page.evaluate(() => {
      const path = document.querySelector<SVGPathElement>('[data-code] path')
      return (path?.getBoundingClientRect().width ?? 0) / window.innerWidth
    })
    expect(width).toBeGreaterThanOrEqual(0.7)
    const rotating = await shownCode(holder)
    await holder.press('打印，或留给家人的纸质码')
    const paper = await holder.top.getByRole('dialog').locator('[data-code]').getAttribute('data-code')
    expect(paper).not.toBe(rotating)
    await holder.shot('ticket-paper')
    expect(codeOf(await scan(event, paper ?? ''))).toBe('OK')
    await holder.press('关闭')
    await holder.restart()
    await holder.says('已全部入场')
    expect(await holder.top.locator('[data-code]').count()).toBe(0)
    await holder.close()
  })

  it('belongs to its holder alone', async () => {
    const event = await openDoor('别人看不到的夜校')
    const signUpId = await signUp(app.cloud, 'oDemoMember224', event.sessionId)
    const other = await app.open(ticketPath(signUpId), { as: 'oDemoMember225' })
    await other.says('没有找到，可能已经撤下，或者不是您的内容。')
    await other.go(eventPath(event))
    await other.says('别人看不到的夜校')
    await other.close()
  })
})
