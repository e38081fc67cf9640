// jsdom for the compiled pages, with Node's own fetch for the test beside them, which talks to the local cloud.
const { TestEnvironment } = require('jest-environment-jsdom')

module.exports = class extends TestEnvironment {
  async setup() {
    await super.setup()
    Object.assign(this.global, { fetch, Headers, Request, Response })
  }
}
