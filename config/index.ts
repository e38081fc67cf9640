import path from 'node:path'
import { defineConfig, type UserConfigExport } from '@tarojs/cli'
import webpack from 'webpack'
import { findPackages } from './find-pages'

type Chain = {
  plugin(name: string): { use(plugin: unknown, args: unknown[]): unknown }
  module: {
    rule(name: string): {
      use(name: string): { tap(change: (options: Record<string, unknown>) => Record<string, unknown>): unknown }
    }
  }
}

/** Taro's weapp templates drop aria-* (NervJS/taro#10025): these are put back, +10 kB of base.wxml. */
const aria = Object.fromEntries(
  ['label', 'role', 'hidden', 'checked', 'selected', 'disabled', 'live'].map(name => [`aria-${name}`, '']),
)
const withAria = Object.fromEntries(
  ['View', 'Text', 'Image', 'Button', 'Input', 'Textarea', 'Switch', 'Picker', 'Canvas'].map(name => [name, aria]),
)

/** Phones get ES5: these packages ship newer syntax than the oldest WeChat web view reads. */
const modernPackages = ['@tanstack', '@noble', 'valibot', 'uqr', 'react-hook-form']
const isModern = (file: string) => {
  const [, inside = ''] = file.split(/[\\/]node_modules[\\/](?!.*[\\/]node_modules[\\/])/)
  return modernPackages.includes(inside.split(/[\\/]/)[0] ?? '')
}

const babelFile = path.resolve(__dirname, 'babel.config.js')
const wireBabelFile = (chain: Chain) => {
  chain.module
    .rule('script')
    .use('babelLoader')
    .tap(options => ({ ...options, configFile: babelFile }))
}

/** Phones lack AbortController: react-query gets our ten lines wherever it names it. */
const provideAbortController = (chain: Chain) => {
  const shim = path.resolve(__dirname, '..', 'src/platform/abort-controller.ts')
  chain.plugin('abort-controller').use(webpack.ProvidePlugin, [{ AbortController: [shim, 'AbortController'] }])
}

/** src/app.config.ts reads this: Taro evaluates that file in several places, all in this process, and none may read folders. */
const packages = findPackages()
process.env.FOUND_PACKAGES = JSON.stringify(packages)

const target = process.env.TARO_ENV ?? 'weapp'
const plainCss = { cssModules: { enable: false } }

export default defineConfig<'webpack5'>(async merge =>
  merge({}, {
    projectName: 'zhigong-zhijia',
    date: '2026-11-23',
    designWidth: 750,
    deviceRatio: { 640: 2.34 / 2, 750: 1, 375: 2, 828: 1.81 / 2 },
    sourceRoot: 'src',
    outputRoot: `dist/${target}`,
    alias: { '@': path.resolve(__dirname, '..', 'src') },
    plugins: target === 'weapp' ? [['@tarojs/plugin-inject', { components: withAria }]] : [],
    defineConstants: {
      // Which subpackage pages exist: entries to others are not drawn.
      BUILT_PAGES: JSON.stringify(packages.flatMap(({ root, pages }) => pages.map(page => `${root}/${page}`))),
      // The cloud environment of this build; empty means the one chosen in WeChat DevTools.
      CLOUD_ENV_ID: JSON.stringify(process.env.CLOUD_ENV_ID ?? ''),
    },
    // which pages WeChat's search may know
    copy: {
      patterns: target === 'weapp' ? [{ from: 'src/sitemap.json', to: 'dist/weapp/sitemap.json' }] : [],
      options: {},
    },
    framework: 'react',
    compiler: { type: 'webpack5', prebundle: { enable: false } },
    // A page that is new makes another cache: the list of pages is otherwise remembered.
    cache: { enable: process.env.TARO_CACHE === '1', version: JSON.stringify(packages) },
    mini: {
      optimizeMainPackage: { enable: true },
      compile: { include: [isModern] },
      postcss: { pxtransform: { enable: true, config: {} }, ...plainCss },
      // Each component's styles carry its own prefix, so their order does not matter.
      miniCssExtractPluginOption: { ignoreOrder: true },
      webpackChain(chain: Chain) {
        wireBabelFile(chain)
        provideAbortController(chain)
      },
    },
    h5: {
      publicPath: '/',
      staticDirectory: 'static',
      router: { mode: 'hash' },
      compile: { include: [isModern] },
      output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
      miniCssExtractPluginOption: {
        ignoreOrder: true,
        filename: 'css/[name].[contenthash:8].css',
        chunkFilename: 'css/[name].[contenthash:8].css',
      },
      postcss: { autoprefixer: { enable: true, config: {} }, ...plainCss },
      webpackChain: wireBabelFile,
    },
  } as UserConfigExport<'webpack5'>),
)
