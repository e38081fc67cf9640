// Wired through webpackChain in config/index.ts: Taro looks for this file only in the project root.
module.exports = { presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5' }]] }
