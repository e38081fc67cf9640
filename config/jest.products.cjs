// What a test run needs built, also when jest is called by hand for one file.
module.exports = async () => {
  const { functionsReady, localCloudReady, demoReady } = await import('./products.mjs')
  await localCloudReady()
  await functionsReady()
  await demoReady()
}
