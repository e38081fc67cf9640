import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Result } from 'axe-core'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { type Cloud, type CloudOptions, startCloud } from '../flows/local-cloud'

const root = join(__dirname, '../..')
const shots = join(root, 'dist/screenshots')

/** A page slides in for 300 ms, a sheet fades in for 180. */
const MOVED_MS = 600
/** A sound that the next one or the end of its page cut short: the browser's own word, nothing broke. */
const CUT_SOUND = /play\(\) request was interrupted/

export interface Look {
  /** A demo openid; the phone of one person. */
  readonly as: string
  /** Care mode (关怀模式), switched on before the page is opened. */
  readonly care?: boolean
  /** 375 × 812 unless told; 320 is the narrowest phone, 1280 a desk. */
  readonly width?: number
  readonly height?: number
  /** The phone's clock can be moved through `page.clock`; it runs as usual until then. */
  readonly clock?: boolean
}

/** The H5 app served by a local cloud of its own, with one browser. */
export class App {
  /** Phones that were put down, by what they are made of: they have the app's code at hand, twice as quick to open. */
  private readonly idle = new Map<string, BrowserContext[]>()

  constructor(
    readonly cloud: Cloud,
    private readonly browser: Browser,
  ) {}

  /** A fresh phone of `look.as` that opens a page such as `/features/events/pages/event/index?eventId=…`. */
  async open(path: string, look: Look): Promise<Screen> {
    const { width = 375, height = 812 } = look
    const isPhone = width < 600
    const putDown = this.idle.get(String(isPhone)) ?? []
    this.idle.set(String(isPhone), putDown)
    // a moved clock stays with its context
    const known = look.clock ? undefined : putDown.pop()
    const context =
      known ??
      (await this.browser.newContext({
        deviceScaleFactor: isPhone ? 2 : 1,
        isMobile: isPhone,
        hasTouch: isPhone,
        locale: 'zh-CN',
        reducedMotion: 'reduce',
      }))
    const page = await context.newPage()
    await page.setViewportSize({ width, height })
    await page.addInitScript(
      ({ as, care }) => {
        // what was kept by whoever held this phone before goes once; a restart finds what its holder kept
        if (window.sessionStorage.getItem('taken-up') !== null) return
        window.localStorage.clear()
        window.sessionStorage.setItem('taken-up', 'yes')
        window.localStorage.setItem('demo-openid', JSON.stringify({ data: as }))
        if (care) window.localStorage.setItem('care-mode', JSON.stringify({ data: true }))
      },
      { as: look.as, care: look.care === true },
    )
    if (look.clock) await page.clock.install()
    const putAway = async () => {
      if (look.clock) return await context.close()
      await page.close()
      await context.setOffline(false)
      putDown.push(context)
    }
    const screen = new Screen(page, context, this.cloud.url, putAway)
    await screen.go(path)
    return screen
  }

  async close(): Promise<void> {
    await this.browser.close()
    await this.cloud.stop()
  }
}

/** One phone: its page, its network and what went wrong on it. */
export class Screen {
  /** Uncaught exceptions and console errors since it was opened; a cut network's own are left out. */
  readonly errors: string[] = []
  private cut = false

  constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
    private readonly url: string,
    private readonly putAway: () => Promise<void>,
  ) {
    page.on('pageerror', error => {
      if (!CUT_SOUND.test(error.message)) this.errors.push(error.message)
    })
    page.on('console', message => {
      if (message.type() === 'error' && !this.cut) this.errors.push(message.text())
    })
  }

  async go(path: string): Promise<void> {
    await this.page.goto(`${this.url}/#${path}`)
    await this.settled()
  }

  /** Starts the app again on the page it shows, as after a kill. */
  async restart(): Promise<void> {
    await this.page.reload()
    await this.settled()
  }

  /** Waits until nothing is loading any more. */
  async settled(): Promise<void> {
    await this.page.locator('.pg:visible').first().waitFor({ timeout: 30_000 })
    await this.page.waitForFunction(
      () => {
        const shown = (element: Element) => element.getClientRects().length > 0
        return !Array.from(document.querySelectorAll('.sk')).some(shown)
      },
      undefined,
      { timeout: 30_000 },
    )
  }

  /** The page on top: Taro keeps those below it in the document. */
  get top() {
    return this.page.locator('.taro_page:visible').last()
  }

  /** The words of the page on top. */
  async text(): Promise<string> {
    return await this.top.innerText()
  }

  /** Waits until the page on top says this. */
  async says(words: string | RegExp): Promise<void> {
    await this.top.getByText(words).first().waitFor({ timeout: 30_000 })
  }

  /** Lets calls of this function through, and loses their answers on the way back. */
  async loseAnswers(fn: string): Promise<void> {
    this.cut = true
    await this.page.route(`**/call/${fn}`, async route => {
      await route.fetch()
      await route.abort('connectionreset')
    })
  }

  /** Lets the app itself load, but no call of it reach the cloud. */
  async refuseCalls(): Promise<void> {
    this.cut = true
    await this.page.route('**/call/**', route => route.abort('internetdisconnected'))
  }

  async restoreAnswers(): Promise<void> {
    await this.page.unrouteAll({ behavior: 'wait' })
    this.cut = false
  }

  /** Presses the button, row, tab or switch with this spoken name. */
  async press(name: string | RegExp): Promise<void> {
    const exact = typeof name === 'string'
    const roles = ['button', 'switch', 'checkbox', 'radio', 'tab', 'link'] as const
    const [first, ...others] = roles.map(role => this.top.getByRole(role, { name, exact }))
    if (!first) return
    await others
      .reduce((all, one) => all.or(one), first)
      .first()
      .click()
  }

  /** Types into the field with this label. */
  async type(label: string, text: string): Promise<void> {
    await this.top.locator('.fd', { hasText: label }).locator('input, textarea').first().fill(text)
  }

  /** Cuts the network, or puts it back. */
  async offline(on: boolean): Promise<void> {
    this.cut = on
    await this.context.setOffline(on)
  }

  /** Waits until pages have slid and sheets have faded in; what moves longer is not waited for. */
  private async stands(): Promise<void> {
    await this.page.evaluate(async limitMs => {
      await new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)))
      const faded = Promise.allSettled(document.getAnimations().map(({ finished }) => finished))
      await Promise.race([faded, new Promise(resolve => setTimeout(resolve, limitMs))])
    }, MOVED_MS)
  }

  /** What axe finds of serious or critical weight, in one line each; empty is good. */
  async violations(): Promise<string[]> {
    await this.stands()
    await this.page.addScriptTag({ path: require.resolve('axe-core/axe.min.js') })
    // A toast is drawn by the platform, and half faded whenever it is met.
    const results: Result[] = await this.page.evaluate(
      "axe.run({ exclude: [['.taro__toast']] }, { resultTypes: ['violations'] }).then(({ violations }) => violations)",
    )
    return results
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html.slice(0, 160)).join(' | ')}`)
  }

  /** Elements that stick out of the screen sideways, or whose words are cut; empty is good. */
  async cutOff(): Promise<string[]> {
    await this.stands()
    return await this.page.evaluate(() => {
      const found: string[] = []
      const pages = Array.from(document.querySelectorAll('.pg')).filter(one => one.getClientRects().length > 0)
      for (const element of pages.flatMap(one => Array.from(one.querySelectorAll<HTMLElement>('*')))) {
        const box = element.getBoundingClientRect()
        if (box.width < 2 || element.closest('svg, .ec-pattern, .heard, [aria-hidden=true]')) continue
        const name = `${element.className} "${(element.textContent ?? '').slice(0, 30)}"`
        if (box.right > window.innerWidth + 1 || box.left < -1) found.push(`outside: ${name}`)
        // An event's cover draws its pattern beyond its own edge on purpose.
        else if (element.classList.contains('ec')) continue
        else if (element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX === 'hidden')
          found.push(`cut: ${name}`)
      }
      return found
    })
  }

  /** All that is wrong with what is seen: what axe finds, what sticks out or is cut, errors so far; empty is good. */
  async flaws(): Promise<string[]> {
    return [...(await this.violations()), ...(await this.cutOff()), ...this.errors]
  }

  /** Turns the phone in the hand into a narrower one, or the window at the desk; its page stays as it stands. */
  async resize(width: number, height = 812): Promise<void> {
    await this.page.setViewportSize({ width, height })
  }

  /** Keeps what is seen as dist/screenshots/<name>.png; the whole length of the page with `full`. */
  async shot(name: string, full = false): Promise<void> {
    mkdirSync(shots, { recursive: true })
    await this.stands()
    await this.page.screenshot({ path: join(shots, `${name}.png`), fullPage: full })
  }

  /** Puts the phone down; the next to take it up finds nothing of this one on it. */
  async close(): Promise<void> {
    await this.putAway()
  }
}

/** Starts a local cloud with the demo world and the H5 app, and a browser to look at it; about 15 s. */
export const startApp = async (options: CloudOptions = {}): Promise<App> => {
  const found: unknown = JSON.parse(process.env['E2E_CHROMIUM'] ?? 'null')
  if (typeof found !== 'object' || found === null)
    throw new Error('run through config/jest.e2e.cjs, which finds Chromium')
  const [cloud, browser] = await Promise.all([
    // E2E_WWW looks at another build, while this one is being made anew.
    startCloud({ demo: true, www: process.env['E2E_WWW'] ?? join(root, 'dist/h5'), ...options }),
    chromium.launch({ ...found }),
  ])
  return new App(cloud, browser)
}
