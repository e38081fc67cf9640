// Boots the compiled mini-program under miniprogram-simulate: WeChat's own wcc and component framework render the
// pages of dist/weapp; `wx` is ours and talks to the local cloud.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { callFunctionOver } from './cloud-bridge'
import { makeWx } from './wx-api'

const dist = join(__dirname, '../../dist/weapp')

interface Rendered {
  readonly instance: Record<string, unknown>
  readonly dom: HTMLElement
  attach(host: Element): void
  detach(): void
  querySelector(selector: string): Rendered | undefined
  querySelectorAll(selector: string): Rendered[]
  dispatchEvent(name: string, options?: object): void
}

interface Simulate {
  load(path: string, tag: string, options: object): string
  render(id: string, properties?: object): Rendered
  sleep(ms: number): Promise<void>
}

/** One open page: what a person sees and can touch. */
export interface OpenPage {
  readonly route: string
  readonly rendered: Rendered
  text(): string
  find(selector: string): Rendered | undefined
}

export interface MiniProgram {
  readonly stack: readonly OpenPage[]
  readonly page: OpenPage
  /** Calls of wx that leave the page: toasts, modals, vibrations, by name. */
  readonly asked: { name: string; options: Record<string, unknown> }[]
  /** The largest setData of the run, bytes of JSON. */
  largestSetData(): { bytes: number; route: string }
  /** The first setData of a page, bytes of JSON. */
  firstSetData(route: string): number
  reLaunch(url: string): Promise<void>
  tap(label: string | RegExp): Promise<void>
  type(selector: string, value: string): Promise<void>
  emit(selector: string, event: string, detail: object): Promise<void>
  /** Waits until the page shows the text; fails with what it shows instead. */
  shows(text: string | RegExp): Promise<void>
}

const MAX_STACK = 10
const noise: string[] = []

const callHook = (page: OpenPage | undefined, hook: string, argument?: unknown): void => {
  const instance = page?.rendered.instance
  ;(instance?.[hook] as ((a?: unknown) => void) | undefined)?.call(instance, argument)
}

