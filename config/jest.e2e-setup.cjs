// What the browser tests need: the built cloud, the demo world, the H5 app, and a Chromium, whose place goes to the workers.
module.exports = async () => {
  await require('./jest.products.cjs')()
  const { h5Ready } = await import('./products.mjs')
  const { findChromium } = await import('./find-chromium.mjs')
  await h5Ready()
  process.env.E2E_CHROMIUM = JSON.stringify(await findChromium())
}
