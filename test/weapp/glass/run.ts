// Runs in Chromium: the mini-program's logic and view in one page, glass-easel between them.
import { Event, type Element as GlassElement } from 'glass-easel'
import { MiniProgramEnv } from 'glass-easel-miniprogram-adapter'
import { makeWx } from '../wx-api'
import { defineBuiltIns } from './built-ins'

type Hook = (this: unknown, argument?: unknown) => void
type Definition = Record<string, unknown>

type WithNode = Element & { __wxElement?: GlassElement }

interface Packaged {
  readonly templates: Record<string, unknown>
  readonly configs: Record<string, Definition>
  readonly styles: Record<string, string>
  readonly modules: Record<string, (...words: unknown[]) => void>
}

declare global {
  interface Window {
    miniProgram: Packaged
    /** For the test: what left the page, the open routes, and events that Chromium cannot make. */
    probe: {
      readonly asked: { name: string; options: Record<string, unknown> }[]
      routes(): string[]
      open(url: string): void
      emit(selector: string, type: string, detail: object): void
    }
  }
}

const { templates, configs, styles, modules } = window.miniProgram
const openid = new URLSearchParams(location.search).get('as') ?? 'oDemoGuest'

defineBuiltIns()
const env = new MiniProgramEnv()
const space = env.createCodeSpace('', true)
const backend = env.associateBackend()
const context = Reflect.get(backend, '_$') as {
  onEvent(listener: (target: GlassElement, type: string, detail: unknown, options: object) => unknown): void
}
context.onEvent((target, type, detail, options) => {
  const event = new Event(type, detail, options)
  Event.dispatchEvent(target, event)
  return event.defaultPrevented() ? 1 : 0
})

for (const [path, content] of Object.entries(templates)) {
  space.addCompiledTemplate(path, { groupList: templates, content } as unknown as Parameters<
    typeof space.addCompiledTemplate
  >[1])
}
for (const [path, config] of Object.entries(configs)) {
  space.addComponentStaticConfig(path, config as Parameters<typeof space.addComponentStaticConfig>[1])
}
for (const css of [styles['app'] ?? '']) {
  const sheet = document.createElement('style')
  sheet.textContent = css
  document.head.appendChild(sheet)
}

interface Opened {
  readonly route: string
  readonly instance: Definition
  readonly root: ReturnType<typeof backend.createRoot>
  readonly holder: HTMLElement
}

const stack: Opened[] = []
let app: Definition = {}
let loading = ''
const defined = new Set<string>()
const loaded = new Map<string, { exports: unknown }>()

const hook = (page: Opened | undefined, name: string, argument?: unknown) =>
  (page?.instance[name] as Hook | undefined)?.call(page?.instance, argument)

const asked: Window['probe']['asked'] = []

const closePage = () => {
  const page = stack.pop()
  hook(page, 'onUnload')
  page?.root.release()
  page?.holder.remove()
}

const showOnlyTop = () => {
  for (const page of stack) page.holder.style.display = page === stack.at(-1) ? '' : 'none'
}

const openPage = (url: string) => {
  const [path = '', query = ''] = url.replace(/^\//, '').split('?')
  if (!configs[path]) throw new Error(`page ${path} is not in the package`)
  if (!defined.has(path)) {
    defined.add(path)
    const sheet = document.createElement('style')
    sheet.textContent = styles[path] ?? ''
    document.head.appendChild(sheet)
    loading = path
    requireFrom('/')(`/${path}.js`)
  }
  hook(stack.at(-1), 'onHide')
  const holder = document.createElement('div')
  const mark = document.createElement('div')
  holder.appendChild(mark)
  document.body.appendChild(holder)
  const root = backend.createRoot('wx-page', space, path)
  const page: Opened = { route: path, instance: root.get() as unknown as Definition, root, holder }
  page.instance['route'] = path
  stack.push(page)
  hook(page, 'onLoad', Object.fromEntries(new URLSearchParams(query)))
  root.attach(holder as never, mark as never)
  showOnlyTop()
  window.scrollTo(0, 0)
  hook(page, 'onShow')
  hook(page, 'onReady')
}

const wx = makeWx({
  asked,
  callFunction: async ({ name, data }) => {
    const reply = await fetch(`/call/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-wx-openid': openid },
      body: JSON.stringify(data),
    })
    return await reply.json()
  },
  pages: {
    open: openPage,
    close: () => {
      closePage()
      showOnlyTop()
    },
    closeAll: () => {
      while (stack.length > 0) closePage()
    },
    showTop: () => hook(stack.at(-1), 'onShow'),
  },
})

/** `wx.createSelectorQuery()` as far as a page asks for a canvas: its node and its size after layout. */
const selectorQuery = () => {
  let wanted = ''
  const query = {
    select: (selector: string) => {
      wanted = selector.replace('#', '')
      return query
    },
    fields: () => query,
    exec: (done: (found: unknown[]) => void) => {
      const holder = [...document.querySelectorAll<WithNode>('wx-canvas')].find(one => one.__wxElement?.id === wanted)
      const node = holder?.querySelector('canvas')
      done([node ? { node, width: node.clientWidth, height: node.clientHeight } : null])
    },
  }
  return query
}
wx['createSelectorQuery'] = selectorQuery

const App = (given: Definition) => {
  app = given
  const options = { path: 'pages/home/index', query: {}, scene: 1001 }
  ;(given['onLaunch'] as Hook | undefined)?.call(given, options)
  ;(given['onShow'] as Hook | undefined)?.call(given, options)
}

const register = (path: string, definition: Definition) => {
  space
    .component(path)
    .definition(definition as never)
    .register()
}

const Page = (given: Definition) => {
  const { data, ...rest } = given
  const methods = Object.fromEntries(Object.entries(rest).filter(([, value]) => typeof value === 'function'))
  register(loading, { data, methods })
}

/** CommonJS over the packaged files, with the mini-program's own names in scope. */
const requireFrom =
  (from: string) =>
  (to: string): unknown => {
    const path = new URL(to.endsWith('.js') ? to : `${to}.js`, `http://package${from}`).pathname
    const known = loaded.get(path)
    if (known) return known.exports
    const module = { exports: {} as unknown }
    loaded.set(path, module)
    const run = modules[path]
    if (!run) throw new Error(`module ${path} is not in the package`)
    const Component = (definition: Definition) => register(path.slice(1).replace(/\.js$/, ''), definition)
    run.call(
      undefined,
      requireFrom(path),
      module,
      module.exports,
      wx,
      App,
      Page,
      Component,
      () => app,
      () => stack.map(page => page.instance),
    )
    return module.exports
  }

window.probe = {
  asked,
  routes: () => stack.map(page => page.route),
  open: openPage,
  emit: (selector, type, detail) => {
    const found = [...document.querySelectorAll(selector)].at(-1) as
      | (Element & { __wxElement?: GlassElement })
      | undefined
    if (!found?.__wxElement) throw new Error(`no element ${selector}`)
    Event.dispatchEvent(found.__wxElement, new Event(type, detail, { bubbles: true, composed: true }))
  },
}

requireFrom('/')('/comp.js')
requireFrom('/')('/app.js')
openPage(new URLSearchParams(location.search).get('page') ?? 'pages/home/index')
