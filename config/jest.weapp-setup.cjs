// What the weapp tests need: the built cloud and demo world, dist/weapp, and a Chromium for glass-easel.
module.exports = async () => {
  await require('./jest.products.cjs')()
  const { weappReady } = await import('./products.mjs')
  const { findChromium } = await import('./find-chromium.mjs')
  await weappReady()
  process.env.E2E_CHROMIUM = JSON.stringify(await findChromium())
}