/** Starts the app as `openid`; one mini-program a test file, since WeChat runs one a process. */
export const bootMiniProgram = (cloudUrl: string, openid: string): MiniProgram => {
  const scope = globalThis as unknown as Record<string, unknown>
  // libraries feature-detect the DOM; WeChat's logic layer has none
  scope['MutationObserver'] = undefined
  // Proxy is to be avoided on phones: the package may carry react-query's, but whoever makes one fails here
  scope['Proxy'] = () => {
    throw new Error('a Proxy was made')
  }
  const simulate = require('miniprogram-simulate') as Simulate

  for (const level of ['error', 'warn', 'log'] as const) {
    const write = console[level]
    console[level] = (...words: unknown[]) => {
      const line = words.map(String).join(' ')
      if (/WXMLRT_|Template .* not found/.test(line)) noise.push(line)
      if (level !== 'log') write(...words)
    }
  }

  const stack: OpenPage[] = []
  const ids = new Map<string, string>()
  const asked: MiniProgram['asked'] = []
  const setData: { route: string; bytes: number }[] = []
  let app: Record<string, unknown> = {}

  const host = document.createElement('div')
  document.body.appendChild(host)

  const open = (url: string) => {
    const [path = '', query = ''] = url.replace(/^\//, '').split('?')
    if (stack.length >= MAX_STACK) throw new Error('navigateTo:fail webview count limit exceed')
    if (!existsSync(join(dist, `${path}.js`))) throw new Error(`page ${path} is not in the package`)
    // a page's file runs once, as in WeChat; opening it again renders another instance
    const id = ids.get(path) ?? simulate.load(join(dist, path), 'page', { rootPath: dist, compiler: 'official' })
    ids.set(path, id)
    const rendered = simulate.render(id)
    const instance = rendered.instance
    const original = instance['setData'] as (data: object, done?: () => void) => void
    instance['setData'] = function (this: unknown, data: object, done?: () => void) {
      setData.push({ route: path, bytes: Buffer.byteLength(JSON.stringify(data)) })
      return original.call(instance, data, done)
    }
    instance['route'] = path
    const page: OpenPage = {
      route: path,
      rendered,
      text: () => rendered.dom.textContent ?? '',
      find: selector => rendered.querySelector(selector),
    }
    callHook(stack.at(-1), 'onHide')
    stack.push(page)
    callHook(page, 'onLoad', Object.fromEntries(new URLSearchParams(query)))
    rendered.attach(host)
    callHook(page, 'onShow')
    callHook(page, 'onReady')
  }

  const close = () => {
    const page = stack.pop()
    callHook(page, 'onUnload')
    page?.rendered.detach()
  }

  const wx: Record<string, unknown> = {
    ...(scope['wx'] as object | undefined),
    ...makeWx({
      asked,
      callFunction: callFunctionOver(cloudUrl, openid),
      pages: {
        open,
        close,
        closeAll: () => {
          while (stack.length > 0) close()
        },
        showTop: () => callHook(stack.at(-1), 'onShow'),
      },
    }),
  }
  scope['wx'] = wx
  scope['App'] = (given: Record<string, unknown>) => {
    app = given
    ;(given['onLaunch'] as ((o: object) => void) | undefined)?.call(given, {
      path: 'pages/home/index',
      query: {},
      scene: 1001,
    })
    ;(given['onShow'] as ((o: object) => void) | undefined)?.call(given, {
      path: 'pages/home/index',
      query: {},
      scene: 1001,
    })
  }
  scope['getApp'] = () => app
  scope['getCurrentPages'] = () => stack.map(page => page.rendered.instance)
  scope['Page'] = (given: Record<string, unknown>) => {
    const methods = Object.fromEntries(Object.entries(given).filter(([, value]) => typeof value === 'function'))
    ;(scope['Component'] as (o: object) => void)({ data: given['data'], methods })
  }

  require(join(dist, 'app.js'))

  const settle = () => simulate.sleep(10)
  const current = (): OpenPage => {
    const page = stack.at(-1)
    if (!page) throw new Error('no page is open')
    return page
  }
  /** The innermost element that reads `label`; Taro gives every element its sid as id. */
  const labelled = (label: string | RegExp): Rendered => {
    const fits = (text: string) => (typeof label === 'string' ? text.trim() === label : label.test(text))
    const page = current()
    const found = [...page.rendered.dom.querySelectorAll('[data-sid]')]
      .filter(one => fits(one.textContent ?? ''))
      .at(-1)
    const element = found && page.rendered.querySelector(`#${found.getAttribute('data-sid')}`)
    if (!element) throw new Error(`nothing reads ${String(label)}; the page shows: ${page.text().slice(0, 600)}`)
    return element
  }

  return {
    stack,
    asked,
    get page() {
      return current()
    },
    largestSetData: () => setData.reduce((most, one) => (one.bytes > most.bytes ? one : most), { bytes: 0, route: '' }),
    firstSetData: route => setData.find(one => one.route === route)?.bytes ?? 0,
    reLaunch: async url => {
      await (wx['reLaunch'] as (o: object) => Promise<unknown>)({ url })
      await settle()
    },
    tap: async label => {
      labelled(label).dispatchEvent('tap', { bubbles: true, detail: {} })
      await settle()
    },
    type: async (selector, value) => {
      const field = current().find(selector)
      if (!field) throw new Error(`no field ${selector}`)
      field.dispatchEvent('input', { detail: { value } })
      await settle()
    },
    emit: async (selector, event, detail) => {
      const element = current().find(selector)
      if (!element) throw new Error(`no element ${selector}; the page shows: ${current().text().slice(0, 400)}`)
      element.dispatchEvent(event, { bubbles: true, detail })
      await settle()
    },
    shows: async text => {
      const fits = () => (typeof text === 'string' ? current().text().includes(text) : text.test(current().text()))
      const until = Date.now() + 15_000
      while (!fits()) {
        if (Date.now() > until)
          throw new Error(`the page never showed ${String(text)}; it shows: ${current().text().slice(0, 800)}`)
        await settle()
      }
    },
  }
}

/** Lines that WeChat's template runtime complained with; a missing template shows only there. */
export const templateComplaints = (): readonly string[] => noise
