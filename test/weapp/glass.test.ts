// The compiled pages with layout: glass-easel in Chromium. Pictures lie in dist/screenshots/weapp-*.png.
import { mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { checkin } from '../../src/contract/checkin'
import { events } from '../../src/contract/events'
import { accepted, type Cloud, startCloud } from '../flows/local-cloud'
import { packageSite } from './glass/package-site'

const root = join(__dirname, '../..')
const shots = join(root, 'dist/screenshots')
const MEMBER = 'oDemoMember297'

describe('the compiled pages in Chromium', () => {
  let cloud: Cloud
  let browser: Browser
  let complaints: string[]
  const errors: string[] = []

  beforeAll(async () => {
    mkdirSync(shots, { recursive: true })
    const site = mkdtempSync(join(tmpdir(), 'glass-'))
    complaints = packageSite(join(root, 'dist/weapp'), site)
    cloud = await startCloud({ demo: true, www: site })
    browser = await chromium.launch(JSON.parse(process.env['E2E_CHROMIUM'] ?? '{}') as object)
  })

  afterAll(async () => {
    await browser?.close()
    await cloud?.stop()
  })

  const open = async (as: string, page: string): Promise<Page> => {
    const context = await browser.newContext({
      viewport: { width: 375, height: 812 },
      deviceScaleFactor: 2,
      isMobile: true,
      hasTouch: true,
    })
    const screen = await context.newPage()
    screen.on('pageerror', error => errors.push(error.message))
    await screen.goto(`${cloud.url}/?as=${as}&page=${encodeURIComponent(page)}`)
    return screen
  }
  const says = (screen: Page, words: string | RegExp) =>
    screen.getByText(words).filter({ visible: true }).first().waitFor({ timeout: 20_000 })
  const tap = (screen: Page, words: string | RegExp) =>
    screen
      .getByText(words, { exact: typeof words === 'string' })
      .filter({ visible: true })
      .last()
      .tap()
  const shot = (screen: Page, name: string) => screen.screenshot({ path: join(shots, `weapp-${name}.png`) })

  it('compiles every template without a complaint', () => {
    expect(complaints).toEqual([])
  })

  it('leads a member from home to the ticket and draws the code large', async () => {
    const nowMs = ((await cloud.get('/__clock')) as { nowMs: number }).nowMs
    const { items } = accepted(await cloud.as(MEMBER).call(events.list, {}))
    const event = items.find(one =>
      one.sessions.some(
        session =>
          one.sessions.length === 1 &&
          session.allowed.includes('self') &&
          session.signUpOpensAtMs <= nowMs &&
          nowMs < session.signUpClosesAtMs &&
          session.taken < session.capacity &&
          session.mySignUpId === null,
      ),
    )
    if (!event) throw new Error('the demo world has nothing to sign up for')

    const screen = await open(MEMBER, 'pages/home/index')
    await says(screen, '困难帮扶')
    await shot(screen, 'home')
    await screen.evaluate(
      eventId => window.probe.open(`/features/events/pages/event/index?eventId=${eventId}`),
      event.eventId,
    )
    await says(screen, event.title)
    await shot(screen, 'event')
    await tap(screen, '报名')
    await says(screen, '提交报名')
    await shot(screen, 'sign-up')
    await tap(screen, '提交报名')
    await says(screen, '报名成功')
    await shot(screen, 'signed-up')
    await tap(screen, '出示入场码')
    await says(screen, event.title)
    await screen.waitForFunction(() => {
      const canvas = document.querySelector('canvas')
      const pixels = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? []
      const dark = pixels.filter((value, i) => i % 4 === 0 && value === 0 && pixels[i + 3] === 255).length
      return dark > pixels.length / 4 / 5
    })
    const widthOfCode = await screen.evaluate(() => document.querySelector('canvas')?.clientWidth ?? 0)
    expect(widthOfCode / 375).toBeGreaterThanOrEqual(0.7)
    await shot(screen, 'ticket')
    expect(await screen.evaluate(() => window.probe.routes())).toContain('features/checkin/pages/ticket/index')
  })

  it('gives buttons their role and label', async () => {
    const screen = await open(MEMBER, 'pages/home/index')
    await says(screen, '大字')
    expect(await screen.locator('[aria-role="switch"][aria-label*="关怀模式"]').count()).toBe(1)
  })

  it('answers an injected scan at the gate', async () => {
    const nowMs = ((await cloud.get('/__clock')) as { nowMs: number }).nowMs
    const doors = accepted(await cloud.as('oDemoGate').call(checkin.doors, {})).items
    const door = doors.find(one => one.doorOpensAtMs <= nowMs && nowMs < one.doorClosesAtMs)
    if (!door) throw new Error('the demo world has no open door')
    const screen = await open('oDemoGate', `staff/gate/pages/scan/index?sessionId=${door.sessionId}`)
    await says(screen, '查找')
    await shot(screen, 'gate')
    await screen.evaluate(() => window.probe.emit('.scn-camera', 'scancode', { result: 'https://example.com/poster' }))
    await says(screen, '无效')
    await shot(screen, 'gate-invalid')
  })

  it('throws nothing on any page', () => {
    expect(errors).toEqual([])
  })
})
