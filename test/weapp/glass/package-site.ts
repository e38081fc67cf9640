// Turns the compiled mini-program (dist/weapp) into a page that Chromium can open: WeChat's open-source component
// framework glass-easel renders the wxml, the built JavaScript runs unchanged.
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, posix, relative } from 'node:path'
import { buildSync } from 'esbuild'
import { TmplGroup } from 'glass-easel-template-compiler'

/** WeChat's own elements; renamed so that no HTML element of the same name brings its browser style. */
const TAGS = [
  'view',
  'text',
  'button',
  'image',
  'input',
  'textarea',
  'scroll-view',
  'switch',
  'picker',
  'label',
  'canvas',
  'camera',
  'checkbox',
  'radio',
  'form',
  'swiper',
  'swiper-item',
  'root-portal',
]

const filesBelow = (folder: string, ending: string): string[] =>
  readdirSync(folder).flatMap(name => {
    const path = join(folder, name)
    if (statSync(path).isDirectory()) return filesBelow(path, ending)
    return path.endsWith(ending) ? [path] : []
  })

/** Elements get their prefix, and events the colon that this compiler asks for where WeChat's own takes both spellings. */
const renameTags = (wxml: string): string =>
  wxml
    .replace(new RegExp(`<(/?)(${TAGS.join('|')})(?=[\\s>/])`, 'g'), '<$1wx-$2')
    .replace(/ (bind|catch|capture-bind|capture-catch)([a-z]+)="/g, ' $1:$2="')

/** Selectors by element name follow the renaming; `page` is the body of a page. */
const renameSelectors = (css: string): string =>
  css.replace(
    new RegExp(`(^|[\\s,>+~}])(page|${TAGS.join('|')})(?=[\\s,.:{>+~\\[])(?=[^{}]*\\{)`, 'g'),
    (_whole, before: string, tag: string) => `${before}wx-${tag}`,
  )

const rpx = (css: string): string =>
  css.replace(/(-?\d*\.?\d+)rpx/g, (_whole, size: string) => `calc(${size} * 100vw / 750)`)

const readStyle = (dist: string, file: string): string => {
  const text = readFileSync(file, 'utf8')
  return text.replace(/@import\s*["']([^"']+)["'];?/g, (_whole, path: string) =>
    readStyle(dist, path.startsWith('/') ? join(dist, path) : join(dirname(file), path)),
  )
}

/** Writes index.html and its parts into `out`; complaints of the template compiler are answered, none is dropped. */
export const packageSite = (dist: string, out: string): string[] => {
  const complaints: string[] = []
  const group = new TmplGroup()
  for (const file of filesBelow(dist, '.wxs'))
    group.addScript(relative(dist, file).replace(/\.wxs$/, ''), readFileSync(file, 'utf8'))
  for (const file of filesBelow(dist, '.wxml')) {
    const path = relative(dist, file).replace(/\.wxml$/, '')
    for (const one of group.addTmpl(path, renameTags(readFileSync(file, 'utf8'))) as {
      level?: number
      message?: string
    }[]) {
      complaints.push(`${path}: ${JSON.stringify(one.message ?? one)}`)
    }
  }
  const templates = group.getTmplGenObjectGroups()
  group.free()

  const modules = filesBelow(dist, '.js').map(file => {
    const path = `/${posix.normalize(relative(dist, file))}`
    return `${JSON.stringify(path)}: function (require, module, exports, wx, App, Page, Component, getApp, getCurrentPages) {\n${readFileSync(file, 'utf8')}\n}`
  })
  const configs = Object.fromEntries(
    filesBelow(dist, '.json').map(file => [
      relative(dist, file).replace(/\.json$/, ''),
      JSON.parse(readFileSync(file, 'utf8')) as unknown,
    ]),
  )
  const styles = Object.fromEntries(
    filesBelow(dist, '.wxss').map(file => [
      relative(dist, file).replace(/\.wxss$/, ''),
      renameSelectors(rpx(readStyle(dist, file))),
    ]),
  )

  mkdirSync(out, { recursive: true })
  writeFileSync(
    join(out, 'package.js'),
    `window.miniProgram = { templates: ${templates}, configs: ${JSON.stringify(configs)}, styles: ${JSON.stringify(styles)}, modules: {\n${modules.join(',\n')}\n} }\n`,
  )
  buildSync({
    entryPoints: [join(__dirname, 'run.ts')],
    outfile: join(out, 'run.js'),
    bundle: true,
    platform: 'browser',
    format: 'iife',
    logLevel: 'error',
    target: 'chrome110',
  })
  writeFileSync(
    join(out, 'index.html'),
    '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>职工之家</title></head><body><script src="package.js"></script><script src="run.js"></script></body></html>',
  )
  return complaints
}
