import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { forbiddenIn } from './forbidden-syntax'
import { validate } from './official-check'
import { packageSizes } from './package-sizes'

const dist = join(__dirname, '../../dist/weapp')

const filesBelow = (folder: string): string[] =>
  readdirSync(folder).flatMap(name => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? filesBelow(path) : [path]
  })

/** Bytes; the main package's budget is 1.2 MB, aimed at half, and a subpackage's 600 KB. */
const MAIN_BUDGET = 1.2 * 1024 * 1024
const SUBPACKAGE_BUDGET = 600 * 1024

describe('the built package', () => {
  it('contains nothing that phones cannot run', () => {
    const found = filesBelow(dist)
      .filter(file => file.endsWith('.js'))
      .flatMap(file => forbiddenIn(readFileSync(file, 'utf8')).map(name => `${relative(dist, file)}: ${name}`))
    expect(found).toEqual([])
  })

  it.each([
    ['eval', 'a();eval("1")'],
    ['new Function', 'var f=new Function("return 1")'],
    ['Intl', 'x=Intl.DateTimeFormat()'],
    ['crypto.getRandomValues', 'crypto.getRandomValues(a)'],
    ['TextEncoder', 'new TextEncoder()'],
    ['native AbortController', 'new AbortController()'],
    ['RegExp look-behind', '/(?<=a)b/.test(c)'],
    ['new Proxy', 'new Proxy({},h)'],
    ['a date in text that iOS refuses', 'new Date("2026-11-23 08:00")'],
    ['fetch', 'return fetch("/x")'],
  ])('would be refused with %s in it', (name, code) => {
    expect(forbiddenIn(code)).toContain(name)
  })

  it('shows no demo identity switcher: that belongs to the H5 build', () => {
    const text = filesBelow(dist)
      .filter(file => file.endsWith('.js'))
      .map(file => readFileSync(file, 'utf8'))
      .join('\n')
    expect(text).not.toMatch(/oDemo|__identities|演示身份|\\u6f14\\u793a\\u8eab\\u4efd/)
  })

  it('keeps to the size budgets', () => {
    const { main, subpackages } = packageSizes(dist)
    process.stderr.write(`main package ${Math.round(main / 1024)} KB, subpackages ${JSON.stringify(subpackages)}\n`)
    expect(main).toBeLessThanOrEqual(MAIN_BUDGET)
    expect(Object.entries(subpackages).filter(([, bytes]) => bytes > SUBPACKAGE_BUDGET)).toEqual([])
  })
})

test('search finds public pages that exist, and no page of a person', () => {
  const read = (file: string) => JSON.parse(readFileSync(join(dist, file), 'utf8'))
  const app = read('app.json') as {
    pages: string[]
    subPackages: { root: string; pages: string[] }[]
    sitemapLocation: string
  }
  const built = [...app.pages, ...app.subPackages.flatMap(({ root, pages }) => pages.map(page => `${root}/${page}`))]
  const { rules } = read(app.sitemapLocation) as { rules: { action: string; page: string }[] }
  const allowed = rules.filter(({ action }) => action === 'allow').map(({ page }) => page)
  expect(allowed.filter(page => !built.includes(page))).toEqual([])
  expect(allowed.filter(page => /^staff|account|members|mine|ticket|notices|case|thread/.test(page))).toEqual([])
  expect(rules[rules.length - 1]).toEqual({ action: 'disallow', page: '*' })
})

describe("WeChat's own validator, offline", () => {
  it('accepts the package', async () => {
    expect(await validate(dist)).toEqual([])
  })

  it.each([
    ['a page whose file is missing', (folder: string) => rmSync(join(folder, 'pages/home/index.js'))],
    ['a page without a template', (folder: string) => rmSync(join(folder, 'pages/mine/index.wxml'))],
    [
      'a template that is not closed',
      (folder: string) => writeFileSync(join(folder, 'pages/home/index.wxml'), '<view><text>职工之家</view>'),
    ],
    [
      'a tab whose page is not in the main package',
      (folder: string) => {
        const file = join(folder, 'app.json')
        const app = JSON.parse(readFileSync(file, 'utf8')) as { tabBar: { list: { pagePath: string }[] } }
        app.tabBar.list = app.tabBar.list.map((tab, i) => (i === 1 ? { ...tab, pagePath: 'pages/nowhere/index' } : tab))
        writeFileSync(file, JSON.stringify(app))
      },
    ],
  ])('refuses %s', async (_name, spoil) => {
    const broken = mkdtempSync(join(tmpdir(), 'broken-'))
    cpSync(dist, broken, { recursive: true })
    spoil(broken)
    expect(await validate(broken)).not.toEqual([])
  })
})
